/* Where the device itself can send a page to any of its apps, a button beside the links does. */

const button = document.querySelector("[data-share]");

if (button && navigator.share) {
    button.hidden = false;
    button.addEventListener("click", () => {
        navigator.share({title: button.dataset.title, url: button.dataset.share}).catch(() => {});
    });
}
