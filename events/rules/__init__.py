"""What the querysets and the desk of events rest on."""
