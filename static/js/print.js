/* What is folded on a page is printed too. Newer browsers do so by the style sheet alone. A printed address has the name of this site
   before it. */

let opened = [];

addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("main details:not([open])")];
    opened.forEach((one) => { one.open = true; });
    for (const link of document.querySelectorAll("main a[href^='/'], main a[href^='?']")) {
        const address = link.getAttribute("href");
        link.dataset.printed = location.origin + (address[0] === "?" ? location.pathname : "") + address;
    }
});

addEventListener("afterprint", () => {
    opened.forEach((one) => { one.open = false; });
    opened = [];
});
