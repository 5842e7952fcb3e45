"""What the doors of machines have besides the lists of the apps: where to begin, and what describes them."""
