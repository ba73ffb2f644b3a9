"""Over HTTP, beside the pages."""
