/* A button that copies the texts of its section; whoever has no clipboard sees no button. */

function copied(one) {
    return one.dataset.copied === "lines" ? one.textContent : one.textContent.trim().replace(/\s+/g, " ");
}

for (const place of document.querySelectorAll("[data-copy]")) {
    place.hidden = !navigator.clipboard;
    place.querySelector("button").addEventListener("click", async () => {
        const texts = place.closest("section").querySelectorAll("[data-copied]");
        const text = [...texts].map(copied).join("\n\n");
        const done = place.querySelector("[data-done]");
        try {
            await navigator.clipboard.writeText(text);
            done.textContent = done.dataset.done;
        } catch {
            getSelection().selectAllChildren(texts[0]);
        }
    });
}
