"""What an officer sends: a file, the meanings of its columns, answers to what is wrong."""

from django import forms
from django.utils.translation import gettext_lazy as _

from imports.answers import BLANK, INSTEAD, LEFT_OUT, OTHER, SAME, YES
from imports.kinds import NOT_TAKEN, NUMBER
from imports.known import KINDS
from imports.reading import why
from imports.rules.scan import LARGEST_FILE
from ngo_portal.lib.language.text import cleaned

LONGEST_NAME = 200
#: So many repairs are shown, those of most rows; the others come when these are mended.
REPAIRS_SHOWN = 40
EMPTY, REST = _("leave this cell empty"), _("leave these rows out")
#: What may be said of all that is not answered.
OF_THE_REST = [(BLANK, _("empty these cells, and leave out rows that need them")), (LEFT_OUT, REST)]


class FileForm(forms.Form):
    kind = forms.ChoiceField(label=_("What is in the file"))
    file = forms.FileField(
        label=_("File"),
        allow_empty_file=True,
        help_text=_("An Excel workbook (.xlsx, .xls), LibreOffice (.ods) or CSV, up to 20 MB."),
        widget=forms.ClearableFileInput(attrs={"accept": ".xlsx,.xls,.ods,.csv,.txt,.tsv"}),
    )

    def __init__(self, *args, kinds, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = [(kind.key, kind.label) for kind in kinds]

    def clean_kind(self):
        return KINDS[self.cleaned_data["kind"]]

    def clean_file(self):
        file = self.cleaned_data["file"]
        if not file.size:
            raise forms.ValidationError(why("empty"), code="empty")
        if file.size > LARGEST_FILE:
            raise forms.ValidationError(why("large"), code="large")
        file.name = "".join(filter(str.isprintable, cleaned(file.name)[0]))[-LONGEST_NAME:]
        return file


def meanings_sent(data, sent, kind):
    """[key of the field] of each column, as it was chosen; a field that was chosen twice counts once."""
    taken, found = set(), []
    for place, before in enumerate(sent.meanings):
        key = data.get(f"column-{place}", before)
        known = key == NUMBER or key in kind.by_key or key == before and key.startswith(NOT_TAKEN)
        found.append(key if known and key not in taken else "")
        taken.add(found[-1])
    return found


def answers_sent(data, sent):
    """{key: answer} of what was said about the repairs that were shown, and about all the rest at once. What
    is typed is taken whole: the reader of its column says whether it is too long."""
    said = {}
    for place, repair in enumerate(sent.repairs[:REPAIRS_SHOWN]):
        instead = _typed(data, f"repair-{place}-text")
        answer = data.get(f"repair-{place}", "")
        if instead and answer in ("", INSTEAD):
            said[repair["key"]] = f"{INSTEAD}{instead}"
        elif answer in (LEFT_OUT, BLANK, OTHER, SAME) or answer in {
            value for value, _label in repair["options"]
        }:
            said[repair["key"]] = answer
        for cell in repair["cells"]:
            one = _typed(data, f"cell-{place}-{cell['row']}")
            if not one or one == _with_plain_ends(cell["text"]):
                continue
            if repair["field"]:
                said[f"cell:{cell['row']}:{repair['field']}"] = f"{INSTEAD}{one.removeprefix(INSTEAD)}"
            elif one in {LEFT_OUT, OTHER, *(value for value, _label in cell["options"])}:
                said[f"row:{cell['row']}"] = one
    if (rest := data.get("rest")) in (BLANK, LEFT_OUT):
        for repair in sent.repairs:
            offered = {answer for answer, _label in choices_of(repair)}
            said.setdefault(repair["key"], rest if rest in offered else LEFT_OUT)
    return said


def _typed(data, name):
    return _with_plain_ends(data.get(name, "")).strip()


def _with_plain_ends(text):
    """A browser sends every end of a line as \\r\\n."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def choices_of(repair):
    """[(answer, label)] of a repair, as the page offers them."""
    options = [tuple(option) for option in repair["options"]]
    if repair["field"]:
        asks = any(answer == YES for answer, _label in options) or repair["key"].endswith(":clean")
        return [*options, *([] if asks else [(BLANK, EMPTY)]), (LEFT_OUT, REST)]
    if repair["key"].endswith(":foreign"):
        return [(LEFT_OUT, REST)]
    return [
        (SAME, _("these rows are those records")),
        (OTHER, _("these are other rows: enter them anew")),
        (LEFT_OUT, REST),
    ]
