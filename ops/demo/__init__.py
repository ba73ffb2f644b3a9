"""Reqstly as it is shown to others: production's settings and parts on one machine, and the story that is told on them."""
