"""What becomes of a file that was sent: a picture and nothing else of it, or a reason."""

from io import BytesIO
from zlib import crc32

import pytest
from PIL import Image, ImageCms

from events.rules.pictures import MOST_PIXELS, Unfit, is_file_name, made_anew, widths

LATITUDE = {1: "N", 2: (50.0, 20.0, 30.0), 3: "E", 4: (83.0, 30.0, 10.0)}
SECRET = b"canary of the telephone"


def sent(kind="JPEG", size=(60, 40), mode="RGB", colour=(200, 30, 30), after=b"", **how):
    """A file in memory."""
    file = BytesIO()
    Image.new(mode, size, colour).save(file, kind, **how)
    file.write(after)
    file.seek(0)
    return file


def told():
    """EXIF with a place, a maker and a picture held upright."""
    exif = Image.Exif()
    exif[0x0112], exif[0x010F] = 6, SECRET.decode()
    exif.get_ifd(0x8825).update(LATITUDE)
    return exif


def opened(picture, ending="jpg", number=-1):
    size = sorted(one for one, of in picture.files if of == ending)[number]
    image = Image.open(BytesIO(picture.files[size, ending]))
    image.load()
    return image


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_nothing_that_the_file_says_beside_its_picture_is_left(kind):
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    besides = {"comment": SECRET} if kind == "JPEG" else {}
    file = sent(kind, exif=told(), icc_profile=profile, after=b"<script>" + SECRET, **besides)
    planted = Image.open(BytesIO(file.getvalue()))
    assert planted.getexif().get_ifd(0x8825) and planted.info["icc_profile"] and SECRET in file.getvalue()
    picture = made_anew(file)
    assert (picture.width, picture.height) == (40, 60)  # turned upright
    for (width, ending), body in picture.files.items():
        image = Image.open(BytesIO(body))
        assert (image.format, image.width) == ({"jpg": "JPEG", "webp": "WEBP"}[ending], width)
        assert not image.getexif() and image.info.keys() & {"exif", "icc_profile", "comment", "xmp"} == set()
        assert SECRET not in body and b"script" not in body


def test_it_is_kept_in_sizes_that_a_page_offers():
    picture = made_anew(sent(size=(2000, 1000)))
    assert (picture.width, picture.height) == (1600, 800)
    made = [(width, ending) for width in (320, 800, 1600) for ending in ("jpg", "webp")]
    assert sorted(picture.files) == made
    assert opened(picture, number=0).size == (320, 160)
    assert widths(1200) == [320, 800, 1200]
    assert widths(200) == [200]
    tall = made_anew(sent(size=(500, 2000)))
    assert (tall.width, tall.height) == (400, 1600)


def test_every_way_a_camera_is_held_is_set_upright():
    for turn in range(1, 9):
        exif = Image.Exif()
        exif[0x0112] = turn
        file, upright = BytesIO(), Image.new("L", (64, 32), 255)
        upright.paste(0, (0, 0, 16, 16))  # dark above on the left
        back = {2: 0, 3: 3, 4: 1, 5: 5, 6: 2, 7: 6, 8: 4}.get(turn)
        held = upright if back is None else upright.transpose(Image.Transpose(back))
        held.save(file, "JPEG", exif=exif, quality=95)
        image = opened(made_anew(file)).convert("L")
        assert image.size == (64, 32), turn
        assert image.getpixel((6, 6)) < 60 and image.getpixel((58, 26)) > 200, turn


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA", "I;16", "CMYK"])
def test_every_kind_of_colours_is_read(mode):
    kind = "JPEG" if mode == "CMYK" else "PNG"
    colour = {
        "1": 1,
        "L": 255,
        "LA": (0, 0),
        "P": 0,
        "RGBA": (0, 0, 0, 0),
        "I;16": 65535,
        "CMYK": (0, 0, 0, 0),
    }
    how = {"transparency": 0} if mode == "P" else {}
    image = opened(made_anew(sent(kind, mode=mode, colour=colour[mode], **how)))
    assert image.mode == "RGB" and min(image.getpixel((20, 20))) > 250  # what is transparent is white


def test_of_one_that_moves_the_first_frame_is_taken():
    frames = [Image.new("RGB", (40, 40), colour) for colour in ("red", "blue")]
    for kind in ("WEBP", "PNG", "MPO"):
        file = BytesIO()
        frames[0].save(file, kind, save_all=True, append_images=frames[1:])
        file.seek(0)
        image = opened(made_anew(file))
        red, _green, blue = image.getpixel((20, 20))
        assert red > 200 > 80 > blue and getattr(image, "n_frames", 1) == 1, kind


def header_of(kind, width, height):
    """A file that says it is so large, with nothing in it."""
    if kind == "PNG":
        body = bytearray(sent("PNG").getvalue())
        body[16:24] = width.to_bytes(4, "big") + height.to_bytes(4, "big")
        body[29:33] = crc32(bytes(body[12:29])).to_bytes(4, "big")
        return bytes(body)
    if kind == "JPEG":
        body = bytearray(sent("JPEG").getvalue())
        at = body.index(b"\xff\xc0") + 5
        body[at : at + 4] = height.to_bytes(2, "big") + width.to_bytes(2, "big")
        return bytes(body)
    size = (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    return b"RIFF\x00\x00\x00\x00WEBPVP8X\x0a\x00\x00\x00\x00\x00\x00\x00" + size


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize("size", [(9000, 9000), (16000, 16000), (8000, 5001)])
def test_too_many_points_are_seen_in_the_header(kind, size):
    assert size[0] * size[1] > MOST_PIXELS
    with pytest.raises(Unfit, match="webp" if kind == "WEBP" else "pixels"):
        made_anew(BytesIO(header_of(kind, *size)))


@pytest.mark.parametrize("width, is_too_large", [(5001, True), (5000, False)])
def test_a_webp_may_have_fewer_points_since_its_decoder_holds_them_thrice(width, is_too_large):
    with pytest.raises(Unfit) as refused:
        made_anew(BytesIO(header_of("WEBP", width, 4000)))
    assert (refused.value.why == "webp") == is_too_large


def test_other_files_are_refused_whatever_they_are_called():
    gif, tiff, bmp = (sent(kind).getvalue() for kind in ("GIF", "TIFF", "BMP"))
    svg = b'<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'
    eps = b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 10 10\nshowpage\n"
    for body in (gif, tiff, bmp, svg, eps, b"", b"GIF89a", b"<html>", b"\x00" * 100, b"%PDF-1.7"):
        with pytest.raises(Unfit) as refused:
            made_anew(BytesIO(body))
        assert refused.value.why == "format", body[:20]


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_an_incomplete_file_is_refused(kind):
    noise = BytesIO()
    Image.effect_noise((90, 90), 80).convert("RGB").save(noise, kind)
    whole = noise.getvalue()
    for length in (40, len(whole) // 3, len(whole) * 2 // 3):
        with pytest.raises(Unfit) as refused:
            made_anew(BytesIO(whole[:length]))
        assert refused.value.why in ("broken", "format"), length


def test_what_a_file_is_called_says_nothing_of_the_photo():
    """… however it is written; what somebody says of it is kept."""
    called = (
        "IMG_2041|IMG_2041.JPG|photo 1.jpg|фото 3|DSC00012|image.png|IMG-20210227-WA0001|сурет"
        "|WhatsApp Image 2021-02-27 at 10.30.00|Screenshot 2021-02-27|PXL_20230101_101010101|семинар.jpg"
        "|20210227_103000|Семинар фото (1).jpeg"
        "|scan0001|IMG 2041 (2)|фото_семинар_1|3f2504e0-4f89-11d3-9a0c-0305e82c3301"
        "|  |Снимок экрана 2021|IMG_2041 копия|Сурет (2)|семинар_2021.webp|photo.HEIC|-"
    )
    said = (
        "Балалар концертте ән айтып тұр|Волонтёры сажают деревья, 27 февраля 2021|Семинар"
        "|20 волонтер ағаш отырғызып жатыр|Фото зала с участниками|Зал, 2021 год|Семей-2021 форумы"
    )
    assert [text for text in called.split("|") if not is_file_name(text)] == []
    assert [text for text in said.split("|") if is_file_name(text)] == []
