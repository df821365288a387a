// One text pack per language, from all its files.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { BuildError, hash, read, readJson, write } from './io.mjs';

export const LANGUAGES = ['en', 'ko'];
const SOURCE = 'src/i18n';

/** All texts of a language; a key stands in one place only. */
export function readTexts(language, source = SOURCE) {
    const folder = join(source, language);
    const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')).sort() : [];
    if (files.length === 0) throw new BuildError(`${folder} holds no texts`);

    const texts = new Map();
    for (const path of files.map((name) => join(folder, name))) {
        const values = readJson(path);
        for (const key of writtenKeys(read(path))) {
            if (typeof values[key] !== 'string') throw new BuildError(`${path}: "${key}" is not a text`);
            if (texts.has(key)) throw new BuildError(`${path}: "${key}" is there twice`);
            texts.set(key, values[key]);
        }
    }
    return Object.fromEntries([...texts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** JSON.parse keeps the last of two equal keys and says nothing. */
function writtenKeys(json) {
    const strings = json.matchAll(/("(?:[^"\\]|\\.)*")(\s*:)?/g);
    return [...strings].filter(([, , colon]) => colon).map(([, key]) => JSON.parse(key));
}

export function buildTexts(staging, source) {
    return LANGUAGES.map((language) => {
        const pack = JSON.stringify(readTexts(language, source));
        const path = `text/${language}.${hash(pack)}.json`;
        write(join(staging, path), pack);
        return `<meta name="text-${language}" content="./${path}">`;
    });
}
