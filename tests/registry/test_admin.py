"""Organisations and people as officers enter them: the BIN beside its field, lines, posts, a signed check."""

import datetime

from registry.models import Organisation, Person
from tests.desk import address, change, errors, filled, held, rows, send, undrawn
from tests.factories import direction, event, guest, organisation, person, target_group, territory

ULAN, SHIELI = "636200000", "435200000"
BIN = "940140000385"
CANARY = "Қырғауыл"


def new_organisation(**fields):
    """An organisation with a name and two lines, as typed."""
    typed = {
        "name_kk": "«Талап» қоғамдық бірлестігі",
        "seat": territory(ULAN).pk,
        "other_names-TOTAL_FORMS": 1,
        "other_names-0-name": "Талап ҚБ",
        "other_names-0-kind": "printed",
        "contacts-TOTAL_FORMS": 1,
        "contacts-0-kind": "phone",
        "contacts-0-value": "8 (72338) 2-10-10",
        "about_kk": "Ауыл жастарын біріктіреді.",
    }
    return {**typed, **fields}


def test_an_organisation_is_entered_whole(at_desk, ulan_officer):
    youth, families = direction(), target_group()
    typed = new_organisation(bin=BIN, directions=[youth.pk], target_groups=[families.pk], founded="05.2013")
    assert send(at_desk(ulan_officer), address(Organisation, "add"), **typed).status_code == 302
    made = Organisation.objects.get()
    assert (made.bin, made.founded, made.responsible) == (BIN, "2013-05", territory(ULAN))
    assert (list(made.directions.all()), list(made.target_groups.all())) == ([youth], [families])
    assert [line.name for line in made.other_names.all()] == ["Талап ҚБ"]
    assert [(line.value, line.is_public) for line in made.contacts.all()] == [("8 (72338) 2-10-10", False)]


def test_several_organisations_have_no_bin(at_desk, ulan_officer):
    desk = at_desk(ulan_officer)
    for name in ("Бірінші", "Екінші"):
        assert send(desk, address(Organisation, "add"), name_kk=name, bin="").status_code == 302
    assert [one.bin for one in Organisation.objects.all()] == [None, None]


SPELT = [
    "940 140 000 385",
    "9401-4000-0385",
    "\u00a0940140000385\u00a0",
    "940140\u202f000385",
    "94–01–40000385",
]


def test_what_stands_between_the_digits_does_not_matter(at_desk, ulan_officer):
    desk = at_desk(ulan_officer)
    for typed in SPELT:
        assert send(desk, address(Organisation, "add"), name_kk="Банк", bin=typed).status_code == 302, typed
        assert Organisation.objects.get().bin == BIN
        Organisation.objects.all().delete()


WRONG_BINS = {
    "940140000386": "The check digit is wrong: compare the number with the document once more.",
    "880615300123": "This is a private person's number (IIN). The portal keeps only BINs of organisations.",
    "94014000O385": "A BIN has digits only: look for a letter or a space.",
    "94014000038": "A BIN has 12 digits.",
    "9401400003850": "A BIN has 12 digits.",
    "941340000385": "Digits 3 and 4 of a BIN are the month of registration: 01 to 12.",
}


@undrawn()
def test_a_wrong_bin_is_named_beside_its_field_and_the_rest_is_kept(at_desk, ulan_officer):
    desk = at_desk(ulan_officer)
    for wrong, problem in WRONG_BINS.items():
        typed = new_organisation(bin=wrong)
        answer = send(desk, address(Organisation, "add"), **typed)
        assert errors(answer) == {"bin": [problem]}
        back = held(answer)
        assert {name: back[name] for name in typed} == {name: str(value) for name, value in typed.items()}
    assert not Organisation.objects.exists()


def test_the_form_that_was_sent_back_is_corrected_and_saved(at_desk, ulan_officer):
    desk = at_desk(ulan_officer)
    answer = send(desk, address(Organisation, "add"), **new_organisation(bin="940140000386"))
    assert desk.post(address(Organisation, "add"), {**filled(answer), "bin": BIN}).status_code == 302
    assert Organisation.objects.get().contacts.count() == 1


def test_a_duplicate_that_may_be_seen_is_linked(at_desk, kyzylorda_officer):
    known = organisation(name_kk="«Халық <банкі>»", bin=BIN, stage="published")
    answer = send(at_desk(kyzylorda_officer), address(Organisation, "add"), **new_organisation(bin=BIN))
    (problem,) = errors(answer)["bin"]
    link = f'<a href="{change(known)}" target="_blank">«Халық &lt;банкі&gt;»</a>'
    assert problem == f"This BIN is already in the registry: {link}."
    assert problem in answer.content.decode()


def test_a_duplicate_out_of_sight_is_announced_without_its_name(at_desk, kyzylorda_officer, ulan_officer):
    hidden = organisation(name_kk=CANARY, bin=BIN)
    answer = send(at_desk(kyzylorda_officer), address(Organisation, "add"), **new_organisation(bin=BIN))
    assert errors(answer)["bin"] == [
        "An organisation with this BIN has been entered elsewhere but is not public yet. "
        "Ask the national administrator."
    ]
    assert CANARY not in answer.content.decode()
    assert change(hidden) not in answer.content.decode()
    answer = send(at_desk(ulan_officer), address(Organisation, "add"), **new_organisation(bin=BIN))
    assert CANARY in answer.content.decode()


def test_a_record_keeps_its_own_bin(at_desk, ulan_officer):
    record = organisation(bin=BIN)
    assert send(at_desk(ulan_officer), change(record), name_kk="Басқа атау").status_code == 302
    record.refresh_from_db()
    assert (record.name_kk, record.bin) == ("Басқа атау", BIN)


def test_a_name_in_one_language_is_enough_and_none_is_too_little(at_desk, ulan_officer):
    desk = at_desk(ulan_officer)
    assert set(errors(send(desk, address(Organisation, "add")))) == {"name_kk"}
    assert send(desk, address(Organisation, "add"), name_ru="Талап").status_code == 302
    assert str(Organisation.objects.get()) == "Талап"


def test_a_mistake_in_a_line_stands_beside_that_line(at_desk, ulan_officer):
    typed = new_organisation(**{"contacts-0-value": "", "contacts-0-is_public": "on"})
    answer = send(at_desk(ulan_officer), address(Organisation, "add"), **typed)
    assert set(errors(answer)) == {"contacts-0-value"}
    assert filled(answer)["other_names-0-name"] == "Талап ҚБ"


def test_when_something_was_filed_is_kept_in_words(at_desk, ulan_officer):
    typed = new_organisation(
        **{
            "annual_filings-TOTAL_FORMS": 1,
            "annual_filings-0-year": "2020",
            "annual_filings-0-basis": "stated",
            "annual_filings-0-filed_on": "2021 жылдың соңы",
        }
    )
    send(at_desk(ulan_officer), address(Organisation, "add"), **typed)
    [filing] = Organisation.objects.get().annual_filings.all()
    assert (filing.filed_on, filing.filed_on_words, filing.is_late) == ("2021", "2021 жылдың соңы", None)


def test_whoever_sets_the_day_of_a_check_signs_it(at_desk, ulan_officer, publisher):
    record = organisation()
    send(at_desk(ulan_officer), change(record), verified_on="27.02.2021")
    record.refresh_from_db()
    assert (record.verified_on, record.verified_by) == (datetime.date(2021, 2, 27), ulan_officer)
    send(at_desk(publisher), change(record), name_kk="Басқа атау")
    record.refresh_from_db()
    assert record.verified_by == ulan_officer
    send(at_desk(publisher), change(record), verified_on="")
    record.refresh_from_db()
    assert (record.verified_on, record.verified_by) == (None, None)


def test_the_list_is_searched_without_regard_to_case_and_quotes(at_desk, ulan_officer):
    talap = organisation(name_kk="«Талап» қоғамдық бірлестігі")
    organisation(name_kk="«Жастар» қоры")
    page = address(Organisation, "changelist")
    for words in ("талап", '"Талап"', "БІРЛЕСТІГІ талап"):
        assert rows(at_desk(ulan_officer).get(page, {"q": words})) == [talap]


def test_a_person_has_posts(at_desk, ulan_officer):
    society = organisation(stage="published")
    typed = {
        "name_kk": "Айжан Серік",
        "positions-TOTAL_FORMS": 1,
        "positions-0-organisation": society.pk,
        "positions-0-post_kk": "атқарушы директор",
        "positions-0-since": "2019",
        "positions-0-basis": "stated",
        "other_names-TOTAL_FORMS": 1,
        "other_names-0-name": "Серікқызы Айжан",
    }
    assert send(at_desk(ulan_officer), address(Person, "add"), **typed).status_code == 302
    made = Person.objects.get()
    assert [(post.organisation, post.post_kk, post.since) for post in made.positions.all()] == [
        (society, "атқарушы директор", "2019")
    ]
    assert [line.name for line in made.other_names.all()] == ["Серікқызы Айжан"]


def test_a_person_of_another_territory_is_only_read(at_desk, ulan_officer):
    stranger = person(responsible=SHIELI)
    assert at_desk(ulan_officer).post(change(stranger), {"name_kk": "Басқа"}).status_code == 404
    guest(person=stranger, event=event(stage="published"))
    assert at_desk(ulan_officer).post(change(stranger), {"name_kk": "Басқа"}).status_code == 403


def test_a_look_alike_is_refused_beside_its_field_and_what_was_typed_is_kept(at_desk, ulan_officer):
    typed = new_organisation(name_kk="«Tалап» қоры")
    answer = send(at_desk(ulan_officer), address(Organisation, "add"), **typed)
    assert errors(answer) == {
        "name_kk": ["In “Tалап” some letters are Latin, though they look Cyrillic: T. Type the word anew."]
    }
    assert filled(answer)["name_kk"] == "«Tалап» қоры"
    assert Organisation.objects.count() == 0
