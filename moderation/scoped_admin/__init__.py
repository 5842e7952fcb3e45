"""The admin base of all apps: whose records an officer sees and changes, one form sent once, the steps.

For models with `responsible` the rows follow moderation/querysets.py; dictionaries, marathons and other
reference data follow the role alone. Strangers get 404.
"""

from moderation.scoped_admin.base import DictionaryAdmin, FoldedSearch, ScopedAdmin
from moderation.scoped_admin.confirmed import Confirmed
from moderation.scoped_admin.fields import ScopedFields
from moderation.scoped_admin.lines import LineInline
from moderation.scoped_admin.lists import OneQuestion

__all__ = [
    "Confirmed",
    "DictionaryAdmin",
    "FoldedSearch",
    "LineInline",
    "OneQuestion",
    "ScopedAdmin",
    "ScopedFields",
]
