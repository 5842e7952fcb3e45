"""Photos of events: how an officer sends them, and who is shown one."""

import uuid
from datetime import timedelta
from io import BytesIO

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from events.models import Event, Photo
from events.photos import keeping
from events.rules.pictures import LARGEST_FILE, made_anew
from ngo_portal.lib.serving import uploads
from tests import factories as make
from tests.desk import address, change, errors, send, undrawn, untouched
from tests.factories import ULAN

SAID = {"alt_kk": "Балалар ән айтып тұр", "consent": "given", "minors": "none"}


@pytest.fixture(autouse=True)
def storage(settings, tmp_path):
    settings.MEDIA_ROOT = str(tmp_path)
    return tmp_path


def body(colour="red", kind="JPEG", size=(40, 30)):
    file = BytesIO()
    Image.new("RGB", size, colour).save(file, kind)
    return file.getvalue()


def sent(name="IMG_1.jpg", content=None):
    return SimpleUploadedFile(name, body() if content is None else content, content_type="text/plain")


def kept(event, **said):
    """A photo of the event, with its files."""
    key = uuid.uuid4()
    one = keeping.keep(made_anew(BytesIO(body())), "IMG_1.jpg", key)
    return Photo.objects.create(event=event, key=key, width=one.width, height=one.height, **{**SAID, **said})


def files(storage):
    return sorted(one.parent.name for one in storage.glob("photos/*/*"))


@pytest.fixture
def published(db):
    return make.event(title_kk="Концерт", places=[ULAN], stage="published")


# who is shown one ------------------------------------------------------------------------


def test_a_reader_is_shown_it_with_its_words(client, published):
    photo = kept(published, caption_kk="Ауыл клубында", credit="А. Оспанов")
    page = client.get(published.get_absolute_url()).content.decode()
    assert f'alt="{SAID["alt_kk"]}"' in page and "Ауыл клубында" in page and "А. Оспанов" in page
    assert 'width="40" height="30"' in page and photo.srcsets["webp"] in page
    for ending, kind in (("jpg", "image/jpeg"), ("webp", "image/webp")):
        answer = client.get(photo.address(40, ending))
        assert (answer.status_code, answer["Content-Type"]) == (200, kind)
        assert (
            answer["Cache-Control"] == "private, no-cache" and answer["X-Content-Type-Options"] == "nosniff"
        )
        again = client.get(photo.address(40, ending), headers={"If-None-Match": answer["ETag"]})
        assert again.status_code == 304 and not again.content
    for wrong in (
        photo.address(41, "jpg"),
        photo.address(40, "png"),
        photo.address(40, "jpg").replace("-", ""),
    ):
        assert client.get(wrong).status_code == 404


@pytest.mark.parametrize(
    "hidden",
    [
        {"consent": "withdrawn"},
        {"consent": "unknown"},
        {"minors": "hidden"},
        {"minors": "unknown"},
        {"alt_kk": ""},
        {"stage": "draft"},
        {"stage": "withdrawn"},
    ],
    ids=str,
)
def test_one_that_is_not_public_is_not_there_at_once(client, published, hidden):
    """… for who knows its address and has it already, and on the page."""
    photo = kept(published)
    there = client.get(photo.address(40, "jpg"))
    assert there.status_code == 200
    of = published if "stage" in hidden else photo
    type(of).objects.filter(pk=of.pk).update(**hidden)
    for held in ({}, {"If-None-Match": there["ETag"]}):
        answer = client.get(photo.address(40, "jpg"), headers=held)
        assert (answer.status_code, there.content in answer.content) == (404, False)
    assert str(photo.key) not in client.get(published.get_absolute_url()).content.decode()


def test_an_officer_looks_at_those_of_the_own_territory(at_desk, ulan_officer, kyzylorda_officer):
    photo = kept(make.event(title_kk="Концерт", places=[ULAN], responsible=ULAN))
    path = f"/admin/events/event/photos/{photo.key}/40.jpg/"
    answer = at_desk(ulan_officer).get(path)
    assert answer.status_code == 200 and "no-store" in answer["Cache-Control"]
    assert at_desk(kyzylorda_officer).get(path).status_code == 404


def test_another_territory_reads_only_of_public_ones(at_desk, kyzylorda_officer, ulan_officer, published):
    kept(published, minors="hidden", alt_kk="Құпия бала")
    kept(published)
    foreign = at_desk(kyzylorda_officer).get(change(published)).content.decode()
    assert "Құпия бала" not in foreign and SAID["alt_kk"] in foreign
    assert "Құпия бала" in at_desk(ulan_officer).get(change(published)).content.decode()


# how they come ---------------------------------------------------------------------------


def draft():
    return make.event(title_kk="Концерт", places=[ULAN], responsible=ULAN)


def test_several_come_at_once_and_are_described_afterwards(at_desk, ulan_officer, storage):
    event, desk = draft(), at_desk(ulan_officer)
    answer = send(desk, change(event), new_photos=[sent("a.jpg"), sent("../b\r\n.png", body(kind="PNG"))])
    assert answer.url == f"{change(event)}#photos-group"
    photos = list(event.photos.all())
    assert [(one.width, one.height, one.consent, str(one.alt)) for one in photos] == [
        (40, 30, "unknown", "")
    ] * 2
    assert files(storage) == sorted([str(one.key) for one in photos] * 2)
    assert Photo.objects.shown().count() == 0
    said = {f"photos-0-{name}": value for name, value in SAID.items()}
    refused = send(desk, change(event), **{**said, "photos-0-alt_kk": "IMG_2041"})
    assert list(errors(refused)) == ["photos-0-alt_kk"]
    assert send(desk, change(event), **said).status_code == 302
    assert Photo.objects.public().get() == photos[0]


def test_the_box_of_a_new_event_is_folded_until_something_came(at_desk, ulan_officer):
    desk, path = at_desk(ulan_officer), address(Event, "add")
    with undrawn():
        pages = [
            desk.get(path),
            *(send(desk, path, new_photos=[sent(content=one)]) for one in (body(), b"?")),
        ]
        pages.append(desk.get(change(draft())))
    parts = [part for page in pages for part in page.context_data["adminform"] if "new_photos" in part.fields]
    assert [part.is_collapsible for part in parts] == [True, False, False, False]


def test_a_refused_file_takes_nothing_else_with_it(at_desk, ulan_officer, storage):
    event, desk = draft(), at_desk(ulan_officer)
    typed = {"title_kk": "Жаңа атау"}
    answer = send(desk, change(event), **typed, new_photos=[sent("good.jpg"), sent("bad.jpg", b"<svg/>")])
    assert list(errors(answer)) == ["new_photos"] and "bad.jpg" in errors(answer)["new_photos"][0]
    page = answer.content.decode()
    assert "Жаңа атау" in page and "good.jpg" in page and event.photos.count() == 0
    event.refresh_from_db()
    assert event.title_kk == "Концерт"
    form = answer.context_data["adminform"].form
    assert form["kept_photos"].value() == list(form.waiting)
    again = send(desk, change(event), **typed, kept_photos=list(form.waiting))
    assert again.status_code == 302 and event.photos.count() == 1
    event.refresh_from_db()
    assert event.title_kk == "Жаңа атау"


def test_a_form_that_is_wrong_elsewhere_keeps_what_came(at_desk, ulan_officer):
    event, desk = draft(), at_desk(ulan_officer)
    answer = send(desk, change(event), title_kk="", new_photos=[sent()])
    (kept_one,) = answer.context_data["adminform"].form.waiting
    assert "title_kk" in errors(answer)
    assert send(desk, change(event), kept_photos=[kept_one]).status_code == 302
    assert event.photos.count() == 1
    # It is one photo, however often it is named, and nobody else's.
    other = draft()
    send(desk, change(other), kept_photos=[kept_one])
    assert other.photos.count() == 0


def test_each_refusal_says_why(at_desk, ulan_officer, monkeypatch):
    event, desk = draft(), at_desk(ulan_officer)
    large = sent("large.jpg", b"\xff" * (LARGEST_FILE + 1))
    answer = send(
        desk, change(event), new_photos=[large, sent("cut.jpg", body()[:300]), sent("a.pdf", b"%PDF")]
    )
    texts = errors(answer)["new_photos"]
    assert [text.partition(":")[0] for text in texts] == ["large.jpg", "cut.jpg", "a.pdf"]
    assert "15" in texts[0] and len(set(texts)) == 3
    monkeypatch.setattr(default_storage, "save", _full)
    (text,) = errors(send(desk, change(event), new_photos=[sent()]))["new_photos"]
    assert text not in texts


def _full(*_args, **_options):
    raise OSError(28, "No space left on device")


def test_a_second_sending_of_the_same_adds_none_and_another_photo_is_another(at_desk, ulan_officer, storage):
    event, desk = draft(), at_desk(ulan_officer)
    form = untouched(desk, change(event))
    for _time in range(2):
        assert desk.post(change(event), {**form, "_save": "1", "new_photos": [sent()]}).status_code == 302
    assert event.photos.count() == 1 and len(set(files(storage))) == 1


def test_strangers_and_readers_send_none(client, at_desk, kyzylorda_officer, auditor, storage):
    event = draft()
    for desk in (client, at_desk(kyzylorda_officer), at_desk(auditor)):
        desk.post(change(event), {"new_photos": [sent()]})
    assert event.photos.count() == 0 and files(storage) == []


def test_a_published_event_gets_one_by_a_correction_with_a_reason(at_desk, publisher, published):
    desk = at_desk(publisher)
    answer = send(desk, change(published), new_photos=[sent()])
    assert answer.status_code == 200 and published.photos.count() == 0
    (waiting,) = answer.context_data["adminform"].form.waiting
    reason = make.step_reason(step="correct").pk
    told = {"correction-reason": reason, "correction-words": "Сурет қосылды"}
    assert send(desk, change(published), kept_photos=[waiting], **told).status_code == 302
    assert published.photos.count() == 1


# and go ----------------------------------------------------------------------------------


def test_files_go_after_the_commit_alone(published, storage, django_capture_on_commit_callbacks):
    photo, other = kept(published), kept(published)
    with django_capture_on_commit_callbacks() as waiting:
        photo.delete()
        assert str(photo.key) in files(storage)
    for one in waiting:
        one()
    assert set(files(storage)) == {str(other.key)}
    with django_capture_on_commit_callbacks(execute=True):
        published.delete()
    assert files(storage) == []


def test_what_nobody_claims_in_a_week_goes(published, storage, monkeypatch):
    photo, nobodys = kept(published), uuid.uuid4()
    keeping.keep(made_anew(BytesIO(body())), "b.jpg", nobodys)
    keeping.tidy()
    assert set(files(storage)) == {str(photo.key), str(nobodys)}
    monkeypatch.setattr(keeping, "WAITS", timedelta(0))
    keeping.tidy()
    assert set(files(storage)) == {str(photo.key)}


# a larger body ---------------------------------------------------------------------------


def test_only_who_was_shown_the_form_sends_more_than_others(at_desk, ulan_officer, auditor, settings):
    page, desk = address(Photo.event.field.related_model, "add"), at_desk(ulan_officer)
    others, larger = settings.DATA_UPLOAD_MAX_MEMORY_SIZE, settings.LARGEST_UPLOAD
    assert larger > LARGEST_FILE > others
    desk.get(page)
    cookie = f"a=b; {uploads.COOKIE}={desk.cookies[uploads.COOKIE].value}"
    assert uploads.largest_body(page, cookie) == larger
    assert uploads.largest_body("/admin/login/", cookie) == others
    for wrong in ("", f"{uploads.COOKIE}=x", cookie[:-1], f"{uploads.COOKIE}=" + "a" * 5000):
        assert uploads.largest_body(page, wrong) == others
    assert uploads.COOKIE in desk.get(page).cookies
    assert uploads.COOKIE not in at_desk(auditor).get(change(draft())).cookies
