"""What holds for every admin screen there is and will be."""

import pytest
from django.contrib import admin
from django.urls import reverse

from officers.scoped_admin import ScopedAdmin, ScopedFields
from tests import factories

SCREENS = sorted(admin.site._registry.items(), key=lambda item: item[0]._meta.label)
LABELS = [model._meta.label for model, _admin in SCREENS]
every_screen = pytest.mark.parametrize(("model", "model_admin"), SCREENS, ids=LABELS)


def address(model, page, *args):
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{page}", args=args)


@every_screen
def test_it_stands_on_the_scoped_base(model, model_admin):
    assert isinstance(model_admin, ScopedAdmin)
    strangers = [inline for inline in model_admin.inlines if not issubclass(inline, ScopedFields)]
    assert strangers == []


@every_screen
def test_its_list_and_its_empty_form_open(at_desk, national, model, model_admin):
    desk = at_desk(national)
    assert desk.get(address(model, "changelist")).status_code == 200
    addable = model_admin.has_add_permission(_request_of(national))
    assert desk.get(address(model, "add")).status_code == (200 if addable else 403)


def _request_of(officer):
    class Request:
        user = officer

    return Request()
