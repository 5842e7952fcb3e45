"""Loading the dictionaries that the portal ships."""
