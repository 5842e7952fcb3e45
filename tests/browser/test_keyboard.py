"""By the keyboard alone: all that can be used is reached, seen and left again, on a phone and on a desk."""

import pytest
from django.test import Client

from tests import every_page

pytestmark = pytest.mark.django_db(transaction=True)
PHONE, DESK = 390, 1280

#: Numbers what may have the focus, buttons of one choice together, and gives how many there are.
COUNT = """() => {
    const all = "a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex='-1'])";
    const choices = new Set();
    let number = 0;
    for (const one of document.querySelectorAll(all)) {
        const isShown = one.checkVisibility({visibilityProperty: true, contentVisibilityAuto: true});
        if (!isShown || one.disabled || one.tabIndex < 0 || (one.type === "radio" && choices.has(one.name))) {
            continue;
        }
        choices.add(one.name);
        one.dataset.walk = number++;
    }
    return number;
}"""
#: Where the focus is, or null: the number, what it looks like, whether something hides it.
FOCUSED = """() => {
    const one = document.activeElement;
    if (!one || one === document.body) {
        return null;
    }
    const drawn = one.ownerSVGElement ? one.querySelector("path, circle") ?? one : one;
    const box = drawn.getBoundingClientRect();
    const line = one.getClientRects()[0] ?? box;
    const there = document.elementFromPoint(line.x + line.width / 2, line.y + line.height / 2);
    return {
        number: Number(one.dataset.walk ?? -1),
        kind: [one.tagName, one.getAttribute("class"), one.type, one.parentElement.className].join(" "),
        html: one.outerHTML.slice(0, 150),
        isHidden: !one.ownerSVGElement && !(there && (one.contains(there) || there.contains(one))),
        clip: {
            x: Math.max(box.x - 6, 0), y: Math.max(box.y - 6, 0),
            width: box.width + 12, height: box.height + 12,
        },
    };
}"""


def looks_the_same(page, clip):
    """Whether this part of the screen is the same without the focus."""
    pictures = []
    for step in ("last = document.activeElement", "last.blur()"):
        page.evaluate(step)
        pictures.append(page.screenshot(clip=clip, animations="disabled", caret="hide"))
    page.evaluate("last.focus({preventScroll: true})")
    return pictures[0] == pictures[1]


def walked(page, kinds):
    """[(what is wrong, where)] on the way with the Tab key from the top of the page to its end. How the focus
    looks is asked once of each kind of element; `kinds` has those that were."""
    page.emulate_media(reduced_motion="reduce")
    wrong, reached, number = [], set(), page.evaluate(COUNT)
    for _step in range(number + 50):
        page.keyboard.press("Tab")
        focused = page.evaluate(FOCUSED)
        if focused is None or (focused["number"] == 0 and reached):  # past the end, or at the top again
            break
        reached.add(focused["number"])
        if focused["isHidden"]:
            wrong.append(("something is above it", focused["html"]))
        elif focused["kind"] not in kinds:
            kinds.add(focused["kind"])
            if looks_the_same(page, focused["clip"]):
                wrong.append(("the focus is not seen", focused["html"]))
    else:
        wrong.append(("does not end", focused["html"]))
    html = "number => document.querySelector(`[data-walk='${number}']`).outerHTML.slice(0, 150)"
    missed = sorted(set(range(number)) - reached)
    return wrong + [("not reached", page.evaluate(html, one)) for one in missed]


def skipped(page):
    """[(what is wrong, where)] with the link past what every page begins with; the page is left anew."""
    page.keyboard.press("Tab")
    first = page.evaluate("document.activeElement.className")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    is_inside = page.evaluate("Boolean(document.activeElement.closest('main'))")
    page.goto(page.url.partition("#")[0])
    return [] if first == "skip-link" and is_inside else [("the link past the head", first)]


def folded(page):
    """[(what is wrong, where)] with the disclosures: each opens and closes by the Enter key."""
    wrong = []
    for summary in page.locator("summary:visible").all():
        summary.focus()
        states = []
        for _press in range(2):
            page.keyboard.press("Enter")
            states.append(summary.evaluate("one => one.parentElement.open"))
        if set(states) != {True, False}:
            wrong.append(("does not open and close", summary.inner_text()))
    return wrong


@pytest.mark.parametrize(
    ("asked", "widths"),
    [
        (lambda: ["/kk/events/"], [PHONE]),
        pytest.param(lambda: every_page.one_of_each_view(Client()), [PHONE, DESK], marks=pytest.mark.proof),
    ],
    ids=["a list", "each kind"],
)
def test_all_is_reached_and_seen_by_the_keyboard(page, records, asked, widths):
    wrong = []
    for width in widths:
        kinds = set()
        page.set_viewport_size({"width": width, "height": 900})
        for address in asked():
            page.goto(address)
            said = [*skipped(page), *walked(page, kinds), *folded(page)]
            wrong += [f"{address} at {width}: {what}: {where}" for what, where in said]
    assert not wrong, "\n".join(wrong)
