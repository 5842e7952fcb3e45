"""What the querysets and the desk of events rest on: when two may be one, pasted tables of participants."""
