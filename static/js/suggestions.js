/* The box of one search works without this. With it, what the words may lead to is offered while they are typed: a combobox with
   a list, as the ARIA Authoring Practices have it. Arrows go through the list, Enter opens, Escape closes, Home and End go back to
   the words; without a choice Enter searches as before. How many there are is announced. */

const PAUSE = 150;
const LEAST = 2;

function combobox(box) {
    const list = document.createElement("ul");
    list.id = `${box.id}-suggestions`;
    list.className = "suggestions";
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", box.labels?.[0]?.textContent.trim() ?? "");
    list.hidden = true;
    const announced = document.createElement("span");
    announced.className = "visually-hidden";
    announced.setAttribute("role", "status");
    box.after(list, announced);
    box.setAttribute("role", "combobox");
    box.setAttribute("aria-autocomplete", "list");
    box.setAttribute("aria-expanded", "false");
    box.setAttribute("aria-controls", list.id);
    box.autocomplete = "off";
    let waiting;
    let asked;
    let chosen = -1;

    function close() {
        asked?.abort();
        clearTimeout(waiting);
        announced.textContent = "";
        list.hidden = true;
        chosen = -1;
        box.setAttribute("aria-expanded", "false");
        box.removeAttribute("aria-activedescendant");
    }

    function choose(number) {
        const options = [...list.children];
        options[chosen]?.setAttribute("aria-selected", "false");
        chosen = number;
        const option = options[chosen];
        if (option) {
            option.setAttribute("aria-selected", "true");
            option.scrollIntoView({ block: "nearest" });
            box.setAttribute("aria-activedescendant", option.id);
        } else {
            box.removeAttribute("aria-activedescendant");
        }
    }

    function offer({ suggestions, said }) {
        announced.textContent = said;
        list.replaceChildren(...suggestions.map((one, number) => {
            const option = document.createElement("li");
            option.id = `${list.id}-${number}`;
            option.setAttribute("role", "option");
            option.setAttribute("aria-selected", "false");
            option.dataset.url = one.url;
            const name = document.createElement("span");
            name.textContent = one.name;
            const note = document.createElement("span");
            note.className = "quiet small";
            note.textContent = one.note;
            option.append(name, " ", note);
            return option;
        }));
        chosen = -1;
        list.hidden = suggestions.length === 0;
        box.setAttribute("aria-expanded", String(!list.hidden));
        box.removeAttribute("aria-activedescendant");
    }

    async function ask() {
        asked?.abort();
        const words = box.value.trim();
        if (words.length < LEAST) {
            close();
            return;
        }
        asked = new AbortController();
        try {
            const answer = await fetch(`${box.dataset.suggestions}?q=${encodeURIComponent(words)}`, { signal: asked.signal });
            if (answer.ok) {
                offer(await answer.json());
            }
        } catch {
            /* Without suggestions the words themselves are sent. */
        }
    }

    box.addEventListener("input", () => {
        clearTimeout(waiting);
        waiting = setTimeout(ask, PAUSE);
    });
    box.addEventListener("keydown", (event) => {
        const last = list.children.length - 1;
        if (event.key === "Escape" && !list.hidden) {
            close();
        } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && list.hidden) {
            ask();
        } else if (event.key === "Home" || event.key === "End") {
            choose(-1);
            return; // and goes to the beginning or the end of the words
        } else if (event.key === "ArrowDown" && !list.hidden) {
            choose(chosen === last ? -1 : chosen + 1);
        } else if (event.key === "ArrowUp" && !list.hidden) {
            choose(chosen === -1 ? last : chosen - 1);
        } else if (event.key === "Enter" && list.children[chosen]) {
            location.assign(list.children[chosen].dataset.url);
        } else {
            return;
        }
        event.preventDefault();
    });
    /* A press would take the focus away before the click. */
    list.addEventListener("mousedown", (event) => event.preventDefault());
    list.addEventListener("click", (event) => {
        const option = event.target.closest("[role=option]");
        if (option) {
            location.assign(option.dataset.url);
        }
    });
    box.addEventListener("blur", close);
}

document.querySelectorAll("[data-suggestions]").forEach(combobox);
