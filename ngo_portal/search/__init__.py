"""One search for everything: what fits the words best, kind by kind, and the way to the whole list; how the
words were read; and, where nothing fits, what may be tried instead.
"""
