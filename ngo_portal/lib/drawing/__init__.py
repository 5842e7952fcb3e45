"""Leaves about drawings: maps and charts as SVG, and as the files they are downloaded as."""
