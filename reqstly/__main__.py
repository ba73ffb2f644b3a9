"""`python -m reqstly` is `reqstly`."""

from reqstly.cli import main

if __name__ == "__main__":
    main()
