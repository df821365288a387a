import { chromium } from 'playwright-core';
import { serve } from './.ci/serve.mjs';
const server = await serve({ dir: 'dist', base: '/a/' });
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
for (const [lang, theme, w] of [['en-GB','light',1600],['ko-KR','dark',1600],['en-GB','dark',360]]) {
  const c = await browser.newContext({ locale: lang, colorScheme: theme, viewport: { width: w, height: 900 } });
  const p = await c.newPage(); p.on('console', m => m.type()==='error' && console.log(m.text()));
  const go = async (h) => { await p.goto(server.url + h); await p.locator('html[data-ready]').waitFor({state:'attached'}); await p.waitForTimeout(900); };
  const shot = (n) => p.screenshot({ path: `target/look-${n}-${lang.slice(0,2)}-${w}.png`, fullPage: true });
  await go('#/sample-6-option-2/contoso/jun/sample');
  await p.locator('main button.primary').first().click(); await p.waitForTimeout(500);
  await shot('play');
  await p.locator('main section.card').last().locator('button').click(); await p.waitForTimeout(500);
  await shot('sample');
  await go('#/connect/contoso/jun/storage'); await shot('storage');
  await go('#/'); await p.locator('.kept td.actions button').last().click(); await p.waitForTimeout(300); await shot('home');
  await c.close();
}
await browser.close(); await server.close();
