// Serves a folder the way a plain static host does: under any path, no fallback for unknown addresses.
//   node .ci/serve.mjs FOLDER [--port 8080] [--base /a/b/]
import { createServer } from 'node:http';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const TYPES = {
    '.css': 'text/css; charset=utf-8',
    '.html': 'text/html; charset=utf-8',
    '.js': 'text/javascript; charset=utf-8',
    '.json': 'application/json',
    '.svg': 'image/svg+xml',
    '.ts': 'text/plain; charset=utf-8',
    '.txt': 'text/plain; charset=utf-8',
    '.wasm': 'application/wasm',
};
// Names that hold the hash of the content. wasm-bindgen's snippets hold another kind of hash.
const HASHED = /[-.][0-9a-f]{10,16}(_bg)?[./]/;

const ENCODINGS = {
    br: (content) => promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
    gzip: promisify(gzip),
};

/** Port 0 takes any free port; another port that is taken leads to the next free one. `plain` compresses nothing, for
 *  tests: each file of them has a server of its own, which would take a second for it. */
export async function serve({ dir, base = '/', port = 0, plain = false }) {
    const root = resolve(dir);
    if (!existsSync(join(root, 'index.html'))) throw new Error(`${dir} holds no index.html: run \`make dist\``);

    const server = createServer(responder(root, base, plain));
    const taken = await listen(server, port);
    return {
        url: `http://localhost:${taken}${base}`,
        close: () => new Promise((done) => {
            server.close(done);
            server.closeAllConnections();
        }),
    };
}

async function listen(server, port) {
    for (; ; port += 1) {
        try {
            await new Promise((done, fail) => {
                server.once('error', fail);
                server.listen(port, 'localhost', done);
            });
            return server.address().port;
        } catch (error) {
            if (error.code !== 'EADDRINUSE') throw error;
        }
    }
}

function responder(root, base, plain) {
    const compressed = new Map();

    async function compress(path, content, encoding) {
        const known = compressed.get(path + encoding);
        if (known?.content.equals(content)) return known.result;
        const result = await ENCODINGS[encoding](content);
        compressed.set(path + encoding, { content, result });
        return result;
    }

    return async (request, response) => {
        const answer = (status, headers, body) => {
            response.writeHead(status, { 'X-Content-Type-Options': 'nosniff', ...headers });
            response.end(request.method === 'HEAD' ? undefined : body);
        };
        const path = findPath(root, base, request.url);
        const content = path && await readFile(path).catch(() => undefined);
        if (!content) return answer(404, { 'Content-Type': 'text/plain' }, 'Not found\n');

        const accepted = request.headers['accept-encoding'] ?? '';
        const encoding = plain ? undefined : Object.keys(ENCODINGS).find((name) => accepted.includes(name));
        const hashed = HASHED.test(path.slice(root.length)) && !path.includes(`${sep}snippets${sep}`);
        answer(200, {
            'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
            'Cache-Control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
            Vary: 'Accept-Encoding',
            ...(encoding && { 'Content-Encoding': encoding }),
        }, encoding ? await compress(path, content, encoding) : content);
    };
}

function findPath(root, base, url) {
    const { pathname } = new URL(url, 'http://localhost');
    if (!pathname.startsWith(base)) return undefined;
    let name;
    try {
        name = decodeURIComponent(pathname.slice(base.length));
    } catch {
        return undefined;
    }
    const path = join(root, name === '' || name.endsWith('/') ? `${name}index.html` : name);
    return path.startsWith(root + sep) ? path : undefined;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    const { positionals: [dir], values: { port, base } } = parseArgs({
        allowPositionals: true,
        options: { port: { type: 'string', default: '8080' }, base: { type: 'string', default: '/' } },
    });
    const { url } = await serve({ dir, base, port: Number(port) });
    console.log(url);
}
