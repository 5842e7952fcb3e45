"""What the portal is made of, as CycloneDX 1.6, of the lock alone: names, versions, hashes, licences.

    python deploy/sbom.py requirements.txt OUTPUT.json

Licences are those that the installed packages state; the environment must be the one that the lock describes.
"""

import re
import sys
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import Property
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

PIN = re.compile(r"^([a-z0-9-]+)==(\S+) \\\n((?:    --hash=sha256:[0-9a-f]{64}(?: \\)?\n)+)", re.MULTILINE)
#: Packages that state their licence in words alone, as SPDX names it.
IN_WORDS = {
    "MIT License": "MIT",
    "BSD License": "BSD-3-Clause",
    "BSD": "BSD-3-Clause",
    "Apache 2.0": "Apache-2.0",
}
IN_WORDS |= {"Zope Public License": "ZPL-2.1", "BSD 3-Clause OR Apache-2.0": "BSD-3-Clause OR Apache-2.0"}
IN_WORDS |= {"Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0"}
IN_WORDS |= {"GNU Library or Lesser General Public License (LGPL)": "LGPL-3.0-or-later"}
#: Stated in the package's file LICENSE alone, and read there.
IN_A_FILE = {"resvg-py": "MIT"}
IN_WORDS |= {"Apache Software License": "Apache-2.0", "PostgreSQL License": "PostgreSQL"}


def licence_of(name: str) -> str:
    """As the package states it; "" where it does not."""
    about = metadata(name)
    stated = about.get("License-Expression") or ""
    if not stated:
        classes = [
            c.rpartition(" :: ")[2] for c in about.get_all("Classifier") or [] if c.startswith("License")
        ]
        words = [one for one in classes if one != "OSI Approved"] or [about.get("License") or ""]
        stated = " AND ".join(dict.fromkeys(IN_WORDS.get(one, one) for one in words))
    return stated.splitlines()[0].strip() if stated.strip() else IN_A_FILE.get(name, "")


def components(lock: str) -> list[Component]:
    found = []
    for name, version, hashes in PIN.findall(lock):
        stated = licence_of(name)
        found.append(
            Component(
                type=ComponentType.LIBRARY,
                name=name,
                version=version,
                bom_ref=f"{name}@{version}",
                purl=PackageURL("pypi", None, name, version),
                licenses=[LicenseFactory().make_from_string(stated)] if stated else [],
                properties=[
                    Property(name="pinned:sha256", value=one) for one in re.findall(r"[0-9a-f]{64}", hashes)
                ],
            )
        )
    return found


def sbom(lock: str) -> str:
    found, portal = (
        components(lock),
        Component(type=ComponentType.APPLICATION, name="ngo-portal", bom_ref="ngo-portal"),
    )
    bom = Bom(components=found)
    bom.metadata.component = portal
    bom.register_dependency(portal, found)
    return JsonV1Dot6(bom).output_as_string(indent=1)


if __name__ == "__main__":
    try:
        text = sbom(Path(sys.argv[1]).read_text())
    except PackageNotFoundError as missing:
        sys.exit(f"{missing} is pinned and not installed: `make sbom` installs it.")
    Path(sys.argv[2]).write_text(text)
