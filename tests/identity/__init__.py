"""Signing in with a provider, as a provider sees us: what we ask, what we believe, what we refuse."""
