// Every language has the same texts with the same placeholders: `{name}`, or `{name|은/는}` with its particle.
import { BuildError, orFail } from '../build/io.mjs';
import { LANGUAGES, readTexts } from '../build/texts.mjs';

function placeholders(text) {
    const names = [...text.matchAll(/\{([^}|]+)(?:\|[^}]*)?\}/g)].map(([, name]) => name);
    return [...new Set(names)].sort().join(', ');
}

function* differences([language, texts], [other, otherTexts]) {
    for (const key of Object.keys(texts)) {
        if (!Object.hasOwn(otherTexts, key)) {
            yield `"${key}" is in ${language} but not in ${other}`;
        } else if (placeholders(texts[key]) !== placeholders(otherTexts[key])) {
            yield `"${key}" has {${placeholders(texts[key])}} in ${language} and {${placeholders(otherTexts[key])}} in ${other}`;
        }
    }
    for (const key of Object.keys(otherTexts)) {
        if (!Object.hasOwn(texts, key)) yield `"${key}" is in ${other} but not in ${language}`;
    }
}

orFail('texts', () => {
    const [first, ...others] = LANGUAGES.map((language) => [language, readTexts(language)]);
    const found = others.flatMap((other) => [...differences(first, other)]);
    if (found.length > 0) throw new BuildError(found.join('\ntexts: '));
    console.log('ok: texts');
});
