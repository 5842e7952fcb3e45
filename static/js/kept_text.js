/* What an officer types is not lost. Every page of the admin loads this; each form works without it.
   1. The text of a form is kept in this browser while it is typed, under its officer, its path and its token, and offered when the
      form is opened again. It goes when the form is saved (the server says so by a cookie), on signing out, and after a week;
      on a shared computer (a tick on the sign-in form) nothing is kept.
   2. Before a form is sent, any of the page, its session is asked for: a new token takes the place of an old one, and where the
      session is over the officer signs in on top of the form, which is sent on then.
   3. While something is typed the server is told of it (data-kept), and keeps it for 30 days; its answer says who else is at work
      in the same form, and who has taken it over.
   4. Leaving a form with changes asks first. The search while typing says when the session is over. */

const words = document.getElementById("kept-text");
const {officer, session: sessionAddress, login: loginAddress, kept: keptAddress, savedCookie} = words.dataset;
const form = document.querySelector(".change-form #content-main > form[method=post]");
const PREFIX = "typed:";
const SHARED = "shared-computer";
const KEPT_MS = 7 * 24 * 60 * 60 * 1000;
const PAUSE_MS = 400;
const ASKED_AGAIN_AFTER_MS = 60 * 1000;
const MOST_LINES = 200;
const TOLD_MS = 10 * 1000;  // after a change
const AT_WORK_MS = 50 * 1000;  // while nothing changes

const part = (name) => words.content.querySelector(`[data-part=${name}]`).cloneNode(true);
const store = (() => {
    try {
        localStorage.setItem(`${PREFIX}?`, "");
        localStorage.removeItem(`${PREFIX}?`);
        return localStorage;
    } catch {
        return null;  // switched off, or full: the forms work as before
    }
})();
const kept = () => Object.keys(store ?? {}).filter((key) => key.startsWith(PREFIX));
const forget = (keys) => keys.forEach((key) => store.removeItem(key));

function read(key) {
    try {
        return JSON.parse(store.getItem(key)) ?? {at: 0, fields: []};
    } catch {
        return {at: 0, fields: []};
    }
}

forget(kept().filter((key) => read(key).at < Date.now() - KEPT_MS));

function forgetSaved() {
    const saved = document.cookie.split("; ").find((pair) => pair.startsWith(`${savedCookie}=`))?.split("=")[1];
    if (saved) {
        forget(kept().filter((key) => saved.split(".").some((token) => key.endsWith(`:${token}`))));
        document.cookie = `${savedCookie}=; path=/admin/; max-age=0`;
    }
}

/* signing in and out ------------------------------------------------------------------- */

function offerTick(loginForm) {
    if (!store || !loginForm) {
        return;
    }
    const tick = part("shared");
    const box = tick.querySelector("input");
    box.checked = Boolean(store.getItem(SHARED));
    loginForm.querySelector(".submit-row, [type=submit]").before(tick);
    loginForm.addEventListener("submit", () => {
        if (box.checked) {
            store.setItem(SHARED, "yes");
            forget(kept());
        } else {
            store.removeItem(SHARED);
        }
    });
}

async function session() {
    const answer = await fetch(sessionAddress, {cache: "no-store"});
    if (!answer.ok) {
        throw new Error(answer.status);
    }
    return answer.json();
}

function signInOnTop() {
    return new Promise((resolve) => {
        const dialog = part("dialog");
        const place = dialog.querySelector("[data-part=place]");
        const address = `${loginAddress}?next=${encodeURIComponent(sessionAddress)}`;
        const shown = location.pathname + location.search;
        const headers = {"Accept-Language": document.documentElement.lang};  // as the form does
        let state = null;

        const show = async (answer) => {
            const page = new DOMParser().parseFromString(await answer.text(), "text/html");
            const login = page.getElementById("login-form");
            if (!login) {
                place.replaceChildren(page.querySelector("main, #content, body").textContent.trim().slice(0, 500));
                return;
            }
            place.replaceChildren(...page.querySelectorAll(".errornote"), login);
            offerTick(login);
            login.addEventListener("submit", async (event) => {
                event.preventDefault();
                const body = new URLSearchParams(new FormData(login));
                const reply = await fetch(address, {method: "POST", body, headers}).catch(() => null);
                if (reply?.redirected && reply.headers.get("Content-Type")?.startsWith("application/json")) {
                    state = await reply.json();
                    dialog.close();
                } else if (reply) {
                    await show(reply);
                }
            });
            login.querySelector("input:not([type=hidden])").focus();
        };
        const back = () => dialog.close();
        dialog.addEventListener("close", () => {
            removeEventListener("popstate", back);
            history.replaceState(null, "", shown);
            dialog.remove();
            resolve(state);
        });
        dialog.querySelector("[data-part=close]").addEventListener("click", back);
        document.body.append(dialog);
        fetch(address, {cache: "no-store", headers}).then(show).then(() => {
            history.pushState(null, "", "#sign-in");  // the Back button closes it
            addEventListener("popstate", back);
            dialog.showModal();
            place.querySelector("input:not([type=hidden])")?.focus();
        }).catch(back);
    });
}

/* the form ------------------------------------------------------------------------------ */

const MANAGEMENT = /-(TOTAL|INITIAL|MIN_NUM|MAX_NUM)_FORMS$/;
const NEVER_KEPT = ["submit", "button", "password", "file", "image", "reset"];
let initial, key, leaving = false, asked = Date.now();

function fieldsOfForm() {
    const found = [];
    for (const field of form.elements) {
        if (!field.name || field.name.includes("__prefix__") || field.name === "csrfmiddlewaretoken" || NEVER_KEPT.includes(field.type)) {
            continue;
        }
        if (field.type === "checkbox" || field.type === "radio") {
            found.push([field.name, field.value, field.checked]);
        } else if (field.options) {
            found.push([field.name, [...field.selectedOptions].filter((one) => one.value).map((one) => [one.value, one.text])]);
        } else {
            found.push([field.name, field.value]);
        }
    }
    return found;
}

/* Without what is new on every page: two forms say the same when their texts do. */
const said = (fields) => JSON.stringify(fields.filter(([name]) => name !== "form_token" && name !== "version"));
const dirty = () => said(fieldsOfForm()) !== initial;

function keep() {
    if (!store || !officer || store.getItem(SHARED)) {
        return;
    }
    key = `${PREFIX}${officer}:${location.pathname}:${form.elements.form_token?.value ?? ""}`;
    try {
        if (dirty()) {
            store.setItem(key, JSON.stringify({at: Date.now(), fields: fieldsOfForm()}));
        } else {
            store.removeItem(key);
        }
    } catch {
        forget(kept().filter((one) => one !== key).slice(0, 1));  // full: the next time there is room
    }
}

function addLines(fields) {
    for (const [name, value] of fields) {
        const total = name.endsWith("-TOTAL_FORMS") && form.elements[name];
        const add = total && document.querySelector(`[id="${name.slice(0, -"-TOTAL_FORMS".length)}-group"] .add-row a`);
        for (let line = 0; add && Number(total.value) < Number(value) && line < MOST_LINES; line += 1) {
            add.click();
        }
    }
}

function putBack(fields) {
    addLines(fields);
    for (const [name, value, checked] of fields) {
        if (MANAGEMENT.test(name)) {
            continue;
        }
        const boxes = [...form.elements].filter((field) => field.name === name);
        const field = boxes.find((box) => box.type !== "checkbox" && box.type !== "radio" || box.value === value);
        if (!field) {
            continue;
        }
        if (checked !== undefined) {
            field.checked = checked;
        } else if (Array.isArray(value)) {
            const there = new Set([...field.options].map((option) => option.value));
            value.filter(([one]) => !there.has(one)).forEach(([one, text]) => field.append(new Option(text, one)));
            const chosen = new Set(value.map(([one]) => one));
            [...field.options].forEach((option) => { option.selected = chosen.size ? chosen.has(option.value) : option.value === ""; });
            window.django?.jQuery?.(field).trigger("change");
        } else if (field.value !== value) {
            field.value = value;
            field.dispatchEvent(new Event("input", {bubbles: true}));
        }
    }
    keep();
}

async function offer() {
    const mine = kept().filter((one) => one.startsWith(`${PREFIX}${officer}:${location.pathname}:`));
    const drafts = mine.map((one) => ({...read(one), throwAway: () => forget([one])}));
    const moments = drafts.map(({at}) => `&at=${at}`).join("");
    const asked = `${keptAddress}?path=${encodeURIComponent(location.pathname)}${moments}`;
    let saidAt = {};
    const isFilledIn = "_save" in form.elements;  // else it is only read, and the server keeps nothing of it
    const answer = isFilledIn && await fetch(asked, {cache: "no-store"}).catch(() => null);
    if (answer?.ok) {
        const found = await answer.json();
        drafts.push(...found.kept.map((one) => ({...one, throwAway: () => tell(one.form, [])})));
        saidAt = found.said;
        showOthers(found);
    }
    const [draft] = drafts.filter((one) => said(one.fields) !== initial).sort((a, b) => b.at - a.at);
    if (!draft || dirty() && initial) {
        return;
    }
    const note = part("offer");
    note.querySelector("time").textContent = saidAt[draft.at] ?? new Date(draft.at).toLocaleString(document.documentElement.lang);
    note.querySelector("[data-part=take]").addEventListener("click", async () => {
        await Promise.allSettled([document.emptyLines(), document.unfold()]);
        putBack(draft.fields);
        note.remove();
    });
    note.querySelector("[data-part=leave]").addEventListener("click", () => {
        drafts.forEach((one) => one.throwAway());
        note.remove();
    });
    form.before(note);
}

/* what the server keeps, and who else is at work ------------------------------------------ */

let told = "", toldAt = 0;

async function tell(token, fields, more = {}) {
    const body = new URLSearchParams({path: location.pathname, form: token, fields: JSON.stringify(fields), ...more});
    body.set("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
    const answer = await fetch(keptAddress, {method: "POST", body}).catch(() => null);
    return answer?.ok && answer.headers.get("Content-Type")?.startsWith("application/json") ? answer.json() : null;
}

async function tellServer() {
    const token = form.elements.form_token?.value;
    const now = token && !leaving && dirty() ? said(fieldsOfForm()) : "";
    if (!token || now === told && (!now || Date.now() - toldAt < AT_WORK_MS)) {
        return;
    }
    const found = await tell(token, now ? fieldsOfForm() : []);
    if (found) {
        [told, toldAt] = [now, Date.now()];
        showOthers(found);
    }
}

function showOthers({others, taken}) {
    document.querySelectorAll(".kept-text.at-work").forEach((one) => one.remove());
    const say = (name, values) => {
        const note = part(name);
        const place = note.querySelector("span") ?? note;
        place.textContent = place.textContent.replace(/{([01])}/g, (_, key) => [values.name, values.since][key]);
        note.classList.add("at-work");
        form.before(note);
        return note;
    };
    if (taken) {
        say("taken", {name: taken});
    }
    for (const one of others) {
        say("others", one).querySelector("button").addEventListener("click", async () => {
            const found = await tell(form.elements.form_token.value, fieldsOfForm(), {take: "yes"});
            if (found) {
                showOthers(found);
            }
        });
    }
}

async function send(filled, button) {
    let state = await session().catch(() => ({officer, token: null}));  // no answer: the browser says so itself
    if (!state.officer) {
        state = await signInOnTop();
        if (!state) {
            return;
        }
    }
    if (String(state.officer) !== officer) {
        filled.before(part("stranger"));
        scrollTo(0, 0);
        return;
    }
    if (state.token) {
        document.querySelectorAll("[name=csrfmiddlewaretoken]").forEach((field) => { field.value = state.token; });
    }
    leaving = true;
    delete filled.dataset.sent;
    filled.requestSubmit(button);
}

function sendSignedIn(filled) {
    filled.addEventListener("submit", (event) => {
        if (event.defaultPrevented || leaving) {
            return;
        }
        event.preventDefault();
        if (filled === form) {
            keep();
        }
        send(filled, event.submitter).finally(() => {
            if (!leaving) {
                delete filled.dataset.sent;
            }
        });
    });
}

async function signInWhenOver() {
    if (Date.now() - asked < ASKED_AGAIN_AFTER_MS || document.querySelector("dialog[open]") || !dirty()) {
        return;
    }
    asked = Date.now();
    const state = await session().catch(() => null);
    if (state && !state.officer) {
        await signInOnTop();
    }
}

function watch() {
    initial = said(fieldsOfForm());
    if (form.querySelector(".errornote")) {
        initial = "";  // it came back, so nothing of it is saved
    }
    offer();
    setInterval(tellServer, TOLD_MS);
    let waiting;
    const later = () => {
        clearTimeout(waiting);
        waiting = setTimeout(keep, PAUSE_MS);
    };
    form.addEventListener("input", later);
    form.addEventListener("change", later);
    window.django?.jQuery?.(form).on("change", later);  // select2 tells jQuery alone
    document.addEventListener("formset:added", later);
    document.addEventListener("formset:removed", later);
    let isNew;
    document.addEventListener("unfolding", () => { isNew = !dirty(); });
    document.addEventListener("unfolded", () => { initial = isNew ? said(fieldsOfForm()) : initial; });
    addEventListener("pagehide", () => { if (!leaving) { keep(); } });
    addEventListener("beforeunload", (event) => {
        if (!leaving && dirty()) {
            event.preventDefault();
        }
    });
    document.addEventListener("visibilitychange", () => { if (!document.hidden) { signInWhenOver(); } });
    form.addEventListener("focusin", signInWhenOver);
    window.django?.jQuery?.(document).on("ajaxComplete", async (event, answer, asking) => {
        const found = answer.getResponseHeader("Content-Type")?.startsWith("application/json");
        if (found || !asking.url.includes("/autocomplete/")) {
            return;
        }
        const state = await session().catch(() => null);
        const list = document.querySelector(".select2-results__options");
        if (state && !state.officer && list) {
            const line = part("over");
            line.querySelector("button").addEventListener("click", signInOnTop);
            list.replaceChildren(line);
        }
    });
}

forgetSaved();
offerTick(document.getElementById("login-form"));
document.getElementById("logout-form")?.addEventListener("submit", () => {
    leaving = true;
    forget(kept());
});
if (officer) {
    document.querySelectorAll("#content-main form[method=post]").forEach(sendSignedIn);
    addEventListener("pageshow", () => { leaving = false; });
}
if (form && officer) {
    if (window.django?.jQuery) {
        window.django.jQuery(watch);  // after Django has made the boxes that search
    } else {
        watch();
    }
}
