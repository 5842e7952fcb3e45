/* No box cuts what is pasted. Where a text comes near the most that its field takes (data-longest), or past it, its length is told
   under it, as the server counts: composed letters, without what nobody sees (ngo_portal/lib/language/text.py); a link decoded, with
   its scheme and without the marks around it (text_fields.py). */

const counted = document.querySelector("script[data-counted]").dataset.counted;
const NEAR = 0.8;
const LINE_END = /\r\n?|[\x0b\x0c\x1e\x85\u2028\u2029]/g;
const HYPHENATION = /[\x02\x1f\u00ad\ufffe][ \t]*\n?/g;
const BULLET = /^([ \t]*)[\ue000-\uf8ff](?=[ \t])/gm;
const UNSEEN = /(?![\n\t])[\p{Cc}\p{Cf}\p{Cn}\p{Co}\u034f\ufffc]/gu;
const BEFORE_LINK = /^[«“„"'<([ ]+/;
const BEHIND_LINK = ".,;:!?»”“\"'>…";
const BRACKETS = {")": "(", "]": "["};
const IN_CODE = /(?:%(?:[89A-F][0-9A-F]|2D|2E|5F|7E|[46][1-9A-F]|[57][0-9A]))+/gi;

const times = (link, sign) => link.split(sign).length;
const clean = (text) => text.replace(LINE_END, "\n").replace(BULLET, "$1•").replace(HYPHENATION, "").replace(UNSEEN, "").normalize("NFC").trim();

function decoded(code) {
    try {
        return decodeURIComponent(code);
    } catch {
        return code;  // no letters: counted as it stands
    }
}

function linkIn(text) {
    let link = text.trim().replace(BEFORE_LINK, "").trim();
    const endsBehind = (last) => BEHIND_LINK.includes(last) || last in BRACKETS && times(link, last) > times(link, BRACKETS[last]);
    while (link && endsBehind(link.at(-1))) {
        link = link.slice(0, -1).trimEnd();
    }
    const letters = link.replace(IN_CODE, decoded);
    const isSame = letters === letters.normalize("NFC") && !/[\p{C}\p{Zl}\p{Zp}]/u.test(letters);
    return `${/^[a-z][a-z0-9+.-]*:/i.test(link) || !link ? "" : "https://"}${isSame ? letters : link}`;
}

const lengthOf = (field) => [...clean(field.type === "url" ? linkIn(field.value) : field.value)].length;

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
