"""What was sent becomes a picture: in a process of its own, one at a time, with limits of memory and time."""

import json
import subprocess
import sys
import threading
from pathlib import Path

from django.core.files import File
from django.utils.translation import gettext as _

from events.rules import pictures
from events.rules.pictures import (
    LARGEST_FILE,
    MEGABYTE,
    MOST_PIXELS,
    MOST_PIXELS_WEBP,
    Picture,
    Unfit,
)

#: Seconds for one picture; the largest takes 2 to 4.
LONGEST = 30
ROOT = Path(__file__).resolve().parents[2]
_alone = threading.Lock()


def made_anew(file: File) -> Picture:
    """The picture of a file that was sent. Raises Unfit."""
    if not file.size:
        raise Unfit("empty")
    if file.size > LARGEST_FILE:
        raise Unfit("bytes")
    file.seek(0)
    command = [sys.executable, "-m", pictures.__name__]
    try:
        with _alone:
            done = subprocess.run(
                command, input=file.read(), capture_output=True, timeout=LONGEST, cwd=ROOT, check=True
            )
    except subprocess.SubprocessError as fault:  # it has ended at the file, or at a limit
        raise Unfit("broken") from fault
    head, _line, body = done.stdout.partition(b"\n")
    made = json.loads(head)
    if "why" in made:
        raise Unfit(made["why"])
    files, begin = {}, 0
    for width, ending, length in made["files"]:
        files[width, ending] = body[begin : begin + length]
        begin += length
    return Picture(made["width"], made["height"], files)


def explained(why: str) -> str:
    """What is told of a file that was not taken, in the officer's language."""
    limits = {
        "megabytes": LARGEST_FILE // MEGABYTE,
        "megapixels": MOST_PIXELS // 10**6,
        "of_webp": MOST_PIXELS_WEBP // 10**6,
    }
    texts = {
        "empty": _("the file is empty."),
        "bytes": _("it is larger than %(megabytes)d MB. Send a smaller copy."),
        "pixels": _("it has more than %(megapixels)d megapixels. Send a smaller copy."),
        "webp": _("it is a WebP of more than %(of_webp)d megapixels. Save it as JPEG and send it again."),
        "format": _(
            "it is not a photo in JPEG, PNG or WebP. Save it in one of these formats and send it again."
        ),
        "broken": _("the file is damaged or incomplete. Take it from the camera or telephone once more."),
        "storage": _("it could not be kept just now. Send it again in a few minutes."),
        "number": _("it is one too many: send the rest after this form is saved."),
    }
    return texts[why] % limits
