"""Presence: who has a request open and who is writing on it, at this moment. It locks nothing and leaves no history.

A replica keeps a heartbeat for its open pages (`commands`), and a picture of who is where, of all replicas (`picture`)."""
