"""Drafts: what a person is typing, kept per person and place until it is sent, discarded, or 30 days old."""
