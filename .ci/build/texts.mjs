// Four text packs per language: what the first page needs, two that come with the first scenario, of its pages and of
// what the policy answers, and the catalogue's sentences, which come with the pages of rules.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { BuildError, hash, read, readJson, write } from './io.mjs';

export const LANGUAGES = ['en', 'ko'];
const SOURCE = 'src/i18n';

const OUTSIDE = ['.'];
/** The texts of the pages of a scenario, and of what the policy answers; nothing outside a scenario needs them. */
const PAGES = ['pages'];
export const POLICY = ['policy'];
const CATALOGUE = ['catalogue'];
const EVERYTHING = [...OUTSIDE, ...PAGES, ...POLICY, ...CATALOGUE];

/** All texts of a language, or those of some folders; a key stands in one place only. */
export function readTexts(language, source = SOURCE, folders = EVERYTHING) {
    const files = folders.map((name) => join(source, language, name))
        .flatMap((folder) => (existsSync(folder) ? readdirSync(folder) : []).map((name) => join(folder, name)))
        .filter((name) => name.endsWith('.json')).sort();
    if (files.length === 0) throw new BuildError(`${join(source, language)} holds no texts`);

    const texts = new Map();
    for (const path of files) {
        const values = readJson(path);
        for (const key of writtenKeys(read(path))) {
            if (typeof values[key] !== 'string') throw new BuildError(`${path}: "${key}" is not a text`);
            if (texts.has(key)) throw new BuildError(`${path}: "${key}" is there twice`);
            texts.set(key, unbroken(language === 'ko' ? withParticles(values[key]) : values[key]));
        }
    }
    return Object.fromEntries([...texts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A particle stays on the line of the quotation mark or bracket that it follows. */
const withParticles = (text) => text.replaceAll(/(?<=[’”)])(?=[가-힣])/g, '\u2060');

/** A date stays on one line, and so does what a bracket ends with in Korean. */
const unbroken = (text) => text
    .replaceAll(/\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{4})?\b/g, glued)
    .replaceAll(/(?:\d{4}년 )?\d{1,2}월(?: \d{1,2}일)?/g, glued)
    .replaceAll(/ (?=[등전후]\))/g, '\u00a0');

const glued = (date) => date.replaceAll(' ', '\u00a0');

/** The names of the features are for `make rules`; no page has them. */
function ofPages(texts) {
    return Object.fromEntries(Object.entries(texts).filter(([key]) => !key.startsWith('feature.')));
}

/** JSON.parse keeps the last of two equal keys and says nothing. */
function writtenKeys(json) {
    const strings = json.matchAll(/("(?:[^"\\]|\\.)*")(\s*:)?/g);
    return [...strings].filter(([, , colon]) => colon).map(([, key]) => JSON.parse(key));
}

export function buildTexts(staging, source) {
    const publish = (name, texts) => {
        const pack = JSON.stringify(texts);
        const path = `text/${name}.${hash(pack)}.json`;
        write(join(staging, path), pack);
        return `<meta name="text-${name}" content="./${path}">`;
    };
    return LANGUAGES.flatMap((language) => [
        publish(language, readTexts(language, source, OUTSIDE)),
        publish(`${language}-pages`, readTexts(language, source, PAGES)),
        publish(`${language}-policy`, readTexts(language, source, POLICY)),
        publish(`${language}-catalogue`, ofPages(readTexts(language, source, CATALOGUE))),
    ]);
}
