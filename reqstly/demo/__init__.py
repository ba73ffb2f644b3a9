"""What the demo shows: a cast, a catalogue and the stories they live through. Pure data, no database."""
