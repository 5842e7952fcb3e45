"""What readers ask: for each kind of filter twenty questions that a database has many events for."""

from urllib.parse import urlencode

EACH = 20
PAGE = 25

#: Values of a filter that fill a page come first, in an order of no meaning; then those with most events.
_FULLEST = f"""
    ORDER BY (count(*) > {PAGE}) DESC, CASE WHEN count(*) > {PAGE} THEN md5(({{0}})::text) END,
             count(*) DESC, {{0}}
    LIMIT {EACH}
"""

_VALUES = {
    "oblast + year": (
        ("territory", "year"),
        """
        SELECT t.code, extract(year FROM l.listed_on)::int FROM events_eventterritory l
        JOIN territories_territory t ON t.id = l.territory_id
        WHERE t.level = 1 AND l.now AND l.listed_on > '1991-01-01' GROUP BY 1, 2
        """,
        "t.code || min(extract(year FROM l.listed_on))",
    ),
    "oblast + type": (
        ("territory", "type"),
        """
        SELECT t.code, k.key FROM events_eventterritory l
        JOIN territories_territory t ON t.id = l.territory_id JOIN events_eventtype k ON k.id = l.type_id
        WHERE t.level = 1 AND l.now GROUP BY 1, 2
        """,
        "t.code || k.key",
    ),
    "rural okrug": (
        ("territory",),
        """
        SELECT t.code FROM events_eventterritory l JOIN territories_territory t ON t.id = l.territory_id
        WHERE t.kind = 'rural_okrug' AND l.now GROUP BY 1
        """,
        "t.code",
    ),
    "organisation": (
        ("organisation",),
        """
        SELECT o.organisation_id FROM events_eventorganiser o JOIN events_event e ON e.id = o.event_id
        JOIN registry_organisation r ON r.id = o.organisation_id
        WHERE e.stage = 'published' AND r.stage = 'published' GROUP BY 1
        """,
        "o.organisation_id",
    ),
    "direction": (
        ("direction",),
        """
        SELECT d.key FROM events_event_directions l JOIN registry_direction d ON d.id = l.direction_id
        JOIN events_event e ON e.id = l.event_id WHERE e.stage = 'published' GROUP BY 1
        """,
        "d.key",
    ),
    "target group": (
        ("target_group",),
        """
        SELECT g.key FROM events_eventaudience a JOIN registry_targetgroup g ON g.id = a.target_group_id
        JOIN events_event e ON e.id = a.event_id WHERE e.stage = 'published' AND g.is_active GROUP BY 1
        """,
        "g.key",
    ),
    "format": (("mode",), "SELECT mode FROM events_event WHERE stage = 'published' GROUP BY 1", "mode"),
    "state": (("status",), "SELECT state FROM events_event WHERE stage = 'published' GROUP BY 1", "state"),
    "project": (
        ("project",),
        """
        SELECT e.project_id FROM events_event e JOIN projects_socialproject p ON p.id = e.project_id
        WHERE e.stage = 'published' AND p.stage = 'published' GROUP BY 1
        """,
        "e.project_id",
    ),
    "edition": (
        ("edition",),
        """
        SELECT edition_id FROM events_event WHERE stage = 'published' AND edition_id IS NOT NULL GROUP BY 1
        """,
        "edition_id",
    ),
}
_WORDS = """
    SELECT word FROM ts_stat($$
        SELECT search FROM events_event WHERE stage = 'published' ORDER BY id LIMIT 20000
    $$)
    WHERE word ~ '^[а-яәғқңөұүһі]{{4,}}$' AND ndoc >= %s ORDER BY ndoc {order}, word LIMIT %s
"""
_RARE_AT_LEAST = 3
FACETED = "oblast + year"
SINGLE = ["rural okrug", "oblast + type", "common word", "rare word", "organisation", "direction"]
SINGLE += ["target group", "format", "state", "project", "edition"]


def values(database, kind):
    """[(value, …)] in the order of the kind's parameters."""
    _names, sql, grouped = _VALUES[kind]
    return database.rows(f"{sql} {_FULLEST.format(grouped)}")


def questions(database, kind, words_of=None):
    """Addresses of the events list. `words_of`: the database whose texts tell which words are common or
    rare.
    """
    if kind == "unfiltered":
        return [f"/{language}/events/" for language in ("kk", "ru", "en")]
    if kind in ("common word", "rare word"):
        order = "DESC" if kind == "common word" else "ASC"
        found = (words_of or database).rows(_WORDS.format(order=order), [_RARE_AT_LEAST, EACH])
        return [f"/kk/events/?{urlencode({'q': word})}" for (word,) in found]
    names = _VALUES[kind][0]
    return [f"/kk/events/?{urlencode(dict(zip(names, row, strict=True)))}" for row in values(database, kind)]
