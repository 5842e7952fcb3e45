"""Rows as the public is told them: with their source where that is published, without what may tell a small
number.

A page fetches, discloses, and only then shows: no template decides what may be said. What is disclosed
follows from the relations: the lines of a record, of every kind there is, and all that was fetched with them.
"""

from django.db.models import Model

from moderation.models import Line
from moderation.querysets import lines_for_pages
from ngo_portal.lib.database.shown import fetch_beside, shown
from ngo_portal.lib.language.quantities import Quantified
from registry.models import Source, TakesSentences
from registry.rules.small_numbers import is_kept_back, keep_back, sentence_names_few
from registry.telling import kept_back, overlaps, with_small_rows, without_repeated


def disclose(*records):
    """Makes records fit for a public page, in place, with all their lines and whatever was fetched with them:
    in two queries, one more where a sentence names a number of 1 to 4, and one for each kind of line that was
    not fetched. A line may be given by itself, with the record that was fetched with it.

    Lines have the source of their record where they have none, and a small number of one of them is kept
    back in all, with what would tell it. A sentence that tells a small number anywhere is shown nowhere,
    nor in the words of an officer, nor is one that names any where a small row has its source.
    """
    _fetch_lines([record for record in records if not isinstance(record, Line)])
    groups = [_group(record) for record in records]
    groups += [[row] for row in _fetched_with(row for group in groups for row in group)]
    for head, *lines in groups:
        for line in lines:
            _inherit(line, head)
    sourced = [row for group in groups for row in group if isinstance(row, TakesSentences)]
    ids = {getattr(row, f"{column}_id") for row in sourced for column in _sources_of(row)}
    sources = {source.pk: source for source in shown(Source, ids - {None}, "published", "without_texts")}
    hidden_sentences = kept_back(sources)
    small = with_small_rows(_naming_small_numbers(sourced) & set(sources))
    for row in sourced:
        _show_sources(row, sources, hidden_sentences, small)
        _leave_out_repeated(row, hidden_sentences)
    for group in groups:
        if not all(getattr(row, "is_told", True) for row in group):
            is_by_ends = any(getattr(row, "is_in_ends", False) for row in group)
            for row in group:
                keep_back(row, is_by_ends)


def _fetch_lines(records):
    """Of every kind, where they were not fetched yet."""
    for model in dict.fromkeys(map(type, records)):
        rows = [record for record in records if type(record) is model]
        fetch_beside(rows, lines_for_pages)


def _group(record):
    """A record with its lines: those that are deleted with it, and those that were fetched beside them (the
    posts in an organisation). Of a line: its record, where that was fetched, and the line."""
    if isinstance(record, Line):
        owner = record.owner_field()
        return [getattr(record, owner.name), record] if owner.is_cached(record) else [record]
    return [record, *(row for rows in _prefetched(record) for row in rows if isinstance(row, Line))]


def _fetched_with(rows):
    """What else was fetched with these rows and has sources or numbers: what they point to, and so on."""
    rows = list(rows)
    seen = set(map(id, rows))
    while rows:
        row = rows.pop()
        pointed_to = (value for value in row._state.fields_cache.values() if isinstance(value, Model))
        for other in (*pointed_to, *(one for several in _prefetched(row) for one in several)):
            if id(other) not in seen:
                seen.add(id(other))
                rows.append(other)
                if isinstance(other, (TakesSentences, Quantified)):
                    yield other


def _prefetched(row):
    return getattr(row, "_prefetched_objects_cache", {}).values()


def _sources_of(row):
    """The columns that name its sources."""
    return {column for columns in row.sentences.values() for column in columns}


def _inherit(line, head):
    if getattr(line, "source_id", 0) is None:
        line.source_id = getattr(head, "source_id", None)


def _column_of(row, sentence):
    """The column that names the source of a sentence: the first that is not empty."""
    columns = row.sentences[sentence]
    return next((column for column in columns if getattr(row, f"{column}_id")), columns[0])


def _naming_small_numbers(rows):
    """The sources (primary keys) of the sentences that name one."""
    return {
        getattr(row, f"{_column_of(row, sentence)}_id")
        for row in rows
        for sentence in row.sentences
        if sentence_names_few(getattr(row, sentence))
    }


def _show_sources(row, sources, hidden_sentences, small):
    """Sets the sources of a row to those that may be shown, and leaves it the sentences that may be; `small`:
    the sources that small rows have."""
    named = {column: getattr(row, f"{column}_id") for column in _sources_of(row)}
    says = {sentence: _column_of(row, sentence) for sentence in row.sentences}
    for sentence, column in says.items():
        hidden = named[column] is not None and named[column] not in sources
        hidden = hidden or named[column] in small and sentence_names_few(getattr(row, sentence))
        if hidden or overlaps(getattr(row, sentence), hidden_sentences):
            setattr(row, sentence, "")
    for column, key in named.items():
        setattr(row, column, sources.get(key))
    for sentence, (first, *_others) in row.sentences.items():
        setattr(row, first, sources.get(named[says[sentence]]))


def _leave_out_repeated(row, hidden_sentences):
    """Takes out of the longer texts of an officer what repeats them."""
    for field in row._meta.concrete_fields if hidden_sentences else ():
        if (
            field.attname in row.get_deferred_fields()
            or field.name in row.sentences
            or not is_kept_back(field)
        ):
            continue
        setattr(row, field.attname, without_repeated(getattr(row, field.attname), hidden_sentences))


def with_others(rows):
    """[(row, others)]: the rows that count, each with those of other sources that say another number about
    the same `subject`; None for others without such a row."""
    chosen = [row for row in rows if row.is_chosen]
    others = [row for row in rows if not row.is_chosen]
    placed = [(row, [other for other in others if other.subject == row.subject]) for row in chosen]
    beside_it = [other for _row, beside in placed for other in beside]
    return placed + [(None, [other]) for other in others if other not in beside_it]
