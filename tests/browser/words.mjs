// The texts of the built app by key, so that a rewording breaks no test.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(process.env.DIST ?? 'dist', 'text');
// A place that may need an article is given with it.
const PLACEHOLDER = /\{([a-z_]+)(?:\|the|\|([^/}]*)\/([^}]*))?\}/g;

/** All texts of a language. */
export function pack(language) {
    const names = readdirSync(FOLDER).filter((file) => file.startsWith(`${language}.`) || file.startsWith(`${language}-`));
    return Object.assign({}, ...names.map((name) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8'))));
}

// A space that does not break is read as any other.
const escaped = (text) => text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&').replaceAll('\u00a0', '\\s');
const source = (value) => (value instanceof RegExp ? value.source.replace(/^\^|\$$/g, '') : escaped(`${value}`));

/** Parts joined to one name. Where a hidden part begins, a browser may read a space or not. */
export const joined = (...parts) => new RegExp(`^${parts.map(source).join(' ?')}$`);

/** A pattern that finds a text anywhere in another one. */
export const within = (value) => new RegExp(source(value));

/**
 * The words of a language: `t('key', { name: value })` is the text, or a pattern of it where a Korean particle depends
 * on the value. `t.date` is a date in a sentence, `t.day` one in a table, `t.month` a month, `t.notNow` the label of a refused button,
 * `t.unknown` that of one whose decision is Unknown, `t.searches` the label of a list’s search.
 */
export function words(language) {
    const texts = pack(language);
    const tag = language === 'en' ? 'en-GB' : language;

    function t(key, values = {}) {
        const template = texts[key];
        if (template === undefined) throw new Error(`no text: ${key}`);
        const varies = language === 'ko' && /\|/.test(template)
            || Object.values(values).some((value) => value instanceof RegExp);
        let at = 0;
        let filled = '';
        for (const { 0: whole, 1: name, 2: one, 3: other, index } of template.matchAll(PLACEHOLDER)) {
            if (!(name in values)) throw new Error(`${key} lacks ${name}`);
            const before = template.slice(at, index);
            const value = values[name];
            at = index + whole.length;
            if (varies) {
                filled += escaped(before) + source(value);
                if (one !== undefined) {
                    filled += language === 'ko' ? `(?:${escaped(one)}|${escaped(other)})` : ` ${escaped(value === 1 ? one : other)}`;
                }
            } else {
                filled += `${before}${value}`;
                if (one !== undefined) filled += ` ${value === 1 ? one : other}`;
            }
        }
        const rest = template.slice(at);
        return varies ? new RegExp(`^${filled}${escaped(rest)}$`) : filled + rest;
    }

    const formatted = (dateStyle) => (date) =>
        new Intl.DateTimeFormat(tag, { dateStyle, timeZone: 'UTC' }).format(new Date(`${date}T00:00Z`));
    // A date does not break.
    const whole = (dateStyle) => (date) => formatted(dateStyle)(date).replaceAll(' ', '\u00a0');
    t.date = whole('long');
    t.day = whole('medium');
    /** A month with its year. */
    t.month = (date) => new Intl.DateTimeFormat(tag, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(date)).replaceAll(' ', '\u00a0');
    t.country = (code) => new Intl.DisplayNames(language, { type: 'region' }).of(code);
    /** What a rule is called. */
    t.rule = (id) => t(`rule.${id}` in texts ? `rule.${id}` : `title.${id}`);
    t.searches = (list) => joined(t('list.search'), ' – ', list);
    t.unknown = (label) => `${label} · ${t('why.unknown')}`;
    t.notNow = (label) => `${label} · ${t('why.not')}`;
    return t;
}

/** A text as it stands at the beginning of a line. */
export const capital = (text) => text[0].toUpperCase() + text.slice(1);
