"""Admin of the registry: organisations, people, programmes, sources and what these say, the dictionaries."""

from registry.admin import dictionaries, honours, organisations, people, programmes, sources, statements

__all__ = ["dictionaries", "honours", "organisations", "people", "programmes", "sources", "statements"]
