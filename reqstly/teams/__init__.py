"""Teams, their members and their request types."""
