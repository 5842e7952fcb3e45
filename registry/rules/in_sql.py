"""The living text of SQL functions that know words by the patterns of these rules.

The patterns are long and would stand in the question of a file dozens of times, so each is in a function. It
is none in SQL, whose text would be put into every question again. After a change of words

    python manage.py shell -c "from registry.rules.in_sql import write; write()"

writes the texts into registry/sql/, from where a new migration has them.
"""

import re
from pathlib import Path

from ngo_portal.lib.language.kazakh.alphabet import FOLD_SQL
from registry.rules import listed_people, measures, named_people, small_numbers

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
#: A figure that is no part of a longer one.
FIGURE = re.compile(re.escape(measures.NO_PART) + r"(?P<zeros>(?:0\*)?)(?P<last>\[1-\d\]|1)")


def texts():
    """{name of the function: its living text}"""
    numbers = ",\n".join(map(_pattern, small_numbers.NAMING_SMALL_NUMBER))
    any_number = ",\n".join(map(_pattern, small_numbers.NAMING_NUMBER))
    measure = _pattern(measures.OF_A_MEASURE.pattern)
    work, others = _pattern(named_people.OF_AT_WORK.pattern), _pattern(named_people.OF_OTHERS.pattern)
    return {
        name: TEXT.format(name=name, about=about, body=body)
        for name, about, body in (
            (
                "names_small_number",
                "whether a text may tell a number of 1 to 4.",
                f"DECLARE\n    few CONSTANT text[] := ARRAY[\n{numbers}];\n"
                "BEGIN\n    IF NOT words ~* ANY (few) THEN\n        RETURN false;\n    END IF;\n"
                f"    words := regexp_replace(words,\n{measure},\n        ' ', 'gi');\n"
                "    RETURN words ~* ANY (few);\nEND",
            ),
            ("lists_people", "whether a text names two to four people one after another.", _lists_people()),
            (
                "names_few",
                "whether a text may tell a number of 1 to 4, or names so many people.",
                "BEGIN\n    RETURN names_small_number(words) OR lists_people(words);\nEND",
            ),
            (
                "names_number",
                "whether a text may tell any number.",
                f"BEGIN\n    RETURN names_small_number(words) OR words ~* ANY (ARRAY[\n{any_number}]);\nEND",
            ),
            (
                "names_work",
                "whether words are of people at work and of nobody else.",
                f"BEGIN\n    words := {FOLD_SQL % {'expressions': 'words'}};\n"
                f"    RETURN words ~\n{work} AND NOT words ~\n{others};\nEND",
            ),
        )
    }


def write():
    for name, text in texts().items():
        (FOLDER / f"{name}.sql").write_text(text, encoding="utf-8")


def _lists_people():
    def marked(marks):
        for pattern, sign in marks:
            yield f"    words := regexp_replace(words,\n{_pattern(pattern)},\n        '{sign}', 'g');\n"

    folded = f"translate(lower(words), '{named_people.FOLDED_LETTERS}', '{named_people.FOLDED_TO}')"
    names, around = "".join(marked(listed_people.NAMES)), "".join(marked(listed_people.AROUND))
    may_list = _pattern(listed_people.MAY_LIST)
    return (
        f"BEGIN\n    IF words !~\n{may_list} THEN\n        RETURN false;\n    END IF;\n"
        f"{names}    IF words !~ '{listed_people.SEVERAL}' THEN\n        RETURN false;\n    END IF;\n"
        f"    words := {folded};\n{around}"
        f"    RETURN words ~\n{_pattern(listed_people.LISTS)};\nEND"
    )


def _pattern(pattern):
    """As PostgreSQL reads it, to which a space that breaks no line is none."""
    text = FIGURE.sub(_looking_back, pattern)
    text = text.replace(r"\b", r"\y").replace(r"\s", "[\\s\u00a0\u202f]").replace("'", "''")
    return "\n".join(f"        '{text[start : start + WIDTH]}'" for start in range(0, len(text), WIDTH))


def _looking_back(figure):
    """What is not to stand before a figure is looked for after it: PostgreSQL would look behind each letter
    of a text, which takes five times as long."""
    zeros, last = figure["zeros"], figure["last"]
    before = [r"(?:(?!0)\d)" if zeros else r"\d", r"\d[.,/-]", "№", f"№{measures.SPACE}"]
    return f"{zeros}{last}(?<!(?:{'|'.join(before)}){zeros}{last})"
