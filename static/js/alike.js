/* Records that may be the one being entered, told while the form is filled in: below the field that was typed last. The server
   reads the form and says what it finds (moderation/scoped_admin/alike.py); it says so once more when the form is saved. */

const PAUSE_MS = 500;
const place = document.getElementById("alike");
let waiting = 0;
let asked = 0;

function isOneOf(name, fields) {
    return fields.some((field) => new RegExp(`^${field.replace("*", "[0-9]+")}$`).test(name));
}

async function ask(field) {
    const number = ++asked;
    const sent = new FormData(field.form);
    sent.set("alike_but", place.dataset.but);
    try {
        const answer = await fetch(place.dataset.address, {method: "POST", body: new URLSearchParams([...sent].filter(([, value]) => typeof value === "string"))});
        const told = answer.ok && !answer.redirected ? (await answer.text()).trim() : "";  // else the session is over
        if (number !== asked || told === place.innerHTML.trim()) {
            return;
        }
        if (told) {
            field.closest(".form-row")?.after(place);
        }
        place.innerHTML = told;
    } catch {
        place.replaceChildren();  // offline: it is told when the form is saved
    }
}

function typed(event) {
    const field = event.target;
    if (field.name && field.form && isOneOf(field.name, place.dataset.fields.split(" "))) {
        clearTimeout(waiting);
        // Meanwhile its line may be removed, or the session be over and the officer asked to sign in.
        waiting = setTimeout(() => field.form && !document.querySelector("dialog[open]") && ask(field), PAUSE_MS);
    }
}

if (place) {
    // Asked on saving: the box has the focus, after Django has given it to the first field.
    addEventListener("load", () => place.querySelector("input:not(:checked)")?.focus());
    document.addEventListener("input", typed);
    document.addEventListener("change", typed);
    window.django?.jQuery?.(document).on("change", "select", typed);  // select2 tells jQuery alone
}
