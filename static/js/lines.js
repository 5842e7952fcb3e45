/* The empty lines of a form, which new ones are copies of, are fetched when the first line is added: `document.emptyLines()`
   promises that they are there. Django copies what it finds in the blocks `empty-form`. */

let asked = null;

async function fetched(address) {
    const answer = await fetch(address);
    if (!answer.ok) {
        throw new Error(answer.status);
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const line of page.querySelectorAll("[data-of]")) {
        document.getElementById(line.dataset.of)?.replaceChildren(...line.childNodes);
    }
}

document.emptyLines = () => {
    const block = document.querySelector(".empty-form[data-from]");
    asked ||= block ? fetched(block.dataset.from) : Promise.resolve();
    asked.catch(() => { asked = null; });  // the next click asks again
    return asked;
};

document.addEventListener("click", (event) => {
    const add = event.target.closest?.(".lines .add-row a");
    const block = add?.closest(".lines").querySelector(".empty-form[data-from]");
    if (block && !block.firstElementChild) {
        event.preventDefault();
        event.stopImmediatePropagation();
        document.emptyLines().then(() => block.firstElementChild && add.click(), () => {});
    }
}, true);

/* Copies have headings of their own. */
document.addEventListener("formset:added", ({target}) => {
    [...target.querySelectorAll("fieldset[aria-labelledby]")].forEach((fieldset, index) => {
        const heading = fieldset.querySelector(".fieldset-heading");
        if (heading) {
            heading.id = `${target.id}-${index}-name`;
            fieldset.setAttribute("aria-labelledby", heading.id);
        }
    });
});

/* A new line has the number of its place: Django numbers what has a «#», which Kazakh and Russian do not write. */
for (const change of ["formset:added", "formset:removed"]) {
    document.addEventListener(change, () => {
        for (const block of document.querySelectorAll(".lines")) {
            const labels = block.querySelectorAll(".inline-related:not(.empty-form) > h3 > .inline_label");
            labels.forEach((label, place) => {
                const number = label.querySelector("[data-line-number]");
                if (number) {
                    number.textContent = place + 1;
                }
            });
        }
    });
}

/* The folded parts of a saved record's form are fetched when one of them is opened, or asked for by `document.unfold()`: the page as it
   is with all of them (moderation/scoped_admin/base.py, `folds`). What is never opened is not sent, and stays as it is saved. */

let unfolding = null;

async function fetchedParts(parts) {
    const address = new URL(location.href);
    address.searchParams.set("unfolded", "1");
    const answer = await fetch(address, {cache: "no-store"});
    if (!answer.ok) {
        throw new Error(answer.status);
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    document.dispatchEvent(new Event("unfolding"));
    for (const part of parts) {
        const [, ...boxes] = page.getElementById(part.dataset.folded)?.querySelector("details")?.children ?? [];
        part.querySelector("noscript").remove();
        part.append(...boxes);
        delete part.dataset.folded;
        part.dispatchEvent(new CustomEvent("formset:added", {bubbles: true, detail: {formsetName: ""}}));
    }
    document.dispatchEvent(new Event("unfolded"));
}

document.unfold = () => {
    const parts = [...document.querySelectorAll("details[data-folded]")];
    if (parts.length) {
        unfolding ||= fetchedParts(parts);
        unfolding.catch(() => { unfolding = null; });  // the next opening asks again
    }
    return unfolding ?? Promise.resolve();
};

document.addEventListener("toggle", ({target}) => {
    if (target.open && target.dataset.folded) {
        document.unfold().catch(() => { target.open = false; });
    }
}, true);
