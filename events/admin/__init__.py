"""Admin of events and marathons, and of what is collected of them."""

from events.admin import events, marathons

__all__ = ["events", "marathons"]
