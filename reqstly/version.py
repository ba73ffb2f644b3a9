"""Which Reqstly this is."""

from importlib.metadata import version

VERSION = version("reqstly")
