"""An officer who sends lists."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from imports.models import Import
from tests import factories


@pytest.fixture
def words(db):
    """The words of dictionaries that the lists name."""
    factories.direction(key="youth", name_kk="жастар саясаты", name_ru="молодёжная политика")
    factories.legal_form(key="public-association", name_kk="қоғамдық бірлестік", abbreviation_ru="ОО")


class Desk:
    """What an officer does with a list, at the pages an officer has."""

    def __init__(self, client, officer, callbacks):
        self.client, self.officer, self.callbacks = client, officer, callbacks
        client.force_login(officer)

    def post(self, address, **data):
        with self.callbacks(execute=True):
            return self.client.post(address, data)

    def send(self, data, kind="organisations", name="тізім.xlsx", **further):
        file = SimpleUploadedFile(name, data)
        answer = self.post(reverse("imports:list"), kind=kind, file=file, **further)
        assert answer.status_code == 302, answer.context_data["form"].errors
        return Import.objects.get(pk=re.search(r"/(\d+)/$", answer.url)[1])

    def tell(self, sent, **data):
        """Sends a form of the page of an import; gives it as it is then."""
        sent.refresh_from_db()
        self.post(reverse("imports:one", args=[sent.pk]), plan=sent.plan, **data)
        sent.refresh_from_db()
        return sent

    def answer(self, sent, **answers):
        """`answers`: {beginning of the key of a repair, with _ for its colon: the answer}."""
        places = {repair["key"]: place for place, repair in enumerate(sent.repairs)}
        said = {
            f"repair-{place}": answer
            for name, answer in answers.items()
            for key, place in places.items()
            if key.startswith(name.replace("_", ":", 1))
        }
        assert len(said) == len(answers), places
        return self.tell(sent, mend="1", **said)

    def save(self, sent, **data):
        return self.tell(sent, save="1", **data)

    def page(self, sent, **asked):
        return self.client.get(reverse("imports:one", args=[sent.pk]), asked)


@pytest.fixture
def desk_of(db, client, django_capture_on_commit_callbacks):
    return lambda officer: Desk(client, officer, django_capture_on_commit_callbacks)
