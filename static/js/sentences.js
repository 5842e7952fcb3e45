/* Picking the exact sentence: under every box of a sentence (data-sentence: its field's name) a button opens the sentences of
   the source that is chosen in one of the fields data-sources; a line without a source takes the one of its record. The next
   record of the same source opens with its sentences shown (data-picks). Without this file the sentence is copied by hand from
   the source's page. */

const template = document.getElementById("sentence-picker");
const fetched = new Map();

function sentencesOf(source) {
    if (!fetched.has(source)) {
        const answer = fetch(template.dataset.address.replace("/0/", `/${encodeURIComponent(source)}/`)).then((response) => {
            if (!response.ok) {
                throw new Error(response.status);
            }
            return response.json();
        });
        answer.catch(() => fetched.delete(source));  // asked for again the next time
        fetched.set(source, answer);
    }
    return fetched.get(source);
}

function sourceFor(box) {
    const prefix = box.name.slice(0, -box.dataset.sentence.length);
    const fields = [...box.dataset.sources.split(" ").map((name) => prefix + name), "source"];
    return fields.map((name) => box.form.elements[name]?.value).find(Boolean);
}

function offerSentences(box) {
    const picker = template.content.firstElementChild.cloneNode(true);
    const [opener, panel, words, list] = ["button", ".sentences", "input", "ul"].map((part) => picker.querySelector(part));
    panel.id = `${box.id}-sentences`;
    opener.setAttribute("aria-controls", panel.id);

    const say = (state) => {
        for (const text of panel.querySelectorAll("[data-when]")) {
            text.hidden = text.dataset.when !== state;
        }
        words.parentElement.hidden = list.hidden = !["", "nothing-found"].includes(state);
    };
    const filter = () => {
        const wanted = words.value.toLowerCase().split(/\s+/).filter(Boolean);
        for (const item of list.children) {
            const sentence = item.textContent.toLowerCase();
            item.hidden = !wanted.every((word) => sentence.includes(word));
        }
        say(list.querySelector("li:not([hidden])") ? "" : "nothing-found");
    };
    const open = (shown) => {
        panel.hidden = !shown;
        opener.setAttribute("aria-expanded", String(shown));
    };
    const show = async ({quietly = false} = {}) => {
        open(true);
        const source = sourceFor(box);
        say(source ? "loading" : "no-source");
        if (!source) {
            return;
        }
        try {
            const sentences = await sentencesOf(source);
            list.replaceChildren(...sentences.map(asItem));
            filter();
            if (!sentences.length) {
                open(!quietly);
                say("no-text");
            } else if (!quietly) {
                words.focus();
            }
        } catch {
            say("failed");
        }
    };
    const asItem = (sentence) => {
        const item = document.createElement("li");
        const button = document.createElement("button");
        button.type = "button";
        button.textContent = sentence;
        button.addEventListener("click", () => {
            box.value = sentence;
            box.dispatchEvent(new Event("change", {bubbles: true}));
            open(false);
            box.focus();
        });
        item.append(button);
        return item;
    };

    opener.addEventListener("click", () => (panel.hidden ? show() : open(false)));
    words.addEventListener("input", filter);
    picker.addEventListener("keydown", (event) => {
        if (panel.hidden) {
            return;
        }
        const buttons = [...list.querySelectorAll("li:not([hidden]) button")];
        const place = buttons.indexOf(document.activeElement);
        const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
        if (event.key === "Escape") {
            open(false);
            opener.focus();
        } else if (step) {
            (buttons[place + step] || words).focus();
        } else if (event.key !== "Enter" || event.target !== words) {
            return;
        }
        event.preventDefault();  // Enter among the words does not send the form
    });
    (box.closest(".flex-container") || box).after(picker);
    if (box.id === document.querySelector("[data-asks]")?.dataset.picks && !box.value) {
        show({quietly: true});
    }
}

function offerIn(part) {
    for (const box of part.querySelectorAll("textarea[data-sentence]:not([name*=__prefix__])")) {
        offerSentences(box);
    }
}

if (template) {
    offerIn(document);
    document.addEventListener("formset:added", (event) => offerIn(event.target));
}
