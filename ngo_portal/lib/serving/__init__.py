"""Leaves about serving: the cache of pages and the version of the data, time limits, logs, environment."""
