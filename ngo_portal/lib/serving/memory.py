"""What every page asks for and seldom changes (the words of a dictionary, the oblasts), kept in this process
until the data changes.
"""

from django.conf import settings

from ngo_portal.lib.serving.data_version import data_version

_kept = {}


class Memory:
    """One look at the version of the data, for as many answers as a page needs."""

    def __init__(self):
        self.version = data_version() if settings.KEEP_OPTIONS else None

    def get(self, name, ask):
        """What `ask()` gives, or gave under this name since the data last changed. Not to be altered.

        An answer is never older than the version it is kept under. There must be few different names.
        """
        if self.version is None:
            return ask()
        version, answer = _kept.get(name, (None, None))
        if version != self.version:
            answer = ask()
            _kept[name] = self.version, answer
        return answer
