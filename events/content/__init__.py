"""Loading what the portal ships: the dictionaries, and the two texts of the demo."""
