"""Which organisations, people, facts and sources: the words the doors speak."""
