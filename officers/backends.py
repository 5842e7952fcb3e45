"""Who is signed in: asked at every request of the desk, with the territory that says what is seen."""

from django.contrib.auth.backends import ModelBackend

from officers.models import Officer


class OfficerBackend(ModelBackend):
    def get_user(self, user_id: int) -> Officer | None:
        officer = Officer.objects.select_related("territory").filter(pk=user_id).first()
        return officer if officer and self.user_can_authenticate(officer) else None
