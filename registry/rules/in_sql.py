"""The living text of SQL functions that know words by the patterns of these rules.

The patterns are long and would stand in the question of a file dozens of times, so each is in a function. It
is none in SQL, whose text would be put into every question again. After a change of words

    python manage.py shell -c "from registry.rules.in_sql import write; write()"

writes the texts into registry/sql/, from where a new migration has them.
"""

from pathlib import Path

from ngo_portal.lib.language.kazakh.alphabet import FOLD_SQL
from registry.rules import measures, named_people, small_numbers

FOLDER = Path(__file__).resolve().parent.parent / "sql"
TEXT = """\
-- {name}(text): {about}
-- Written by registry/rules/in_sql.py.
CREATE OR REPLACE FUNCTION {name}(words text) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
{body}
$$;
"""
WIDTH = 100


def texts():
    """{name of the function: its living text}"""
    number, measure = small_numbers.NAMES_SMALL_NUMBER, measures.OF_A_MEASURE
    work, others = named_people.OF_AT_WORK, named_people.OF_OTHERS
    return {
        name: TEXT.format(name=name, about=about, body=body)
        for name, about, body in (
            (
                "names_small_number",
                "whether a text may tell a number of 1 to 4.",
                f"DECLARE\n    few CONSTANT text :=\n{_pattern(number)};\n"
                "BEGIN\n    IF words !~* few THEN\n        RETURN false;\n    END IF;\n"
                f"    words := regexp_replace(words,\n{_pattern(measure)},\n        ' ', 'gi');\n"
                "    RETURN words ~* few;\nEND",
            ),
            (
                "names_work",
                "whether words are of people at work and of nobody else.",
                f"BEGIN\n    words := {FOLD_SQL % {'expressions': 'words'}};\n"
                f"    RETURN words ~\n{_pattern(work)} AND NOT words ~\n{_pattern(others)};\nEND",
            ),
        )
    }


def write():
    for name, text in texts().items():
        (FOLDER / f"{name}.sql").write_text(text, encoding="utf-8")


def _pattern(pattern):
    """As PostgreSQL reads it, to which a space that breaks no line is none."""
    text = pattern.pattern.replace(r"\b", r"\y").replace(r"\s", "[\\s\u00a0\u202f]").replace("'", "''")
    return "\n".join(f"        '{text[start : start + WIDTH]}'" for start in range(0, len(text), WIDTH))
