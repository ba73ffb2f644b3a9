"""`make bench-live`: queue pages that are watched while a team works, and what they cost. See docs/PERFORMANCE.md, "Live"."""
