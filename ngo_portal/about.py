"""Pages of text: what the portal is, how figures are made, accessibility, personal data, contact.

The texts stand in templates/about/, one for each language, for whoever looks after them to change.
"""

from django.conf import settings
from django.urls import path, reverse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from ngo_portal.lib.language.descriptions import in_short


class Page(TemplateView):
    """`name`: the folder of its text. `about` says what it is about to who has not opened it."""

    template_name = "about/page.html"
    name = heading = about = ""

    def get_context_data(self, **kwargs):
        texts = [f"about/{self.name}/{code}.html" for code in (get_language(), settings.LANGUAGE_CODE)]
        return super().get_context_data(
            **kwargs,
            heading=self.heading,
            crumbs=[(_("Home"), reverse("home")), (self.heading, "")],
            description=in_short(self.heading, self.about),
            texts=texts,
        )


class About(Page):
    name = "portal"
    heading = _("About the portal")
    about = _("Who the portal is for, where its records come from, and how its data may be used.")


class Figures(Page):
    name = "figures"
    heading = _("How figures are made")
    about = _(
        "What is counted, what is stated and what inferred, small numbers, rounding, borders, corrections."
    )


class Accessibility(Page):
    name = "accessibility"
    heading = _("Accessibility")
    about = _("What is in place so that everybody can use the portal, and what is not there yet.")


class PersonalData(Page):
    """What moderation/retention.py takes away, and when, is said here too."""

    name = "personal_data"
    heading = _("Personal data")
    about = _("What is kept about people, why and for how long, and how to be forgotten.")


class Contact(Page):
    name = "contact"
    heading = _("Contact the portal")
    about = _("Who owns the portal, and whom to tell of a mistake.")


urlpatterns = [
    path("about/", About.as_view(), name="about"),
    path("about/figures/", Figures.as_view(), name="how-figures-are-made"),
    path("about/accessibility/", Accessibility.as_view(), name="accessibility"),
    path("about/personal-data/", PersonalData.as_view(), name="personal-data"),
    path("about/contact/", Contact.as_view(), name="contact"),
]
