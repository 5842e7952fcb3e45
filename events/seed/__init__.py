"""Scale data: synthetic organisations, projects and events in any number, the same ones for the same seed.

`seed` writes them by COPY with all triggers off and makes the derived rows afterwards; `remove` takes them
away. Either happens as a whole or not at all. Every record made here is marked `is_synthetic`.
"""

from events.seed.loading import SeedRefused, remove, seed

__all__ = ["SeedRefused", "remove", "seed"]
