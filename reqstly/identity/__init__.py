"""How somebody comes in and stays in: OpenID providers, passkeys, one-time links, sessions and tokens."""
