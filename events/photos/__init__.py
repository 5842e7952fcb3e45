"""Photos: sent by an officer (desk.py), made anew (making.py), kept (keeping.py), answered (serving.py)."""
