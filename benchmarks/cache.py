"""Bar 6: a page from the cache beside a static file of the same server."""

from pathlib import Path

from benchmarks.client import rate
from benchmarks.figures import Figure, in_turn, per_second, ratio
from benchmarks.questions import questions
from benchmarks.servers import WORKERS

CONNECTIONS = 4
ASKED_BEFORE = 20 * WORKERS


def cached_pages(house):
    server = house.portal(house.large, cached=True, workers=WORKERS)
    address = questions(house.large, "oblast + year")[0]
    for _ in range(ASKED_BEFORE):  # on a connection of its own each time: every worker gets to know the page
        reader = house.reader(server)
        page = reader.ask(address)
        reader.close()
    collected = Path(house.environment["STATIC_ROOT"])
    file = _file_of_size(collected, page.length)

    def measure(path, **how):
        return lambda: rate(server.port, path, connections=CONNECTIONS, seconds=house.seconds, **how)

    pages, files, unchanged = in_turn(
        house.rounds,
        measure(address),
        measure(f"/static/{file.relative_to(collected)}"),
        measure(address, headers={"If-None-Match": page.headers["etag"]}, expected=304),
    )
    size = f"{file.stat().st_size / 1000:.0f} KB"
    detail = f"static file of {size} {per_second(files)}, {CONNECTIONS} connections, {WORKERS} workers"
    yield Figure(
        6,
        "cached page / static file of the same server",
        ratio(pages, files),
        at_least=0.7,
        note=f"page of {page.length / 1000:.0f} KB {per_second(pages)}; {detail}",
    )
    yield Figure(
        6,
        "304 of a cached page / static file",
        ratio(unchanged, files),
        at_least=1.0,
        note=f"{per_second(unchanged)}; the question for the data's version is asked of the database",
    )


def _file_of_size(folder, size):
    """The collected style sheet or script whose size is nearest."""
    files = [file for file in folder.rglob("*") if file.suffix in (".css", ".js")]
    return min(files, key=lambda file: abs(file.stat().st_size - size))
