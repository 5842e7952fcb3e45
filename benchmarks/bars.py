"""The bars in their order, each a function of the house that yields its figures."""

import contextlib

from benchmarks import admin, beside_datasette, cache, cold, exports, lists, summaries, writes
from benchmarks.naive.tables import copied

BARS = {
    1: lists.same_at_any_size,
    2: lists.any_single_filter,
    3: lists.deep_pages,
    4: lists.naive_list,
    5: beside_datasette.beside_datasette,
    6: cache.cached_pages,
    7: summaries.summaries,
    8: exports.csv_beside_copy,
    9: exports.csv_beside_writer,
    10: exports.xlsx_beside_openpyxl,
    11: admin.changelists,
    12: writes.inserts,
    13: cold.cold_pages,
    21: exports.files_beside_flat_table,
}
#: Bars whose opponent reads the copy of the events.
OF_THE_COPY = {4, 7}


def opponents(house, bars):
    """A context in which there is what these bars need beside the portal's own tables."""
    return copied(house.large) if OF_THE_COPY & set(bars) else contextlib.nullcontext()
