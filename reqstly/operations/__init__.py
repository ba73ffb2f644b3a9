"""How the product itself does: what Prometheus and the admins are told of it."""
