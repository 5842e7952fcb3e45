"""What was understood of a typed date, told to whoever typed it."""

from django.utils.translation import gettext as _

from .fields import ApproximateDateFormField
from .reading import NeedsSourceDate, OnlyWords, read
from .values import UNKNOWN, ApproximateDate, Backwards


def understood(text: str, written_on: ApproximateDate = UNKNOWN) -> str:
    """One line in the page's language about `text` typed as a date, in a source of the date `written_on`: the
    date it was read as, that its words are kept, or what is wrong with it. "" for an empty text."""
    messages = ApproximateDateFormField.default_error_messages
    try:
        date = read(text, written_on)
    except NeedsSourceDate:
        return _("Kept as words: which date this is depends on the date of the source.")
    except OnlyWords:
        return _("Kept as words; the date stays unknown.")
    except Backwards:
        return str(messages["backwards"])
    except ValueError:
        return str(messages["invalid"])
    return _("Understood: %(date)s") % {"date": date.print(style="label")} if date else ""
