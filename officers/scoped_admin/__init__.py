"""The admin base of all apps: whose records an officer sees and changes, one form sent once, the steps.

For models with `responsible` the rows follow officers/querysets.py; dictionaries, marathons and other
reference data follow the role alone. Strangers get 404.
"""

from officers.scoped_admin.base import DictionaryAdmin, FoldedSearch, ScopedAdmin
from officers.scoped_admin.fields import ScopedFields
from officers.scoped_admin.lines import LineInline

__all__ = ["DictionaryAdmin", "FoldedSearch", "LineInline", "ScopedAdmin", "ScopedFields"]
