"""Bar 7: the pages of totals beside the same totals counted from the rows."""

from benchmarks.figures import PROMISED_SIZE, Figure, Questions, in_turn, median_ms, ratio
from benchmarks.naive.tables import TABLE

_IN_TERRITORY = """
    e.id IN (SELECT p.event_id FROM events_eventplace p WHERE p.territory_id IN (
        WITH RECURSIVE below AS (
            SELECT id FROM territories_territory WHERE code = %(value)s
            UNION ALL SELECT t.id FROM territories_territory t JOIN below ON t.parent_id = below.id)
        SELECT id FROM below))
"""
_AUDIENCES = f"""
    SELECT a.role, a.unit_id, count(DISTINCT a.event_id), sum(a.quantity_low), sum(a.quantity_high),
           count(DISTINCT a.event_id) FILTER (WHERE a.quantity_qualifier <> 'unknown')
    FROM {TABLE} e JOIN events_eventaudience a ON a.event_id = e.id
    WHERE e.stage = 'published' AND {{which}} GROUP BY 1, 2
"""
_TYPES = f"SELECT e.type_id, count(*) FROM {TABLE} e WHERE e.stage = 'published' AND {{which}} GROUP BY 1"
_DISTRICTS = f"""
    SELECT t.district_id, count(DISTINCT e.id) FROM {TABLE} e
    JOIN events_eventplace p ON p.event_id = e.id JOIN territories_territory t ON t.id = p.territory_id
    WHERE e.stage = 'published' AND {{which}} GROUP BY 1
"""
_EDITIONS = f"""
    SELECT n.id, '/kk/marathons/' || m.slug || '/' || n.year || '/'
    FROM events_edition n JOIN events_marathon m ON m.id = n.marathon_id
    JOIN {TABLE} e ON e.edition_id = n.id WHERE e.stage = 'published'
    GROUP BY 1, 2 ORDER BY count(*) DESC LIMIT 10
"""
_OBLASTS = """
    SELECT code, '/kk/territories/' || code || '/' FROM territories_territory
    WHERE level = 1 AND valid_to IS NULL ORDER BY code
"""
#: {what: (its pages, condition of its events, the sums, promise)}; an edition has few rows to group.
PAGES = {
    "edition": (_EDITIONS, "e.edition_id = %(value)s", [_AUDIENCES, _DISTRICTS, _TYPES], 20),
    "oblast": (_OBLASTS, _IN_TERRITORY, [_AUDIENCES, _TYPES], 50),
}


def summaries(house):
    for what, (which_pages, which, sums, promise) in PAGES.items():
        pages = house.large.rows(which_pages)
        ours = Questions(house.reader(house.portal(house.large)).ask, [address for _value, address in pages])
        statements = [sql.format(which=which) for sql in sums]

        def count(value, statements=statements):
            for sql in statements:
                house.large.rows(sql, {"value": value})

        raw = Questions(count, [value for value, _address in pages])
        ours.warm(2 * house.seconds)
        raw.warm(2 * house.seconds)
        slow, quick = in_turn(
            house.rounds,
            lambda raw=raw: raw.p50(house.seconds),
            lambda ours=ours: ours.p50(house.seconds),
        )
        yield Figure(
            7,
            f"totals of an {what} by group-by over the rows / its page",
            ratio(slow, quick),
            at_least=promise,
            from_size=PROMISED_SIZE,
            note=f"{median_ms(slow)} in SQL alone / {median_ms(quick)} through HTTP; the page's templates",
        )
