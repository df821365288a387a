// Home as text of the page, for a visitor who keeps nothing yet: it stands there at once, and the app comes when it is
// wanted. It is what the app shows itself, element by element; a browser test holds one against the other.
import { escaped } from './module-page.mjs';
import { LANGUAGES, readTexts } from './texts.mjs';

/** The bundled scenarios in the groups and the order of the app. */
const GROUPS = {
    samples: [1, 2, 3, 4, 5, 6, 7, 8].map((number) => `sample-${number}`),
    worlds: [
        'connect', 'not-enrolled', 'other-market', 'mpn-country', 'not-global-admin', 'already-accepted', 'not-signed',
        'ending', 'first-order', 'several-partners', 'several-channels', 'own-use', 'national-clouds', 'germany-open', 'set-up', 'enrol',
        'enrol-direct', 'whole-story', 'direct-bill', 'large',
    ],
    sandbox: ['sandbox'],
};
const THEMES = { '': 'theme.system', light: 'theme.light', dark: 'theme.dark' };
const LANGUAGE_NAMES = { en: 'English', ko: '한국어' };
const MODULE_PAGES = { en: './module.html', ko: './module.ko.html' };

/** A template of Home for each language, for `public/start.js`. */
export function homeTemplates(icons) {
    return LANGUAGES.map((language) => {
        const texts = readTexts(language, undefined, ['.']);
        const t = (key) => escaped(texts[key]);
        return `<template id="home-${language}" data-loading="${t('loading')}" data-none="${t('home.none-found')}">${home(language, t, icons)}</template>`;
    });
}

function home(language, t, icons) {
    const icon = (name) => `<svg class="icon" aria-hidden="true" width="20" height="20"><use href="${icons}#${name}"></use></svg>`;
    const choice = (label, options) => `<label><span class="unseen">${t(label)}</span><select>${
        options.map(([value, name]) => `<option value="${value}">${name}</option>`).join('')}</select></label>`;
    const themes = Object.entries(THEMES).map(([value, key]) => [value, t(key)]);

    return `<a href="#main" class="skip">${t('skip')}</a><div class="app"><header class="top">`
        + `<div class="page"><a href="#/" class="brand">${icon('shield')}Partner Lab</a></div>`
        + `<span class="preferences">${choice('language', Object.entries(LANGUAGE_NAMES))}${choice('theme', themes)}</span></header>`
        + '<main id="main"><div class="page"></div><div class="page">'
        + `<header class="row heading"><div class="grow"><h1 tabindex="-1">${t('home.title')}</h1><p class="quiet">${t('home.lead')}</p></div></header>`
        + `<p class="row"><a href="#/rules" class="button">${t('home.rules')}</a><span class="quiet">${t('home.rules-lead')}</span></p>`
        + `<label class="search"><span class="quiet">${t('home.search')}</span>`
        + `<input type="search" autocomplete="off" placeholder="${t('search')}"></label>`
        + `<div class="page">${Object.entries(GROUPS).map(([name, ids]) => group(t, name, ids)).join('')}</div>`
        + `<section class="card kept"><h2>${t('home.mine')}</h2><div class="page"></div><div class="page"></div>`
        + `<p class="quiet">${t('home.mine-none')}</p><div class="row">`
        + `<label class="button file"><span>${t('kept.import')}</span><input type="file" accept=".json,application/json"></label>`
        + `<button type="button" aria-disabled="true">${t('kept.export-all')}</button></div></section>`
        + `<dialog aria-label="${t('kept.rename-title')}"><div class="row"><h2 class="grow">${t('kept.rename-title')}</h2>`
        + `<button type="button" class="plain">${icon('close')}${t('close')}</button></div></dialog></div></main>`
        + `<footer><p>${t('footer.notice')}</p><p><a href="${MODULE_PAGES[language]}">${t('footer.module')}</a></p></footer></div>`
        + '<div class="notices" role="status"></div>';
}

function group(t, name, ids) {
    const lead = name === 'samples' ? `<p class="quiet">${t('home.samples-lead')}</p>` : '';
    return `<section class="group"><h2>${t(`home.${name}`)}</h2>${lead}<ul class="cards">${ids.map((id) => card(t, id)).join('')}</ul></section>`;
}

function card(t, id) {
    const [title, question, first] = ['title', 'question', 'try'].map((part) => t(`scenario.${id}.${part}`));
    return `<li><article class="card"><h3>${title}</h3><p>${question}</p><p class="quiet">${first}</p>`
        + `<p class="end"><a href="#/new/${id}" class="button primary">${t('home.start')}<span class="unseen">: ${title}</span></a></p></article></li>`;
}
