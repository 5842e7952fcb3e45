"""Leaves about the database: the history that triggers write, SQL functions."""
