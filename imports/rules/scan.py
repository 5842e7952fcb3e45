"""What a file is, by its bytes and never by its name, and whether it may be read at all.

A workbook is looked through as a stream before any program opens it: what it unpacks to, how many rows and
cells, no macros, no declared entities. It runs in the child process of reading.py and knows no Django.
"""

import re
import zipfile

LARGEST_FILE = 20 * 1024 * 1024
#: What a workbook may unpack to, and how many parts it may have: that of a list of 20,000 rows has 30 MB.
LARGEST_UNPACKED = 60 * 1024 * 1024
MOST_PARTS = 1_000
#: Rows and columns of the sheet of a list.
MOST_ROWS, MOST_COLUMNS = 20_000, 200
MOST_CELLS = 1_000_000

CHUNK = 1 << 18
#: What of a chunk is looked at again with the next one: longer than any mark that is looked for.
OVERLAP = 300

XLSX, XLS, ODS, TEXT = "xlsx", "xls", "ods", "text"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
#: How files begin that somebody takes for a sheet.
OTHERS = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"{\\rtf", b"Rar!", b"7z\xbc\xaf", b"\x7fELF", b"MZ")
MACROS_OF_OLE = "_VBA_PROJECT".encode("utf-16-le")
DECLARED = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
ROW = re.compile(rb"<(?:\w{1,20}:)?row[\s>/]")
CELL = re.compile(rb"<(?:\w{1,20}:)?c[\s>/]")
#: Cells that hold something: those that only look like something may stand anywhere.
FILLED = re.compile(rb"<(?:\w{1,20}:)?c\s([^<>]{0,200})>\s*<(?:\w{1,20}:)?(?:v|is|f)[\s>/]")
PLACE = re.compile(rb"\br=[\"']([A-Z]{1,4})([0-9]{1,9})[\"']")


class Refused(Exception):
    """`why`: a key of `WHY` in imports/reading.py."""

    def __init__(self, why):
        super().__init__(why)
        self.why = why


def kind_of(path):
    """Which of XLSX, XLS, ODS and TEXT the file is, looked through. Raises Refused."""
    with open(path, "rb") as file:
        size = file.seek(0, 2)
        file.seek(0)
        begin = file.read(4096)
    if not begin.strip(b"\x00 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise Refused("empty")
    if size > LARGEST_FILE:
        raise Refused("large")
    if begin.startswith(b"PK"):
        return _kind_of_zip(path)
    if begin.startswith(OLE):
        with open(path, "rb") as file:
            if MACROS_OF_OLE in file.read():
                raise Refused("macros")
        return XLS
    is_text = begin.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\x00" not in begin
    if begin.startswith(OTHERS) or not is_text or begin.lstrip().lower().startswith((b"<", b"{")):
        raise Refused("type")
    return TEXT


def _kind_of_zip(path):
    try:
        with zipfile.ZipFile(path) as parts:
            return _looked_through(parts)
    except (zipfile.BadZipFile, NotImplementedError, OSError, EOFError, ValueError) as error:
        raise Refused("broken") from error
    except RuntimeError as error:  # of a part that is encrypted
        raise Refused("password") from error
    except zipfile.zlib.error as error:
        raise Refused("broken") from error


def _looked_through(parts):
    found = parts.infolist()
    names = {part.filename for part in found}
    if len(found) > MOST_PARTS or sum(part.file_size for part in found) > LARGEST_UNPACKED:
        raise Refused("unpacked")
    if len(names) < len(found):
        raise Refused("broken")
    if any(name.lower().endswith(("vbaproject.bin", ".bas")) or "/macrosheets/" in name for name in names):
        raise Refused("macros")
    if "xl/workbook.xml" in names:
        kind = XLSX
    elif "content.xml" in names and "mimetype" in names:
        kind = ODS
        if parts.read("mimetype")[:100].strip() != b"application/vnd.oasis.opendocument.spreadsheet":
            raise Refused("type")
        if any(name.startswith(("Basic/", "Scripts/")) for name in names):
            raise Refused("macros")
    else:
        raise Refused("type")
    unpacked = 0
    for part in found:
        if part.filename.lower().endswith((".xml", ".rels", ".vml")):
            unpacked = _look_at(parts, part, unpacked)
    return kind


def _look_at(parts, part, unpacked):
    """What was unpacked so far with this part, whatever the archive says of its size. Raises Refused."""
    is_sheet = part.filename.startswith("xl/worksheets/")
    rows = cells = 0
    before = b""
    with parts.open(part) as file:
        while chunk := file.read(CHUNK):
            unpacked += len(chunk)
            if unpacked > LARGEST_UNPACKED:
                raise Refused("unpacked")
            if not before and chunk.startswith((b"\xff\xfe", b"\xfe\xff", b"<\x00", b"\x00<")):
                raise Refused("broken")  # no program writes it so, and nothing could be seen in it
            text = before + chunk
            if DECLARED.search(text):
                raise Refused("declared")
            if is_sheet:
                rows += len(ROW.findall(text, len(before)))
                cells += len(CELL.findall(text, len(before)))
                if rows > 3 * MOST_ROWS or cells > MOST_CELLS or _is_far(text):
                    raise Refused("rows")
            before = text[-OVERLAP:]
    return unpacked


def _is_far(text):
    """Whether a cell that holds something lies beyond what is read."""
    for said in FILLED.finditer(text):
        if (place := PLACE.search(said[1])) and (
            int(place[2]) > 2 * MOST_ROWS or _number_of(place[1]) > MOST_COLUMNS
        ):
            return True
    return False


def _number_of(letters):
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number
