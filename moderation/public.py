"""The page of one published record, which every noun has, and the same of one that an organisation is asked
to confirm."""

from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.cache import patch_cache_control
from django.utils.decorators import method_decorator
from django.views.decorators.csrf import csrf_exempt
from django.views.generic import DetailView

from moderation import confirming
from moderation.actions import unfit_texts
from ngo_portal.lib.database.shown import shown


def missing(request, rows, pk):
    """The answer where none of these rows with this number is published: 410 without a word of its data for
    what was withdrawn. Raises Http404 for what was never public."""
    if not rows.withdrawn().filter(pk=pk).exists():
        raise Http404
    return gone(request)


def gone(request):
    """The answer for what was withdrawn."""
    answer = render(request, "410.html", status=410)
    patch_cache_control(answer, no_cache=True)  # caches keep a 410, and it may be published again
    return answer


class PublicRecord(DetailView):
    """The page of a published record; what is not published is `missing`.

    Subclasses name the model and, as `get_context_data`, what the page says; its rows speak `for_detail`.
    """

    @classmethod
    def record_at(cls, pk, slug=""):
        """What is published at an address."""
        return cls.model.objects.published().select_related("responsible").filter(pk=pk).first()

    def get(self, request, pk, slug=""):
        rows = self.model.objects
        self.object = next(iter(shown(self.model, [pk], "published", "for_detail")), None)
        if self.object is None:
            return missing(request, rows, pk)
        if request.path != self.object.get_absolute_url():
            return redirect(self.object, permanent=True)
        return self.render_to_response(self.get_context_data())


@method_decorator(csrf_exempt, name="dispatch")
class ToConfirm:
    """For a PublicRecord: the same page, as the public would be told, of a record in any stage, for who has
    the secret link to it, with a form that is answered once. 410 without a word of the record where the link
    is over, and as long as a text of it may not be public.

    It is kept nowhere, sent to no search engine, and names itself to no other page. Whoever may answer is
    known by the secret alone, so a forged form (CSRF) could do no more than one who has it.
    """

    http_method_names = ["get", "head", "post"]

    @classmethod
    def record_at(cls, secret):
        """Nothing that is published."""

    @property
    def template_name(self):
        return "moderation/to_confirm.html"

    def dispatch(self, request, secret):
        answer = self._answered(request, secret)
        for name, value in SECRET.items():
            answer.headers[name] = value
        return answer

    def _answered(self, request, secret):
        link = confirming.found(secret, self.model)
        if link is None:
            return render(request, "404.html", status=404)
        if link.end:
            return _over(request, link.end)
        self.object = self.model.objects.for_detail().filter(pk=link.record_key).first()
        if self.object is None or not confirming.may_be_shown(self.object):
            return _over(request, "withdrawn")
        if unfit_texts(self.object):  # written since the link was made
            return _over(request, "unfit")
        if request.method not in ("GET", "HEAD", "POST"):
            return self.http_method_not_allowed(request)
        form = confirming.AnswerForm(request.POST if request.method == "POST" else None)
        if request.method == "POST" and form.is_valid():
            page = self.object.get_absolute_url()
            if not confirming.answer(link, self.object, page, **form.cleaned_data):
                return _over(request, "answered")
            return render(request, "moderation/confirmed.html")
        shown = super().template_name
        return self.render_to_response(
            {
                **self.get_context_data(),
                "shown": shown,
                "form": form,
                "link": link,
                "crumbs": [],
                "follow": [],
                "in_no_calendar": "",
                "photos": [],  # nobody is shown a file of theirs before they are public
                "linked_data": [],
                "is_no_record": True,
            }
        )


#: Headers of every answer to a secret address.
SECRET = {
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex, nofollow",
}


def _over(request, end):
    return render(request, "moderation/link_over.html", {"end": end}, status=410)
