"""What happens to an import: it is read, checked as often as the officer says more about it, saved in one
transaction, undone. Each is done by the background worker; an import is at work for one of them at a time."""

import hashlib
import json
from collections import Counter, defaultdict
from datetime import timedelta

import pghistory
from django.db import IntegrityError, connection, transaction
from django.utils import timezone, translation

from imports.kinds import NOT_TAKEN, NUMBER
from imports.known import KINDS
from imports.looking import Look, is_public, label_of
from imports.models import CELLS_KEPT, Import, KnownHeadings, Row, SentFile, State, Verdict
from imports.progress import tell
from imports.promises import said_of
from imports.reading import read_file
from imports.rules.headings import digest_of, find_headings, key_of
from imports.rules.scan import MOST_ROWS, Refused
from imports.saving import NotPublic, Stale, save_rows, undo_rows, write_beside
from officers.roles import ADD
from territories.models import COUNTRY_CODE, Territory

#: After so long without a word from the worker it is taken for gone.
PATIENCE = timedelta(seconds=60)
ROWS_AT_ONCE = 1_000
#: A sheet is the portal's own where so many columns are of the portal alone, or no more than such a part of
#: its columns is gone.
OF_THE_PORTAL, GONE = 2, 0.25
#: "No.", «№»: what lists write above the numbers of their rows.
LONGEST_SIGN = 3
#: Cells of a repair that are shown, each of which may be mended by itself.
CELLS_SHOWN = 30


def receive(*, kind, name, data, by):
    """Keeps a file that was sent; it is read by the worker. Gives the Import."""
    forget_old()
    sent = Import.objects.create(
        kind=kind.key,
        file_name=name,
        by=by,
        responsible=by.territory or Territory.objects.get(code=COUNTRY_CODE),
        language=by.language,
    )
    SentFile.objects.create(sent=sent, data=data)
    return sent


def forget_old():
    """Takes away the cells of files that were sent long ago, and what was never saved of them."""
    old = Import.objects.sent_before(timezone.now() - CELLS_KEPT)
    old.exclude(state__in=[State.SAVED, State.UNDONE]).delete()
    Row.objects.filter(sent__in=old).exclude(cells=[]).update(cells=[], problems=[], changes=[], undo=None)


def read(sent):
    """Reads the file: its rows, its headings and what these mean, as far as that is known."""
    kind = KINDS[sent.kind]
    data = bytes(SentFile.objects.get(sent=sent).data)
    try:
        sheet, rows = read_file(data, kind.plain_headings)
        heading = find_headings(rows, kind.headings)
        again = digest_of(rows[heading])  # printed lists have their headings on every page
        body = [
            (number, cells)
            for number, cells in enumerate(rows, 1)
            if number > heading + 1 and any(cells) and digest_of(cells) != again
        ]
        if len(body) > MOST_ROWS:
            raise Refused("rows")
        if not body:
            raise Refused("empty")
    except Refused as refused:
        with transaction.atomic():
            SentFile.objects.filter(sent=sent).delete()
            _set(sent, state=State.REFUSED, why=refused.why)
        return
    headings = rows[heading]
    width = max(len(headings), *(len(cells) for _number, cells in body))
    headings = [*headings, *[""] * (width - len(headings))]
    with transaction.atomic():
        SentFile.objects.filter(sent=sent).delete()
        Row.objects.filter(sent=sent).delete()
        Row.objects.bulk_create(
            [Row(sent=sent, number=number, cells=cells) for number, cells in body], ROWS_AT_ONCE
        )
        _set(
            sent,
            sheet=sheet[:100],
            headings=headings,
            heading_row=heading + 1,
            meanings=meanings_of(kind, sent.responsible, headings),
            state=State.CHECKING,
        )
    check(sent)


def meanings_of(kind, responsible, headings):
    """What the columns mean: as somebody of the territory said of such a file, else as they are called. No
    field stands twice."""
    known = KnownHeadings.objects.filter(kind=kind.key, responsible=responsible, digest=digest_of(headings))
    said = known.values_list("meanings", flat=True).first()
    if said and len(said) == len(headings):
        return said
    found, met = [], set()
    for heading in headings:
        key = kind.headings.get(key_of(heading), "") if heading else ""
        found.append("" if key in met else key)
        met.add(key)
    if NUMBER in found and not _is_of_the_portal(kind, headings, found):
        found = ["" if key == NUMBER else key for key in found]  # lists count their rows under «№» too
    return found


def _is_of_the_portal(kind, headings, found):
    """Whether its numbers are the portal's: they are called so, or the other columns are the portal's."""
    own = sum(key.startswith(NOT_TAKEN) for key in found) >= OF_THE_PORTAL
    is_told = len(key_of(headings[found.index(NUMBER)])) > LONGEST_SIGN
    return own or is_told or kind.missing(headings) <= len(kind.sheet.columns) * GONE


def remember(sent, meanings):
    """Keeps what the columns of such a file mean, and looks at it anew."""
    KnownHeadings.objects.update_or_create(
        kind=sent.kind,
        responsible=sent.responsible,
        digest=digest_of(sent.headings),
        defaults={"meanings": meanings},
    )
    _set(sent, meanings=meanings, answers={}, state=State.CHECKING)


def check(sent):
    """Looks at all rows, and keeps what was understood for the page before the click."""
    by = sent.by
    with translation.override(by.language):
        look, seen = _look(sent, lambda part: tell(sent, part))
        with transaction.atomic():
            _keep(sent, seen)
            _set(
                sent,
                language=by.language,
                counts={
                    **Counter(one.verdict for one in seen),
                    "corrections": _corrections(look, seen),
                    "untaken": look.untaken,
                },
                repairs=_repairs(look, seen),
                plan=_plan(seen),
                state=State.READY,
            )


def _corrections(look, seen):
    """How many public records would be changed."""
    return sum(
        is_public(look.kind.moderated(one.record))
        for one in seen
        if one.verdict == Verdict.CHANGED or one.verdict == Verdict.NEW and look.kind.owner
    )


def _look(sent, told=lambda part: None):
    kind = KINDS[sent.kind]
    language = kind.language_of(sent.headings, sent.by.language)
    look = Look(kind, sent.by, sent.meanings, language, sent.answers)
    rows = Row.objects.filter(sent=sent).order_by("number").values_list("number", "cells")
    return look, look.look_at(list(rows), told)


def _plan(seen):
    """A digest of what would be saved."""
    told = [
        (one.number, one.verdict, one.record.pk if one.record else None, one.changes)
        for one in seen
        if one.verdict in (Verdict.NEW, Verdict.CHANGED)
    ]
    return hashlib.sha256(json.dumps(told, default=str).encode()).hexdigest()


def _keep(sent, seen):
    write_beside(
        sent,
        [
            {
                "number": one.number,
                "verdict": one.verdict,
                "digest": one.digest,
                "problems": [
                    {"field": problem.field, "message": problem.message, "text": problem.text}
                    for problem in one.problems
                ],
                "changes": one.changes,
            }
            for one in seen
        ],
    )


def _repairs(look, seen):
    """[repair] of all that is wrong, those with most rows first: its key, message, options, how many rows,
    and the cells that may be mended one by one."""
    groups = defaultdict(list)
    for one in seen:
        for problem in one.problems:
            groups[problem.key].append((one, problem))
    found = []
    for key, wrong in groups.items():
        _row, first = wrong[0]
        messages = {problem.message for _one, problem in wrong}
        found.append(
            {
                "key": key,
                "field": first.field,
                "label": label_of(look.kind, first.field),
                "message": first.message if len(messages) == 1 else "",
                "number": len(wrong),
                "is_of_text": key.count(":") > 1,
                "options": first.options if not first.field or len(messages) == 1 else [],
                "cells": [
                    {
                        "row": one.number,
                        "place": _place(look, problem.field, one.number),
                        "text": problem.text,
                        "message": problem.message,
                        "options": problem.options,
                    }
                    for one, problem in wrong[:CELLS_SHOWN]
                ],
            }
        )
    return sorted(found, key=lambda repair: -repair["number"])


def _place(look, key, number):
    """How a spreadsheet calls the cell: D12; the row where it is none."""
    if key not in look.meanings:
        return str(number)
    place, letters = look.meanings.index(key) + 1, ""
    while place:
        place, rest = divmod(place - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{number}"


def save(sent):
    """Saves the good rows in one transaction: all of them or, whatever happens, none. Where the portal has
    changed since the officer looked, nothing is saved and the page says what is different now."""
    by = type(sent.by).objects.select_related("territory").get(pk=sent.by_id)
    sent.by = by
    with translation.override(by.language):
        try:
            with pghistory.context(user=by.pk, url=f"/admin/imports/{sent.pk}/"), transaction.atomic():
                _lock(sent)
                look, seen = _look(sent, lambda part: tell(sent, part / 2))
                if _plan(seen) != sent.plan or not _may_save(sent, by):
                    raise Stale
                save_rows(sent, look, seen, lambda part: tell(sent, 0.5 + part / 2))
                _set(sent, state=State.SAVED, finished_at=timezone.now(), done=sent.total)
        except IntegrityError as error:  # two rows of the list, or what was entered meanwhile
            _again(sent, why="unfit", correction={**sent.correction, "unfit": said_of(error)})
        except Stale:
            _again(sent, why="stale")
        except NotPublic as refused:
            _again(sent, why="unfit", correction={**sent.correction, "unfit": refused.told})


def _may_save(sent, by):
    """Whether the officer still works where the list was sent for, and enters records there."""
    is_own = Import.objects.editable_by(by).filter(pk=sent.pk).exists()
    return is_own and by.permits(ADD, KINDS[sent.kind].model)


def _again(sent, **values):
    """Nothing was saved: the officer looks once more."""
    sent.refresh_from_db()
    _set(sent, **values, state=State.CHECKING)
    check(sent)


def undo(sent):
    """Brings back what was before, of all rows whose record nobody has touched since; others stay."""
    by = sent.by
    with pghistory.context(user=by.pk, url=f"/admin/imports/{sent.pk}/"), transaction.atomic():
        _lock(sent)
        try:
            with transaction.atomic():
                left = undo_rows(sent, KINDS[sent.kind])
        except NotPublic as refused:
            _set(sent, state=State.SAVED, why="unfit", correction={**sent.correction, "unfit": refused.told})
        else:
            _set(sent, state=State.UNDONE, counts={**sent.counts, "kept": left})


def _lock(sent):
    """Nobody else works on it until the end of the transaction."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext('imports'), %s)", [sent.pk % 2**31])


def is_forsaken(sent):
    """Whether the worker that had it has ended without a word."""
    if not sent.is_at_work or sent.touched_at > timezone.now() - PATIENCE:
        return False
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(hashtext('imports'), %s)", [sent.pk % 2**31])
        return cursor.fetchone()[0]


def _set(sent, **values):
    for name, value in values.items():
        setattr(sent, name, value)
    sent.touched_at = timezone.now()
    sent.save(update_fields=[*values, "touched_at", "updated_at"])
