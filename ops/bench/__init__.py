"""Measures, prints, and writes JSON; never passes or fails by time: `make bench`."""
