"""`python -m reqstly` is `reqstly`."""

from reqstly.cli import app

if __name__ == "__main__":
    app()
