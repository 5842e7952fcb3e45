/* What the portal understands of a quantity or a date, told under its field while it is typed. The field names the address to
   ask (data-understood) and, for a date, the fields that may name its source (data-sources); the line below it is filled by
   the server when the form is shown, and by this file from then on. There is one parser, on the server. */

const PAUSE_MS = 300;
const waiting = new WeakMap();

function lineBelow(field) {
    return document.getElementById(`${field.id}_understood`);
}

function sourceOf(field) {
    const prefix = field.name.slice(0, field.name.lastIndexOf("-") + 1);
    const names = (field.dataset.sources ?? "").split(" ").filter(Boolean);
    const boxes = [...names.map((name) => prefix + name), ...names].map((name) => field.form.elements[name]);
    return boxes.map((box) => box?.value).find(Boolean);
}

async function ask(field) {
    const text = field.value.trim();
    const line = lineBelow(field);
    if (!text || text.length > 200) {
        line.textContent = "";
        return;
    }
    const source = sourceOf(field);
    const address = field.dataset.understood + encodeURIComponent(text) + (source ? `&source=${encodeURIComponent(source)}` : "");
    try {
        const response = await fetch(address);
        const answer = response.ok ? await response.json() : {understood: ""};
        if (field.value.trim() === text) {
            line.textContent = answer.understood;
        }
    } catch {
        line.textContent = "";  // offline: it is told when the form is saved
    }
}

document.addEventListener("input", (event) => {
    const field = event.target;
    if (field.dataset?.understood && lineBelow(field)) {
        clearTimeout(waiting.get(field));
        waiting.set(field, setTimeout(() => ask(field), PAUSE_MS));
    }
});
