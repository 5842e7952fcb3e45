"""SQL that was made once asks each question as Django would."""

from tests.cast import *  # noqa: F403
