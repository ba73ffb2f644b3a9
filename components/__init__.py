"""Drawing: read models in, callbacks out."""
