/* No box cuts what is pasted. Where a text comes near the most that its field takes (data-longest), or past it, its length is told
   under it, as the server counts: composed letters, a link decoded. */

const counted = document.querySelector("script[data-counted]").dataset.counted;
const NEAR = 0.8;

function lengthOf(field) {
    let text = field.value.trim();
    if (field.type === "url") {
        try {
            text = decodeURI(text);
        } catch {
            /* not to be decoded: counted as it stands */
        }
    }
    return [...text.normalize("NFC")].length;
}

function tell(field) {
    const longest = Number(field.dataset.longest);
    const length = lengthOf(field);
    let line = document.getElementById(`${field.id}_length`);
    if (!line && length > longest * NEAR) {
        line = document.createElement("p");
        line.id = `${field.id}_length`;
        line.className = "length";
        line.setAttribute("aria-live", "polite");
        (field.closest(".flex-container") ?? field).after(line);
    }
    if (line) {
        line.textContent = length > longest * NEAR ? counted.replace("{length}", length).replace("{longest}", longest) : "";
        line.classList.toggle("too-long", length > longest);
    }
}

document.addEventListener("input", (event) => {
    if (event.target.dataset?.longest) {
        tell(event.target);
    }
});
for (const field of document.querySelectorAll("[data-longest]")) {
    tell(field);
}
