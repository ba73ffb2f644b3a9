"""OpenID providers for the sign-in tests: a certified one written elsewhere (`real`), and one that lies on demand (`crooked`)."""
