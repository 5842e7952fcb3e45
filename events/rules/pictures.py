"""A photo as somebody sent it, made anew: what it shows and nothing else that was in its file.

Run as a program, it reads the file on its standard input and writes what it made of it: whatever a file does
to the decoder, it does to that process alone.

    python -m events.rules.pictures < file
"""

import json
import re
import resource
import sys
import warnings
from io import BytesIO
from typing import BinaryIO, NamedTuple

from PIL import Image, ImageCms

MEGABYTE = 1024 * 1024
LARGEST_FILE = 15 * MEGABYTE
MOST_PIXELS = 40_000_000
#: Of a WebP: its decoder holds two pictures beside the one that it gives.
MOST_PIXELS_WEBP = 20_000_000
#: The longer side of the largest picture that is kept, and the widths of the smaller ones.
LONGEST_SIDE, WIDTHS = 1600, (320, 800)
#: Points of the longer side that are enough to make the largest of, and lines that are reduced at once.
ENOUGH, STRIP = LONGEST_SIDE * 3 // 2, 64
#: {ending: how it is written}, the one that more browsers know last.
WRITTEN = {
    "webp": {"format": "WEBP", "quality": 78},
    "jpg": {"format": "JPEG", "quality": 80, "optimize": True, "progressive": True},
}
#: What decodes; a telephone's JPEG of several pictures (MPO) is one of them.
READ = ("JPEG", "PNG", "WEBP")
#: How a camera was held (EXIF), and what sets its picture upright.
TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
ORIENTATION = 0x0112
#: What a decoder raises at a file that is not what it begins as.
BROKEN = (
    OSError,
    SyntaxError,
    ValueError,
    TypeError,
    LookupError,
    ArithmeticError,
    EOFError,
    MemoryError,
)
#: Bytes of addresses that the process may take: the largest picture of the hungriest format and no more.
MEMORY = 400 * MEGABYTE

ENDING = re.compile(r"\.(?:jpe?g|jfif|png|webp|hei[cf]|gif|bmp|tiff?|avif|dng|raw|mpo)$", re.IGNORECASE)
#: What cameras, telephones and messengers call pictures, and what is said of a copy; people say more.
CAMERA_WORDS = """
img image images pic picture photo photos foto dsc dscn dscf dcim pxl mvimg pano burst cover screenshot
screen shot scan scanned whatsapp telegram viber snapchat instagram camera untitled copy edit edited
final new at wa jpg jpeg png webp фото фотография фотографии фотка изображение картинка рисунок снимок
экрана скриншот скан копия новый сурет суреттер фотосурет фотосуреттер бейне скрин көшірме көшірмесі
жаңа н no в
"""
LETTERS = re.compile(r"[^\W\d_]+")
NUMBERED = re.compile(r"[^\W\d_]+[-–.(]?\d{3,}[-–.()\w]*")
UUID = re.compile(r"[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}", re.IGNORECASE)


class Unfit(Exception):
    """The file is not taken: `why` is what events.photos.making.explained says in words."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


class Picture(NamedTuple):
    """`width`, `height` of the largest; `files`: {(width, ending): bytes}."""

    width: int
    height: int
    files: dict[tuple[int, str], bytes]


def is_file_name(text: str) -> bool:
    """Whether a text says no more of a picture than what its file is called: «IMG_2041», «20210227_103000»,
    «photo 1.jpg», «фото 3»; or nothing: a lone word for a picture."""
    text = text.strip()
    if ENDING.search(text) or UUID.fullmatch(text):
        return True
    if not re.search(r"\s", text) and ("_" in text or NUMBERED.fullmatch(text)):
        return True
    return {word.lower() for word in LETTERS.findall(text)} <= set(CAMERA_WORDS.split())


def widths(width: int) -> list[int]:
    """The widths in which a picture is kept whose largest has this one."""
    return [*(one for one in WIDTHS if one < width), width]


def made_anew(file: BinaryIO) -> Picture:
    """The picture of a file, upright, without EXIF, places, comments and profiles, in all its sizes. Raises
    Unfit. Its size is judged by its header, before anything is decoded; of one that moves the first frame is
    taken."""
    width, height = _size_of_webp(file)
    if width * height > MOST_PIXELS_WEBP:
        raise Unfit("webp")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            opened = Image.open(file, formats=READ)
        with opened:
            if opened.width * opened.height > MOST_PIXELS:
                raise Unfit("pixels")
            shown = _decoded(opened)
    except Image.DecompressionBombError as fault:
        raise Unfit("pixels") from fault
    except Image.UnidentifiedImageError as fault:
        raise Unfit("format") from fault
    except BROKEN as fault:
        raise Unfit("broken") from fault
    sizes = [shown.resize(_fitted(shown, width), reducing_gap=3) for width in widths(shown.width)]
    files = {(one.width, ending): _written(one, **how) for one in sizes for ending, how in WRITTEN.items()}
    return Picture(shown.width, shown.height, files)


def _size_of_webp(file):
    """Width and height as its header has them, (0, 0) of another file: Pillow asks its decoder, which takes
    memory for all points at once."""
    head = file.read(30)
    file.seek(0)
    if head[:4] + head[8:12] != b"RIFFWEBP":
        return 0, 0
    kind = head[12:16]
    if kind == b"VP8X":
        return 1 + int.from_bytes(head[24:27], "little"), 1 + int.from_bytes(head[27:30], "little")
    if kind == b"VP8L":
        bits = int.from_bytes(head[21:25], "little")
        return 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
    return int.from_bytes(head[26:28], "little") & 0x3FFF, int.from_bytes(head[28:30], "little") & 0x3FFF


def _decoded(image):
    """A new upright picture in sRGB and no larger than the largest that is kept: smaller first, so that a
    large one is never there twice."""
    turn, profile = _turn(image), image.info.get("icc_profile")
    if image.format in ("JPEG", "MPO"):
        image.draft(None, (2 * LONGEST_SIDE, 2 * LONGEST_SIDE))
    image = _reduced(_loaded(image))
    if max(image.size) > LONGEST_SIDE:
        scale = LONGEST_SIDE / max(image.size)
        size = max(1, round(image.width * scale)), max(1, round(image.height * scale))
        image = image.resize(size, reducing_gap=3)
    if turn is not None:
        image = image.transpose(turn)
    upright = Image.new("RGB", image.size, "white")
    upright.paste(_in_srgb(image, profile), mask=image.getchannel("A") if image.mode == "RGBA" else None)
    return upright


def _loaded(image):
    """With its points; those of a WebP as the decoder gives them, which is let go of before they are
    copied."""
    if image.format != "WEBP":
        image.load()
        return image
    points, _milliseconds = image._decoder.get_next()
    image._decoder = None
    whole = Image.frombuffer(image.rawmode, image.size, points, "raw", image.rawmode, 0, 1)
    whole.info = image.info
    return whole


def _reduced(image):
    """The picture with a point for so many as are not needed, in a mode of colours: strip by strip, because
    all that is done with a whole one makes another of its size."""
    factor = max(1, max(image.size) // ENOUGH)
    height = factor * STRIP
    strips = []
    for top in range(0, image.height, height):
        strip = image.crop((0, top, image.width, min(top + height, image.height)))
        strips.append(_in_colours(strip, "transparency" in image.info).reduce(factor))
    whole = Image.new(strips[0].mode, (strips[0].width, sum(strip.height for strip in strips)))
    for number, strip in enumerate(strips):
        whole.paste(strip, (0, number * STRIP))
    return whole


def _in_colours(image, is_transparent):
    if image.mode in ("LA", "La", "PA", "RGBa") or is_transparent:
        return image.convert("RGBA")
    if image.mode.startswith("I"):  # sixteen bits a point
        return image.convert("I").point(lambda value: value / 256).convert("L")
    return image if image.mode in ("L", "RGB", "RGBA", "CMYK") else image.convert("RGB")


def _turn(image):
    try:
        return TURNS.get(image.getexif().get(ORIENTATION))
    except (*BROKEN, RuntimeError):  # what cannot be read says nothing of how it was held
        return None


def _in_srgb(image, profile):
    """Colours as the picture's own profile means them, which is not kept; one that is none is passed over."""
    if profile and image.mode in ("RGB", "RGBA", "CMYK", "L"):
        try:
            given = ImageCms.ImageCmsProfile(BytesIO(profile))
            plain = image.convert("RGB") if image.mode == "RGBA" else image
            srgb = ImageCms.createProfile("sRGB")
            return ImageCms.profileToProfile(plain, given, srgb, outputMode="RGB")
        except (ImageCms.PyCMSError, *BROKEN):
            pass
    return image.convert("RGB")


def _fitted(image, width):
    return width, max(1, round(image.height * width / image.width))


def _written(image, **how):
    written = BytesIO()
    image.save(written, **how)
    return written.getvalue()


def main() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    try:
        picture = made_anew(BytesIO(sys.stdin.buffer.read(LARGEST_FILE)))
    except Unfit as fault:
        head, bodies = {"why": fault.why}, []
    else:
        parts = [[width, ending, len(body)] for (width, ending), body in picture.files.items()]
        head = {"width": picture.width, "height": picture.height, "files": parts}
        bodies = list(picture.files.values())
    sys.stdout.buffer.write(json.dumps(head).encode() + b"\n" + b"".join(bodies))


if __name__ == "__main__":
    main()
