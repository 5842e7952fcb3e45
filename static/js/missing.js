/* What a search while typing does not find is added from there: a button under the results opens the short form of the missing
   record with what was typed (moderation/scoped_admin/popups.py). Without this file the plus beside the box opens it empty. */

const words = document.querySelector("script[data-add]").dataset;

/* What every search while typing shares; each says of which field it is. */
const shared = {
    "ajax--url": words.foundBy, "ajax--cache": true, "ajax--delay": 250,
    theme: "admin-autocomplete", placeholder: "", "allow-clear": true,
};
for (const [name, value] of Object.entries(shared)) {
    window.django?.jQuery?.fn.select2?.defaults.set(name, value);
}

/* A box of several has its search in it, which select2 leaves without a name. */
window.django?.jQuery?.(() => {
    for (const search of document.querySelectorAll("select + .select2 .select2-search__field")) {
        search.setAttribute("aria-label", search.closest(".select2").previousElementSibling.labels[0].textContent);
    }
});

function offer(select) {
    const link = document.getElementById(`add_${select.id}`);
    const dropdown = document.querySelector(".select2-container--open .select2-dropdown");
    const search = dropdown?.querySelector(".select2-search__field");
    if (!link || !search || dropdown.querySelector(".add-missing")) {
        return;
    }
    const button = document.createElement("button");
    button.type = "button";
    button.className = "add-missing";
    const name = () => {
        const typed = search.value.trim();
        button.textContent = typed ? words.add.replace("{name}", typed) : words.addNew;
        const address = new URL(link.href);
        address.searchParams.set("typed", typed);
        link.href = address;
    };
    name();
    search.addEventListener("input", name);
    button.addEventListener("click", () => {
        window.django.jQuery(select).select2("close");
        link.click();
    });
    dropdown.append(button);
    window.django.jQuery(select).one("select2:close", () => {
        search.removeEventListener("input", name);
        button.remove();
    });
}

window.django?.jQuery?.(document).on("select2:open", (event) => offer(event.target));
