"""Who is signed in: asked at every request of the desk, with the territory that says what is seen; and
whether somebody may sign in.
"""

from django.contrib.auth.backends import ModelBackend

from officers.models import FailedSignIn, Officer
from officers.second_step import WrongCode, accepts
from officers.sign_in import Attempt, Busy


class OfficerBackend(ModelBackend):
    def get_user(self, user_id: int) -> Officer | None:
        officer = Officer.objects.select_related("territory").filter(pk=user_id).first()
        return officer if officer and self.user_can_authenticate(officer) else None

    def authenticate(self, request, username=None, password=None, code="", **credentials):
        """Raises Refused when it was tried too often, or too many do at once, WrongCode when the password is
        right and the second step is not. An unknown name takes the time of a known one.
        """
        if request is None or username is None or password is None:
            return super().authenticate(request, username, password, **credentials)
        attempt = Attempt(request, username, FailedSignIn.objects)
        try:
            officer = super().authenticate(request, username, password, **credentials)
        except Busy:
            attempt.interrupted()
            raise
        if officer and not accepts(officer, code):
            raise WrongCode
        if officer:
            attempt.succeeded()
        return officer
