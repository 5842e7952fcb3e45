"""One's own account at the desk: the language, the sessions, the letters, the second step of signing in."""

from django.conf import settings
from django.contrib import admin, messages
from django.contrib.auth import get_user_model
from django.http import HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST
from django.views.i18n import set_language

from officers import second_step, sessions
from officers.forms import WRONG, CodeForm, MailForm


@require_POST
def language(request):
    """POST language, next: remembers the language with the account and in a cookie; goes back to next."""
    code = request.POST.get("language", "")
    if request.user.is_authenticated and code in dict(settings.LANGUAGES):
        get_user_model().objects.filter(pk=request.user.pk).update(language=code)
    return set_language(request)


def account(request):
    """What the account is, its open sessions and letters; POST `others` ends the other sessions, `mail`
    chooses the letters."""
    officer, form = request.user, MailForm(instance=request.user)
    if "others" in request.POST:
        number = sessions.end_others(officer, request.session.session_key)
        text = ngettext("%(number)d session was ended.", "%(number)d sessions were ended.", number)
        messages.success(request, text % {"number": number})
        return HttpResponseRedirect(request.path)
    if request.method == "POST":
        form = MailForm(request.POST, instance=officer)
        if form.is_valid():
            officer.save(update_fields=["mail"])
            messages.success(request, _("Your choice is kept."))
            return HttpResponseRedirect(request.path)
    context = {
        "title": _("My account"),
        "form": form,
        "open_sessions": sessions.of(officer),
        "this_session": request.session.session_key,
        "recovery_codes": officer.recovery_codes.count(),
    }
    return _page(request, "officers/account.html", context)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def set_second_step_up(request):
    """Sets it up by a code of the new app; who has one already changes it by a code that holds: new recovery
    codes (`codes`), another telephone (`another`), none where that is allowed (`off`)."""
    officer = request.user
    if not officer.is_authenticated:
        return HttpResponseRedirect(f"{reverse('admin:login')}?next={request.path}")
    is_changing = officer.second_step_since is not None and not request.session.get("another_telephone")
    form, codes = CodeForm(request.POST or None), None
    if request.method == "POST" and form.is_valid():
        code = form.cleaned_data["code"]
        if not is_changing:
            codes = second_step.set_up(officer, code, session=request.session)
            request.session.pop("another_telephone", None)
        elif second_step.accepts(officer, code):
            if "codes" not in request.POST:
                return _changed(request, officer)
            codes = second_step.new_recovery_codes(officer)
        if codes is None:
            form.add_error("code", WRONG)
    device = None if codes or is_changing else second_step.waiting(officer)
    context = {
        "title": _("Second step of signing in"),
        "form": form,
        "codes": codes,
        "is_changing": is_changing,
        "is_asked_for": settings.SECOND_STEP,
        "picture": device and second_step.picture(device),
        "typed": device and second_step.typed(device),
    }
    return _page(request, "officers/second_step.html", context)


def _changed(request, officer):
    """Another telephone is set up next; or the second step is gone, where nobody asks for it."""
    if "off" in request.POST and not settings.SECOND_STEP:
        second_step.take_away(officer, session_key=request.session.session_key)
        messages.success(request, _("You now sign in with the password alone."))
        return HttpResponseRedirect(reverse("account"))
    request.session["another_telephone"] = True
    return HttpResponseRedirect(request.path)


def _page(request, template, context):
    request.current_app = admin.site.name
    return TemplateResponse(request, template, {**admin.site.each_context(request), **context})
