// What the finished index.html gets on top of what Trunk writes.
import { BuildError } from './io.mjs';

/** Trunk has the page fetch and run the app at once. Here the page only names the app's files: `start.js` runs it. */
export function nameApp(html) {
    const files = [];
    const take = (pattern, name) => {
        if (!pattern.test(html)) throw new BuildError(`index.html has no ${pattern.source}`);
        html = html.replace(pattern, (_, path, integrity) => {
            if (name) files.push(`<meta name="${name}" content="${path}" data-integrity="${integrity}">`);
            return '';
        });
    };
    take(/\s*<script type="module">[^<]*TrunkApplicationStarted[^<]*<\/script>/);
    take(/<link rel="modulepreload" href="(\.\/partner-lab[^"]*)"[^>]*integrity="([^"]*)"[^>]*>/, 'app-script');
    take(/<link rel="modulepreload" href="(\.\/snippets\/[^"]*)"[^>]*integrity="([^"]*)"[^>]*>/, 'app-part');
    take(/<link rel="preload" href="(\.\/partner-lab[^"]*)"[^>]*integrity="([^"]*)"[^>]*>/, 'app-wasm');
    if (/<link rel="(module)?preload"/.test(html)) throw new BuildError('index.html loads more of the app than it names');
    return addToHead(html, files);
}

const POLICY = [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
].join('; ');

export function addToBody(html, lines) {
    return insert(html, /\n?[ \t]*<\/body>/, lines, (found, added) => added + found);
}

export function addToHead(html, lines) {
    return insert(html, /\n?[ \t]*<\/head>/, lines, (found, added) => added + found);
}

/** First in the head, because it only binds what comes after it. */
export function addSecurityPolicy(html) {
    if (/<script\b(?![^>]*\bsrc=)/.test(html)) throw new BuildError('index.html has a script of its own, which its policy forbids');
    const line = `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`;
    return insert(html, /<head>/, [line], (found, added) => found + added);
}

function insert(html, place, lines, join) {
    if (!place.test(html)) throw new BuildError(`index.html has no ${place.source}`);
    const added = lines.map((line) => `\n    ${line}`).join('');
    return html.replace(place, (found) => join(found, added));
}
