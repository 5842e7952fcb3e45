"""Who looks for those that help a group finds them, whatever word of it they, a source or an event used."""

import pytest
from django.core.exceptions import ValidationError

from events.models import Event, EventAudience, EventOrganiser, EventServed
from ngo_portal.lib.language.quantities import Quantity
from registry.models import Organisation, TargetGroup
from registry.querysets.groups import numbers_of_groups
from tests import cast, doors, factories

ULAN, OSKEMEN = "636200000", "631000000"


@pytest.fixture
def groups(db):
    """People with disabilities, with a narrower group, one merged into it and retired, and another one."""
    wide = factories.target_group(key="wide")
    return {
        "wide": wide,
        "narrow": factories.target_group(key="narrow", parent=wide),
        "merged": factories.target_group(key="merged", parent=wide, is_active=False),
        "retired": factories.target_group(key="retired", is_active=False),
        "other": factories.target_group(key="other"),
    }


def test_a_group_means_all_that_belong_to_it_and_a_merged_one_what_it_was_merged_into(groups):
    keys = {name: group.pk for name, group in groups.items()}
    family = {keys["wide"], keys["narrow"], keys["merged"]}
    found = TargetGroup.objects.families()
    assert found == {
        keys["wide"]: family,
        keys["narrow"]: {keys["narrow"]},
        keys["merged"]: family,
        keys["retired"]: {keys["retired"]},
        keys["other"]: {keys["other"]},
    }
    pairs = [(1, keys["narrow"]), (1, keys["merged"]), (2, keys["narrow"]), (3, keys["other"])]
    assert numbers_of_groups(pairs, found) == {
        keys["wide"]: 2,
        keys["merged"]: 2,
        keys["narrow"]: 2,
        keys["other"]: 1,
    }


def test_what_belongs_to_itself_after_all_is_a_mistake_and_asks_no_endless_question(groups):
    wide, narrow = groups["wide"], groups["narrow"]
    wide.parent = narrow
    with pytest.raises(ValidationError) as error:
        wide.clean()
    assert list(error.value.message_dict) == ["parent"]
    TargetGroup.objects.filter(pk=wide.pk).update(parent=narrow)
    assert {wide.pk, narrow.pk} <= TargetGroup.objects.families()[wide.pk]


def test_an_organisation_is_found_by_its_own_words_by_what_is_said_of_it_and_by_its_events(
    client, groups, everywhere
):
    """Drafts say nothing; whoever helps others is not found."""
    narrow, number = groups["narrow"], Quantity.unknown()

    def make(name, **fields):
        return factories.organisation(name_kk=name, stage="published", **fields)

    own = make("А", target_groups=[narrow])
    said, with_them, led, of_event = (make(name) for name in "БВГД")
    make("Е", target_groups=[groups["other"], groups["retired"]])
    silent = make("Ж")
    post = factories.position(organisation=led)
    for stage, about in [
        ("published", {"organisation": said, "counterpart": with_them}),
        ("published", {"person": post.person}),
        ("draft", {"organisation": silent}),
    ]:
        factories.statement(target_groups=[narrow], stage=stage, **about)
    for stage, organisation in [("published", of_event), ("draft", silent)]:
        factories.event(organisers=[organisation], audiences=[(narrow, number)], stage=stage)
    factories.event(organisers=[silent], audiences=[(groups["other"], number)], stage="published")

    found = [own.pk, said.pk, with_them.pk, led.pk, of_event.pk]
    for number, key in enumerate(["wide", "narrow", "merged"], start=1):
        asked = doors.every_door(
            client, "organisations", **doors.in_turn(number, everywhere), target_group=key
        )
        assert asked == found, key
    page = doors.html(client, doors.path("en", "organisations"))
    numbers = {key: number for key, (_label, number, _ticked) in doors.options(page)["target_group"].items()}
    assert numbers == {"wide": "5", "narrow": "5", "other": "2"}
    assert doors.options(doors.html(client, doors.path("en", "organisations", target_group="merged")))[
        "target_group"
    ]["merged"] == ("merged kk", "5", True)


def _helps(group):
    return list(Organisation.objects.for_groups([group]))


def test_the_database_itself_keeps_whom_events_were_for(groups):
    """Lines added, changed and deleted, and the event published and withdrawn, by whatever way."""
    one, two = (factories.organisation(name_kk=name, stage="published") for name in ("А", "Б"))
    other = groups["other"]
    event = factories.event(organisers=[one], audiences=[(other, Quantity.unknown())], places=[ULAN])
    assert _helps(other) == []
    signed = {"published_at": "2021-01-01T00:00Z", "published_by": cast.publisher()}
    Event.objects.filter(pk=event.pk).update(stage="published", **signed)
    assert _helps(other) == [one]
    EventOrganiser.objects.filter(event=event).update(organisation=two)
    assert _helps(other) == [two]
    EventAudience.objects.filter(event=event).update(target_group=groups["narrow"])
    assert (_helps(other), _helps(groups["wide"])) == ([], [two])
    EventAudience.objects.filter(event=event).delete()
    assert _helps(groups["wide"]) == []
    EventAudience.objects.create(event=event, target_group=other)
    Event.objects.filter(pk=event.pk).update(stage="withdrawn")
    assert (_helps(other), EventServed.objects.count()) == ([], 0)


@pytest.mark.parametrize(
    ("language", "place"), [("kk", "Өскемен"), ("ru", "в Усть-Каменогорске"), ("en", "Ust-Kamenogorsk")]
)
def test_ngos_that_help_people_with_disabilities_in_a_city_are_found(
    client, demo_content, db, language, place
):
    question = {"territory": place, "target_group": "people-with-disabilities"}
    page = doors.html(client, doors.path(language, "organisations", **question))
    found = Organisation.objects.in_bulk(doors.entries(page))
    assert sorted(one.name_ru for one in found.values()) == [
        "«Алтынай»",
        "«Берегиня»",
        "«Викинда»",
        "«Феникс»",
    ]
    assert {one.seat.code for one in found.values()} == {OSKEMEN}
