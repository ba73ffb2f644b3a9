"""Service requests: the verbs, the read models and the pure rules."""
