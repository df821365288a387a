// What the app needs of the browser that its bindings do not offer.

const meta = (name) => document.querySelector(`meta[name="${name}"]`);
const named = (name) => new URL(meta(name).content, document.baseURI);

let policy;

/** Fetches the policy module and makes a policy, once. After a failure it can be tried again. */
export function make_policy() {
    policy ??= load_policy().catch((error) => {
        policy = undefined;
        throw error;
    });
    return policy;
}

async function load_policy() {
    const [script, wasm] = [named('policy-script').href, named('policy-wasm').href];
    const { integrity } = meta('policy-script').dataset;
    document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href: script, integrity }));
    const module_or_path = fetch(wasm);
    // It is awaited by the module, unless that one fails first.
    module_or_path.catch(() => {});
    const module = await import(script);
    await module.default({ module_or_path });
    const { Policy } = module;
    return { policy: new Policy(), changes: Policy.changes(), revision: Policy.revision(), play: (...asked) => play(Policy, ...asked) };
}

/** What a policy with a world of its own answers. */
function play(Policy, scenario, request) {
    const policy = new Policy();
    try {
        policy.load(scenario);
        return policy.evaluate(request);
    } finally {
        policy.free();
    }
}

/** Begins to fetch the policy module and its texts, for a visitor who is about to need them. */
export function expect_policy() {
    make_policy().catch(() => {});
    expect_texts(document.documentElement.lang);
}

/** Begins to fetch the texts of the pages of a scenario and of the policy's answers, side by side. */
export function expect_texts(language) {
    for (const pack of ['pages', 'policy']) preload(`text-${language}-${pack}`);
}

/** The browser keeps what it has fetched, so each is fetched once. */
function preload(name) {
    const link = { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href: named(name).href };
    if (![...document.querySelectorAll('link[rel=preload]')].some(({ href }) => href === link.href)) {
        document.head.append(Object.assign(document.createElement('link'), link));
    }
}

// An address inside a scenario needs it at once, so it comes beside the app. The language is not known yet.
if (location.hash.startsWith('#/') && location.hash !== '#/') make_policy().catch(() => {});

/** What every group of pages needs beside its own code. */
const SHARED = 'shared';
const compiled = new Map();
const added = new Map();

/** Does something once for each name. After a failure it can be tried again. */
function once(done, name, work) {
    if (!done.has(name)) {
        const doing = work();
        doing.catch(() => done.delete(name));
        done.set(name, doing);
    }
    return done.get(name);
}

function compile(group) {
    return once(compiled, group, async () => {
        const { integrity } = meta(`pages-${group}`).dataset;
        const answer = await fetch(named(`pages-${group}`), { integrity });
        if (!answer.ok) throw new Error(`pages-${group}: ${answer.status}`);
        return WebAssembly.compile(await answer.arrayBuffer());
    });
}

// Whatever opens first needs it.
compile(SHARED).catch(() => {});

/** Begins to fetch a group of pages. */
export function expect_pages(group) {
    compile(group).catch(() => {});
}

/** Fetches a group of pages, and adds its code to the app's: memory, table of functions and stack are the same. */
export async function add_pages(group, app) {
    expect_pages(group);
    for (const name of [SHARED, group]) {
        await once(added, name, async () => WebAssembly.instantiate(await compile(name), { app }));
    }
    expect_others();
}

let expected;

/** Once a page is there, the browser fetches the others when it has nothing else to do, so that they open at once, and
 *  without a network too. */
function expect_others() {
    expected ??= idle(async () => {
        for (const { name } of document.querySelectorAll('meta[name^=pages-]')) await compile(name.slice('pages-'.length)).catch(() => {});
    });
}

/** Not every browser tells when it is idle. */
const idle = (work) => (globalThis.requestIdleCallback ?? setTimeout)(work);

/** The text that a meta element of the page points to. */
export async function fetch_named(name) {
    const answer = await fetch(named(name));
    if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
    return answer.text();
}

let rules;

/** One rule of the published list with its examples, or null. The list is taken apart here: it is long. */
export async function fetch_rule(id) {
    rules ??= fetch_named('policy-rules').then((text) => JSON.parse(text).rules).catch((error) => {
        rules = undefined;
        throw error;
    });
    return JSON.stringify((await rules).find((rule) => rule.id === id) ?? null);
}

/** How long, in milliseconds, a step's writes may take at most to reach the tabs of other processes. */
const PROPAGATION = 5000;
const pause = (time) => new Promise((done) => setTimeout(done, time));

/** Runs a step while no other tab runs one on the same thing, and after all that others wrote in the
 *  record has come: local storage reaches other processes later than a free lock does, but what
 *  locks are held reaches them in order. So each step leaves a lock behind that has the number of
 *  entries in its name. Without a secure context, and where the browser refuses a lock, the step runs at once; it compares
 *  revisions itself. A step that has run does nothing more. */
export async function with_lock(name, record, step) {
    const { locks } = navigator;
    if (!locks) return step();
    const entries = () => JSON.parse(localStorage.getItem(record))?.entries ?? 0;
    await locks.request(name, async () => {
        const end = Date.now() + PROPAGATION;
        const missing = (mark) => mark.name.startsWith(`${name} `) && mark.name.slice(name.length) > entries();
        try {
            while ((await locks.query()).held.some(missing) && Date.now() < end) await pause(4);
        } finally {
            step();
        }
        const mark = `${name} ${entries()}`;
        await new Promise((held) => locks.request(mark, { mode: 'shared' }, () => (held(), pause(PROPAGATION))));
    }).catch(step);
}

export function copy(text) {
    return navigator.clipboard.writeText(text);
}

const formats = new Map();
const format = (key, make) => formats.get(key) ?? formats.set(key, make()).get(key);

/** Parts of a date that are no whole date. */
const MONTHS = { month: { month: 'short' }, 'month-year': { month: 'long', year: 'numeric' } };

/** A date in the language's own form; `style` is `long`, `medium`, `month` or `month-year`. */
export function date_text(language, style, year, month, day) {
    const parts = MONTHS[style] ?? { dateStyle: style };
    const make = () => new Intl.DateTimeFormat(language, { ...parts, timeZone: 'UTC' });
    return format(`date ${language} ${style}`, make).format(Date.UTC(year, month - 1, day));
}

/** The name of a country or region; its code where the browser knows none. */
export function country_text(language, code) {
    const make = () => new Intl.DisplayNames(language, { type: 'region', fallback: 'code' });
    try {
        return format(`region ${language}`, make).of(code.split('-')[0]);
    } catch {
        return code;
    }
}

/** Words as a list; `type` is `conjunction` or `disjunction`. */
export function language_text(language, tag) {
    const make = () => new Intl.DisplayNames(language, { type: 'language' });
    return format(`language ${language}`, make).of(tag);
}

export function list_text(language, type, words) {
    return format(`list ${language} ${type}`, () => new Intl.ListFormat(language, { type })).format(words);
}

/** The places of lines, in the order that a language gives them or turned round; equal ones in the order of the ties. */
export function order(language, lines, ties, down) {
    const [ranks, others] = [lines, ties].map((text) => ranked(language, text.split('\n')));
    const turn = down ? -1 : 1;
    return Uint32Array.from(ranks.keys()).sort((a, b) => turn * (ranks[a] - ranks[b]) || others[a] - others[b] || a - b);
}

/** Words that were put in order lately, each with its rank: a search leaves some of them, another order needs them again. */
const known = [];
const KNOWN = 8;

/** The ranks of words. */
function ranked(language, words) {
    const same = (it) => it.language === language && words.every((word) => it.ranks.has(word));
    const found = known.find(same) ?? { language, ranks: ranks(language, [...new Set(words)]) };
    known.splice(0, known.length, found, ...known.filter((it) => it !== found).slice(0, KNOWN - 1));
    return words.map((word) => found.ranks.get(word));
}

function ranks(language, words) {
    // Numbers in words cost the browser's short way, so it is only left where there are any.
    const numeric = words.some((word) => /\d/.test(word));
    const { compare } = format(`order ${numeric} ${language}`, () => new Intl.Collator(language, { numeric }));
    let rank = 0;
    return new Map(words.sort(compare).map((word, at) => [word, at > 0 && compare(words[at - 1], word) ? (rank += 1) : rank]));
}

/** A text as searches compare it: the page's own script has it, for the search of Home. */
export const plain = window.plain;

/** The places of the lines that have every word of a search in them. */
export function found(lines, term) {
    const words = term.split(/\s+/).map(plain);
    const has = (line) => words.every((word) => line.includes(word));
    return Uint32Array.from(plain(lines).split('\n').flatMap((line, place) => (has(line) ? place : [])));
}

/** The name and the text of the file that a field has chosen; none when it has chosen none. A larger one is not read. */
export async function read_file({ target }, most) {
    const [file] = target.files;
    if (!file) return undefined;
    const { name } = file;
    const read = async () => new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
    const text = file.size > most ? undefined : await read().catch(() => '');
    // The same file can be chosen again.
    target.value = '';
    return [name, text];
}

/** Moves the focus to the form of an action, or to its button, and shows it, whatever it is folded into. */
export function show_button(action) {
    const main = document.querySelector('main');
    const button = main.querySelector(`[data-does=${action}]`) ?? main.querySelector('button.primary') ?? main.querySelector('h1');
    for (let folded = button.closest('details'); folded; folded = folded.parentElement.closest('details')) folded.open = true;
    const shown = button.closest('.form')?.querySelector('input, select, textarea') ?? button;
    shown.scrollIntoView({ block: 'center' });
    shown.focus({ preventScroll: true });
}

/** What had the focus last, and all that it stood in. */
let trail = [];

addEventListener('focusin', (event) => { trail = event.composedPath(); });

/** A button that goes away with its step takes the focus with it. Then the nearest thing left has it: its row, or the next
 *  step of its card, or the card. Only where none of them is left does the reader begin again at the heading. */
export function keep_focus() {
    requestAnimationFrame(() => requestAnimationFrame(() => {
        if (document.activeElement !== document.body) return;
        const near = trail.find((it) => it.isConnected)?.closest('tr, .card');
        near?.setAttribute('tabindex', -1);
        const next = near?.querySelector('.next .primary') ?? near ?? document.querySelector('main h1');
        next.focus({ preventScroll: true });
        next.scrollIntoView({ block: 'nearest' });
    }));
}

/** The step of a form that the entry of the history is; none of another entry. */
export const step_of_form = () => (Number.isInteger(history.state) ? history.state : undefined);

/** Goes on to another step of a form: the way back leads to this one. */
export function go_to_step(from, to) {
    history.replaceState(from, '');
    history.pushState(to, '');
}

/** What the history calls an entry that is the sheet of reasons over its page. */
const SHEET = 'sheet';
const sheet = { wanted: false, leaving: false, opener: undefined };

/** Where the reasons have no place beside the page, they come as a sheet. Open, it is an entry of the history, so that the
 *  way back closes it first; and it has the focus, which goes back to what opened it. */
export function show_sheet(shown) {
    const panel = document.querySelector('aside');
    const wanted = shown && panel !== null && getComputedStyle(panel).position === 'fixed';
    if (wanted === sheet.wanted) return;
    sheet.wanted = wanted;
    if (wanted) {
        // The panel is not drawn yet, and a dialog that closes gives the focus back first.
        requestAnimationFrame(() => {
            sheet.opener = document.activeElement;
            panel.querySelector('h2')?.focus();
        });
    } else {
        if (panel?.contains(document.activeElement)) sheet.opener?.focus();
        sheet.opener = undefined;
    }
    settle();
}

/** Closes what would cover the reasons, by its own button: what is closed otherwise is told later. */
export function uncover() {
    document.querySelector('dialog[open] button')?.click();
}

/** Brings the history to what is wanted. Going back takes a while; what is wanted meanwhile comes after it. */
function settle() {
    if (sheet.leaving || (history.state === SHEET) === sheet.wanted) return;
    if (sheet.wanted) {
        // Whoever closes the sheet stays where the page stands.
        history.scrollRestoration = 'manual';
        history.pushState(SHEET, '');
    } else {
        sheet.leaving = true;
        history.back();
    }
}

const close_sheet = () => document.querySelector('.close-why')?.click();

addEventListener('popstate', () => {
    history.scrollRestoration = 'auto';
    if (sheet.leaving) {
        sheet.leaving = false;
        settle();
    } else if (sheet.wanted && history.state !== SHEET) {
        close_sheet();
    }
});

addEventListener('keydown', ({ key }) => {
    if (key === 'Escape' && sheet.wanted && !document.querySelector('dialog[open]')) close_sheet();
});

// Whoever goes on in the page has left a sheet that covers it.
addEventListener('focusin', ({ target }) => {
    const panel = document.querySelector('aside');
    // Outside a scenario there is none.
    const left = panel && sheet.opener && !panel.contains(target) && !target.closest('.notices, dialog');
    if (left && panel.offsetWidth >= innerWidth) close_sheet();
});

// Another page takes the place of the sheet, so that the way back from there leads to what lay below it.
addEventListener('click', (event) => {
    const link = event.target.closest('a[href^="#/"]');
    if (!link || history.state !== SHEET || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    location.replace(link.href);
}, true);

// A sheet that was open when the page was loaded anew is not open any more.
if (history.state === SHEET) history.back();

/** The field that was left with a change, or those of the form whose refused button was pressed, by their ids. */
export function fields_of({ type, target }) {
    const form = type === 'click' ? target.closest?.('[aria-disabled=true]')?.closest('.card') : undefined;
    const fields = type === 'click' ? form?.querySelectorAll('[data-field]') ?? [] : [target];
    return [...fields].map(({ dataset }) => dataset.field).join(' ');
}

/** Offers a text as a file. */
export function offer_file(name, type, text) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
