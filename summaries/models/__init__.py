from summaries.models.digests import Subscription
from summaries.models.frozen import Frozen, Use
from summaries.models.kept import DataState, WholeFile

__all__ = ["DataState", "Frozen", "Subscription", "Use", "WholeFile"]
