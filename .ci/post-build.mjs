// Trunk runs this after the app is built: adds what else the page loads, and its security policy.
import { join } from 'node:path';
import { BuildError, orFail, read, write } from './build/io.mjs';
import { buildApp } from './build/app.mjs';
import { addSecurityPolicy, addToBody, addToHead, nameApp } from './build/page.mjs';
import { homeTemplates } from './build/home.mjs';
import { buildIcons } from './build/icons.mjs';
import { minify } from './build/minify.mjs';
import { buildModulePages } from './build/module-page.mjs';
import { buildPolicy } from './build/policy.mjs';
import { buildTexts } from './build/texts.mjs';

orFail('post-build', () => {
    const staging = process.env.TRUNK_STAGING_DIR;
    if (!staging) throw new BuildError('TRUNK_STAGING_DIR is not set: run me by `make dist`');

    const page = join(staging, 'index.html');
    const app = buildApp(staging, read(page));
    const html = nameApp(minify(staging, app.html));
    const icons = buildIcons(staging);
    const lines = [...app.lines, ...buildPolicy(staging), ...buildTexts(staging), `<meta name="icons" content="${icons}">`];
    buildModulePages(staging);
    write(page, addSecurityPolicy(addToBody(addToHead(html, lines), homeTemplates(icons))));
});
