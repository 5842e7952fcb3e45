/* Six kindnesses to officers; every page works without them.
   1. The cells of an inline table get the name of their column: read out by screen readers, and printed above the field where
      the table is too wide for its place and its rows are laid out as paragraphs (class wide in css/admin.css). Rows added
      later are copies of the empty one, so they are named too.
   2. The boxes that search while typing get the name of their field, which Django leaves out.
   3. A form is sent once: a second click while the answer is under way does nothing.
   4. The next record of the same text opens at the first question that is not answered yet (data-asks).
   5. A folded group of lines without any opens with an empty one.
   6. After a refusal the first wrong field has the focus; whatever a link of the list of wrong fields names is unfolded. */

const COLUMNS_THAT_FIT = 4;
const SEND_AGAIN_AFTER_MS = 5000;
const phone = matchMedia("(max-width: 767px)");

for (const table of document.querySelectorAll(".tabular.inline-related table")) {
    const headings = [...table.querySelectorAll("thead th")];
    const names = headings.map((heading) => heading.textContent.trim());
    const columns = headings.filter((heading, index) => names[index] && !heading.classList.contains("hidden")).length - 1;
    for (const row of table.querySelectorAll("tbody tr.form-row")) {
        [...row.cells].forEach((cell, index) => {
            if (!names[index]) {
                return;
            }
            cell.dataset.label = names[index];
            for (const field of cell.querySelectorAll("input:not([type=hidden]), select, textarea")) {
                if (!field.labels?.length && !field.hasAttribute("aria-label")) {
                    field.setAttribute("aria-label", names[index]);
                }
            }
        });
    }
    const fit = () => table.classList.toggle("wide", phone.matches || columns > COLUMNS_THAT_FIT);
    table.classList.add("named");
    fit();
    phone.addEventListener("change", fit);
}

function nameSearchBoxes() {
    for (const select of document.querySelectorAll("select.select2-hidden-accessible")) {
        const box = select.parentElement.querySelector(".select2-selection__rendered");
        const name = select.labels[0]?.textContent.trim() || select.getAttribute("aria-label");
        if (box && name) {
            box.setAttribute("aria-label", name);
        }
    }
}

window.django?.jQuery?.(nameSearchBoxes);  // after Django has made the boxes
document.addEventListener("formset:added", () => setTimeout(nameSearchBoxes));

for (const form of document.querySelectorAll("form[method=post]")) {
    form.addEventListener("submit", (event) => {
        if (form.dataset.sent) {
            event.preventDefault();
            return;
        }
        form.dataset.sent = "yes";
        setTimeout(() => delete form.dataset.sent, SEND_AGAIN_AFTER_MS);
    });
    addEventListener("pageshow", () => delete form.dataset.sent);
}

function goTo(link) {
    const place = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!place) {
        return;
    }
    for (let fold = place.closest("details"); fold; fold = fold.parentElement.closest("details")) {
        fold.open = true;
    }
    const search = place.matches(".select2-hidden-accessible") && place.parentElement.querySelector(".select2-selection");
    const box = search || (place.matches("input:not([type=hidden]), select, textarea") ? place : place.querySelector("input:not([type=hidden]), select, textarea"));
    (box || place).focus();
    (box || place).scrollIntoView({block: "center"});
}

for (const fold of document.querySelectorAll(".lines > fieldset > details")) {
    fold.addEventListener("toggle", () => {
        if (fold.open && !fold.querySelector(".inline-related:not(.empty-form)")) {
            fold.querySelector(".add-row a")?.click();
        }
    });
}

const asks = document.querySelector("[data-asks]");
if (asks) {
    addEventListener("load", () => document.getElementById(asks.dataset.asks)?.focus());
}

const wrong = [...document.querySelectorAll(".wrong-fields a")];
for (const link of wrong) {
    link.addEventListener("click", (event) => {
        event.preventDefault();
        goTo(link);
    });
}
if (wrong.length) {
    addEventListener("load", () => goTo(wrong[0]));  // after Django has given the focus to the first field
}
