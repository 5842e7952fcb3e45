"""What was understood of a typed date, told to whoever typed it."""

from django.utils.translation import gettext as _

from .fields import MESSAGES, code_of
from .reading import NeedsSourceDate, NotADate, read
from .times import timed
from .values import UNKNOWN, ApproximateDate


def understood(text: str, written_on: ApproximateDate = UNKNOWN) -> str:
    """One line in the page's language about `text` typed as a date, in a source of the date `written_on`: the
    date it was read as, that its words are kept and what is sure of them, or what is wrong with it. "" for an
    empty text."""
    try:
        date = read(text, written_on)
    except NeedsSourceDate:
        return _("Kept as words: which date this is depends on the date of the source.")
    except NotADate as words:
        return _sure(words.sure) if words.sure else _("Kept as words; the date stays unknown.")
    except ValueError as error:
        return str(MESSAGES[code_of(error, text)])
    if not date:
        return ""
    hours = "–".join(f"{time:%H:%M}" for time in timed(text).times)
    said = ", ".join(filter(None, (date.print(style="label"), hours)))
    return _("Understood: %(date)s") % {"date": said}


def _sure(date):
    return _("Kept as words; the day stays unknown. What is certain: %(date)s") % {
        "date": date.print(style="label")
    }
