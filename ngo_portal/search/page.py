"""The page of one search for everything."""

from django import forms
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from ngo_portal.lib.lists.filters import LONGEST_WORDS, WordsField
from ngo_portal.lib.lists.page import address
from ngo_portal.search.everything import everything
from ngo_portal.search.reading import folded, readings_of, slips_of, tried_instead
from search.models import Missed
from search.question import Question


class SearchForm(forms.Form):
    q = WordsField(
        required=False, max_length=LONGEST_WORDS, label=_("Organisation, event, project, person or place")
    )


class Search(TemplateView):
    template_name = "search.html"
    is_listed = False  # it answers a reader's words

    def get_context_data(self, **kwargs):
        form = SearchForm(self.request.GET)
        words = form.cleaned_data["q"] if form.is_valid() else ""
        whole = self.request.GET.get("whole") == "yes"
        kinds = everything(Question(words, whole=whole)) if words else []
        nothing = bool(kinds) and all(kind.found.is_empty for kind in kinds)
        if nothing:
            Missed.objects.note(folded(words), timezone.localdate())
        shown = [kind for kind in kinds if not kind.found.is_empty]
        asked = [("q", words)] if words else []
        return super().get_context_data(
            **kwargs,
            section="home",
            heading=_("Search"),
            form=form,
            words=words,
            kinds=shown,
            nothing=nothing,
            instead=tried_instead(words) if nothing else [],
            read_as=readings_of(shown),
            slips=slips_of(shown),
            whole_url=address(self.request.path, [*asked, ("whole", "yes")]),
            crumbs=[(_("Home"), reverse("home")), (_("Search"), "")],
            own_address=address(self.request.path, asked),
            is_a_part=True,
        )
