"""What the querysets of events rest on: when two events may be one."""
