"""Who is acting: sessions now; OpenID, passkeys and tokens later."""
