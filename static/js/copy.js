/* A button that copies a paragraph with where it comes from; whoever has no clipboard sees no button. */

for (const place of document.querySelectorAll("[data-copy]")) {
    place.hidden = !navigator.clipboard;
    place.querySelector("button").addEventListener("click", async () => {
        const texts = place.closest("section").querySelectorAll("[data-copied]");
        const text = [...texts].map((one) => one.textContent.trim().replace(/\s+/g, " ")).join("\n\n");
        const done = place.querySelector("[data-done]");
        try {
            await navigator.clipboard.writeText(text);
            done.textContent = done.dataset.done;
        } catch {
            getSelection().selectAllChildren(texts[0]);
        }
    });
}
