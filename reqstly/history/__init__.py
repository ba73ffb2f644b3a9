"""The history of access: who was given something or lost it, by whom, when and by what."""
