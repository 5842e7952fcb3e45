"""Contacts lead where they say, and nowhere else."""

import pytest

from registry.models import Organisation
from registry.rules.contacts import contact_url
from tests.desk import address, send


@pytest.mark.parametrize(
    ("kind", "text", "wanted"),
    [
        ("phone", "+7 (7232) 12-34-56", "tel:+77232123456"),
        ("phone", "8 701 123 45 67", "tel:+77011234567"),
        ("phone", "87011234567, 87021234567", "tel:+77011234567"),
        ("phone", "8 (7232) 12–34–56 (ішкі 12)", "tel:+77232123456"),
        ("phone", "+44 20 7946 0958", "tel:+442079460958"),
        ("phone", "WhatsApp: 8 701 123 45 67", "https://wa.me/77011234567"),
        ("phone", "12-34-56", ""),  # of which town?
        ("phone", "қоңырау шалыңыз", ""),
        ("email", "info@talap.kz", "mailto:info@talap.kz"),
        ("email", "mailto:info@talap.kz", "mailto:info@talap.kz"),
        ("email", "info@talap.kz?bcc=all@example.org", ""),
        ("email", "info talap.kz", ""),
        ("email", "info@талап.қаз;", "mailto:info@талап.қаз"),
        ("site", "talap.kz", "https://talap.kz"),
        ("site", "www.talap.kz/kk?a=1", "https://www.talap.kz/kk?a=1"),
        ("site", "http://talap.kz/", "http://talap.kz/"),
        ("site", "https://талап.қаз/бет", "https://талап.қаз/бет"),
        ("site", "талап.қаз", "https://талап.қаз"),
        ("site", "(https://талап.қаз/%D2%9B%D0%B0%D0%B7).,;»", "https://талап.қаз/қаз"),
        ("site", "пример.рф/путь,", "https://пример.рф/путь"),
        ("site", "javascript:alert(1)", ""),
        ("site", "javascript://talap.kz/%0aalert(1)", ""),
        ("site", "https://talap.kz@example.org/", ""),
        ("site", "біздің сайт", ""),
        ("social", "t.me/talap_kz", "https://t.me/talap_kz"),
        ("social", "Telegram: @talap_kz", "https://t.me/talap_kz"),
        ("social", "https://wa.me/77011234567", "https://wa.me/77011234567"),
        ("social", "ватсап +7 701 123 45 67", "https://wa.me/77011234567"),
        ("social", "instagram.com/talap", "https://instagram.com/talap"),
        ("social", "«https://instagram.com/talap».", "https://instagram.com/talap"),
        ("social", "@talap", ""),  # of which network?
        ("address", "Өскемен, Абай даңғылы, 1", ""),
    ],
)
def test_a_contact_leads_where_it_says(kind, text, wanted):
    assert contact_url(kind, text) == wanted


def test_what_a_sentence_leaves_behind_a_contact_is_not_kept(at_desk, ulan_officer):
    desk, path = at_desk(ulan_officer), address(Organisation, "add")
    typed = {
        "contacts-TOTAL_FORMS": "2",
        "contacts-0-kind": "site",
        "contacts-0-value": "(https://талап.қаз/),",
    }
    typed |= {"contacts-1-kind": "phone", "contacts-1-value": "8 (7232) 12-34-56 (ішкі)"}
    assert send(desk, path, name_kk="«Талап» қоры", **typed).status_code == 302
    kept = [one.value for one in Organisation.objects.get().contacts.all()]
    assert kept == ["https://талап.қаз/", "8 (7232) 12-34-56 (ішкі)"]
