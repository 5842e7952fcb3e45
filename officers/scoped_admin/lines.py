"""Lines of a record, entered on its form."""

from django.contrib import admin

from officers.scoped_admin.fields import ScopedFields
from officers.scoped_admin.saving import LinesSavedOnce


class LineInline(LinesSavedOnce, ScopedFields, admin.StackedInline):
    """One line is one block: what is asked first in a row, the rest in a fieldset with class collapse.

    `after`: the part of the form the lines stand behind, a class of its fieldset. `asks_one`: a new record
    shows one empty line at once.
    """

    template = "admin/edit_inline/lines.html"
    extra = 0
    after = None
    asks_one = False
    show_change_link = False

    def get_extra(self, request, obj=None, **kwargs):
        return 1 if self.asks_one and obj is None else 0
