"""What the portal understands of a quantity or a date while it is typed: the parser that reads the form."""

from django.core.exceptions import PermissionDenied
from django.http import HttpResponseBadRequest, JsonResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from ngo_portal.lib.language import approximate_dates
from ngo_portal.lib.language.approximate_dates import UNKNOWN
from ngo_portal.lib.language.quantities import Misread
from ngo_portal.lib.language.quantities.fields import REFUSALS
from registry.forms import amounts
from registry.forms.quantity_input import CountedThings
from registry.models import Source

LONGEST = 200
LONGEST_KEY = 18


@require_safe
def understood(request):
    """`?quantity=…`, `?amount=…`, or `?date=…&source=<key>`: {"text": what was typed, "understood": a line
    about it}."""
    if not request.user.works_somewhere:
        raise PermissionDenied
    quantity, amount, date = (request.GET.get(name, "") for name in ("quantity", "amount", "date"))
    if max(map(len, (quantity, amount, date))) > LONGEST:
        return HttpResponseBadRequest(_("This text is too long."))
    if date:
        line = _of_date(date, request)
    else:
        line = amounts.understood(amount) if amount else _of_quantity(quantity)
    return JsonResponse({"text": date or amount or quantity, "understood": line})


def _of_quantity(text):
    try:
        return CountedThings().read(text).line()
    except Misread as refusal:
        return str(REFUSALS[type(refusal)])


def _of_date(text, request):
    key = request.GET.get("source", "")
    written_on = UNKNOWN
    if key.isascii() and key.isdigit() and len(key) <= LONGEST_KEY:
        visible = Source.objects.visible_to(request.user).filter(pk=key)
        written_on = visible.values_list("date", flat=True).first() or UNKNOWN
    return approximate_dates.understood(text, written_on)
