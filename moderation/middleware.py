"""Behind the desk's pages stands a second wall: ngo_portal/lib/database/wall.py."""

from ngo_portal.lib.database.wall import behind_wall, is_raised
from officers.roles import EVERYWHERE


class SecondWallMiddleware:
    """PostgreSQL keeps a request to the desk to the territory of who is signed in. Whoever has the whole
    country has nobody to be kept from."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if not request.path.startswith("/admin/") or not request.user.is_authenticated:
            return self.get_response(request)
        if request.user.role in EVERYWHERE or not is_raised():
            return self.get_response(request)
        with behind_wall(request.user.territory_id):
            return self.get_response(request)
