/* What is folded on a page is printed too. Newer browsers do so by the style sheet alone. */

let opened = [];

addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("main details:not([open])")];
    opened.forEach((one) => { one.open = true; });
});

addEventListener("afterprint", () => {
    opened.forEach((one) => { one.open = false; });
    opened = [];
});
