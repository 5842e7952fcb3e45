"""The borders that maps are drawn in: of the oblasts today and before the reform of 2022, and of districts.

A district has one shape, today's: of those of former times none is kept.
"""

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from ngo_portal.lib.drawing.svg import WIDTH
from ngo_portal.lib.drawing.topology import Sheet, Topology

FOLDER = Path(__file__).parent / "data" / "shapes"
OBLASTS = Topology(FOLDER / "kz_adm1.topojson")
FORMER_OBLASTS = Topology(FOLDER / "kz_adm1_2018.topojson")
#: The file has the town of Satbaev under the code that it has without its surroundings.
DISTRICTS = Topology(FOLDER / "kz_adm2.topojson", renamed={"622010000": "622000000"})
#: A country is wide, an oblast may be high.
HIGHEST = 560


@lru_cache(maxsize=2)
def of_the_country(*, formerly: bool = False) -> Sheet:
    topology = FORMER_OBLASTS if formerly else OBLASTS
    return topology.sheet(topology.regions, WIDTH, HIGHEST)


def of_districts(codes: Iterable[str]) -> Sheet:
    """`codes`: of districts, cities, and districts of big cities; those that have a shape are on it."""
    return _of_districts(frozenset(DISTRICTS.regions.keys() & set(codes)))


@lru_cache(maxsize=64)
def _of_districts(codes):
    return DISTRICTS.sheet(codes, WIDTH, HIGHEST)
