"""The opponents: the same rows as a Django tutorial would list, export and administer them.

Their events are a copy with the indexes that Django makes by itself, one for every foreign key.
"""
