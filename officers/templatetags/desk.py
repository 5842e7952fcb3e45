"""How values look on a page of the admin that is only read."""

from decimal import Decimal

from django import template
from django.utils.translation import get_language

from ngo_portal.lib.approximate_dates import ApproximateDate
from officers.forms import number_text

register = template.Library()


@register.filter
def as_read(field):
    """The text of a read-only field of the admin; dates in words, numbers without the zeros of their column.

    Django would print `2021-07-29/2021-07-30`, and `30,000` for thirty.
    """
    name = field.field["field"]
    value = getattr(field.form.instance, name, None) if isinstance(name, str) else None
    if isinstance(value, ApproximateDate):
        return value.print(get_language(), "label") if value else "-"
    if isinstance(value, Decimal):
        return number_text(value)
    return field.contents()
