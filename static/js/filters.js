/* The filter form works without this. With it: addresses carry no empty parameters, so that a copied link stays short, and the
   sidebar is open on wide screens in browsers that cannot be told so by CSS. */

const form = document.querySelector("form.filters");

function sendsNothing(field) {
    return field.name && field.value === "" && !field.disabled;
}

if (form) {
    const panel = form.querySelector("details");
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
