/* The filter form works without this. With it: addresses carry no empty parameters, so that a copied link stays short, and the
   sidebar is open on wide screens in browsers that cannot be told so by CSS, and places are suggested while one is typed. */

const form = document.querySelector("form.filters");

function sendsNothing(field) {
    return field.name && field.value === "" && !field.disabled;
}

if (form) {
    const panel = form.querySelector(":scope > details");
    if (panel && !CSS.supports("selector(::details-content)") && matchMedia("(min-width: 60rem)").matches) {
        panel.open = true;
    }

    form.addEventListener("submit", () => {
        const empty = [...form.elements].filter(sendsNothing);
        empty.forEach((field) => { field.disabled = true; });
        /* Coming back with the Back button must find the fields usable. */
        addEventListener("pagehide", () => empty.forEach((field) => { field.disabled = false; }), { once: true });
    });
}

/* The box of places: its list is asked for once somebody stops typing; a name that was taken from it is sent as its code. */
const PAUSE = 200;
const LEAST = 2;

function suggest(box) {
    const list = document.createElement("datalist");
    list.id = `${box.id}_list`;
    box.after(list);
    box.setAttribute("list", list.id);
    const codes = new Map();
    let waiting;
    let asked;

    function offer(places) {
        list.replaceChildren(...places.map((place) => {
            const name = place.in ? `${place.title}, ${place.in}` : place.title;
            codes.set(name, place.code);
            return new Option(name, name);
        }));
    }

    async function ask() {
        asked?.abort();
        const words = box.value.trim();
        if (words.length < LEAST || codes.has(words)) {
            return;
        }
        asked = new AbortController();
        try {
            const answer = await fetch(`${box.dataset.places}?q=${encodeURIComponent(words)}`, { signal: asked.signal });
            if (answer.ok) {
                offer((await answer.json()).places);
            }
        } catch {
            /* Without suggestions the words themselves are sent. */
        }
    }

    box.addEventListener("input", () => {
        clearTimeout(waiting);
        waiting = setTimeout(ask, PAUSE);
    });
    form.addEventListener("submit", () => {
        box.value = codes.get(box.value.trim()) ?? box.value;
    }, { capture: true });
}

form?.querySelectorAll("[data-places]").forEach(suggest);
