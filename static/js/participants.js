/* A table of participants that is pasted becomes lines of the form, for the officer to look through before saving. The server
   reads it (events/rules/participants.py). Without this file the lines are entered one by one. */

const template = document.getElementById("participants");
const group = document.getElementById("audiences-group");

function emptyLine() {
    const lines = [...group.querySelectorAll(".inline-related:not(.empty-form, .has_original)")];
    const untouched = (line) => [...line.querySelectorAll("input:not([type=hidden], [type=checkbox]), textarea, select")].every(
        (box) => !box.value || /-(role|basis)$/.test(box.name),
    );
    const found = lines.find(untouched);
    if (found) {
        return found;
    }
    group.querySelector(".add-row a").click();
    return [...group.querySelectorAll(".inline-related:not(.empty-form)")].at(-1);
}

function fill(line, values) {
    for (const [name, value] of Object.entries(values)) {
        const box = line.querySelector(`[name$="-${name}"]`);
        if (!box || value === null || value === "") {
            continue;
        }
        if (typeof value === "object") {
            box.append(new Option(value.text, value.id, true, true));
        } else {
            box.value = value;
        }
        box.dispatchEvent(new Event("input", {bubbles: true}));
        box.dispatchEvent(new Event("change", {bubbles: true}));
        window.django.jQuery(box).trigger("change.select2");
        if (["territory", "sex", "age_from", "age_to"].includes(name) || name.startsWith("described")) {
            box.closest("details")?.setAttribute("open", "");
        }
    }
}

async function makeLines(box, part) {
    const body = new FormData();
    body.set("table", box.value);
    body.set("csrfmiddlewaretoken", box.form.elements.csrfmiddlewaretoken.value);
    const status = part.querySelector("[role=status]");
    const say = (key) => {
        status.replaceChildren(part.querySelector(`[data-part=${key}]`).textContent);
    };
    try {
        const response = await fetch(template.dataset.address, {method: "POST", body});
        if (!response.ok) {
            status.textContent = response.status === 400 ? await response.text() : "";
            return response.status === 400 || say("failed");
        }
        const {lines, notes} = await response.json();
        status.replaceChildren(...notes.map((note) => Object.assign(document.createElement("p"), {textContent: note})));
        if (!lines.length) {
            return say("nothing");
        }
        await document.emptyLines();
        lines.forEach((values) => fill(emptyLine(), values));
        box.value = "";
    } catch {
        say("failed");
    }
}

function offer() {
    if (!group?.querySelector(".add-row a")) {
        return;
    }
    const part = template.content.firstElementChild.cloneNode(true);
    const box = part.querySelector("textarea");
    part.querySelector("button").addEventListener("click", () => makeLines(box, part));
    box.addEventListener("paste", () => setTimeout(() => makeLines(box, part)));
    group.after(part);
}

window.django.jQuery(offer);  // after Django has made the button that adds a line
