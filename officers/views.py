"""The switch of language in the admin."""

from django.conf import settings
from django.contrib.auth import get_user_model
from django.views.decorators.http import require_POST
from django.views.i18n import set_language


@require_POST
def language(request):
    """POST language, next: remembers the language with the account and in a cookie; goes back to next."""
    code = request.POST.get("language", "")
    if request.user.is_authenticated and code in dict(settings.LANGUAGES):
        get_user_model().objects.filter(pk=request.user.pk).update(language=code)
    return set_language(request)
