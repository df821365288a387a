// What a reader sees at a glance: whole words, what belongs together side by side, and a way on from every page.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { click, desk, gone, press, sees } from './desk.mjs';
import { but, reworked } from './features.mjs';
import { becomes, go, withApp } from './harness.mjs';
import { PHONE } from './look.mjs';
import { PLACES, visit } from './places.mjs';
import { within, words } from './words.mjs';

/** Words of the page that begin on one line and end on another. After a mark such as a hyphen it may go on. */
const broken = (page) => page.evaluate(() => {
    const found = [];
    const texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        if (text.parentElement.closest('.unseen, textarea, option, details:not([open]) > :not(summary)')) continue;
        for (const { 0: word, index } of text.data.matchAll(/[^\s\-–—/·@.()‘’“”]+/g)) {
            range.setStart(text, index);
            range.setEnd(text, index + word.length);
            const tops = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
            if (tops.size > 1) found.push(word);
        }
    }
    return found;
});

for (const language of ['en', 'ko']) {
    test(`no word is cut on a phone (${language})`, async (test) => {
        const t = words(language);
        const cut = {};
        const look = (places) => withApp(test, { language, viewport: PHONE }, async ({ page }) => {
            for (const place of places) {
                await visit(page, t, place);
                const found = await broken(page);
                if (found.length > 0) cut[place.name] = found;
            }
        });
        await Promise.all([0, 1].map((half) => look(PLACES.filter((_, number) => number % 2 === half))));
        assert.deepEqual(cut, {});
    });
}

const t = words('en');
const top = async (locator) => (await locator.boundingBox()).y;

test('on a phone the list of rules comes before what narrows it', async (test) => {
    await withApp(test, { viewport: PHONE, at: '#/first-order/contoso/jun/rules' }, async ({ page }) => {
        const at = desk(page, t);
        const first = at.main.locator('table.rules tbody tr').first();
        await becomes(async () => await top(first) < PHONE.height, true);
        const fold = at.main.getByText(t('rules.filters'), { exact: true });
        assert.equal(await at.choice(t('rules.group')).isVisible(), false);
        await click(fold);
        await at.choice(t('rules.group')).selectOption('partnership');
        await at.choice(t('rules.group')).selectOption('');
        assert.equal(await at.choice(t('rules.group')).isVisible(), true, 'it stays open while it is used');
        await at.choice(t('rules.group')).selectOption('partnership');
        // What narrows the list is seen when the reader comes back.
        await click(at.link(t.rule('R-PR-REGION')));
        await sees(at.title(t.rule('R-PR-REGION')));
        await click(at.link(t('rules.back')));
        await becomes(() => at.choice(t('rules.group')).isVisible(), true);
    });
});

test('on a phone a sentence below a verdict, and a choice that stands alone, take the whole width', async (test) => {
    await withApp(test, { viewport: PHONE, at: '#/own-use/fabrikam/ana/own-use' }, async ({ page }) => {
        const at = desk(page, t);
        const whole = async (inner) => {
            const part = at.main.locator(inner).first();
            await sees(part);
            const [its, all] = await Promise.all([part, part.locator('xpath=..')].map((it) => it.boundingBox()));
            return its.width > all.width - 2;
        };
        await becomes(() => whole('td:has(.verdict) > p'), true);
        await go(page, '#/direct-bill/alpine/val/transition');
        await becomes(() => whole('.filters > label:only-child'), true);
        await becomes(() => whole('.filters > label:only-child > select'), true);
    });
});

test('a date in a table stays on one line', async (test) => {
    await withApp(test, { language: 'ko', viewport: { width: 1600, height: 900 } }, async ({ page }) => {
        const korean = words('ko');
        await go(page, '#/ending/contoso/jun/indirect-resellers');
        const cell = desk(page, korean).main.getByRole('cell', { name: korean.day('2019-03-11'), exact: true });
        const [lines, height] = await cell.evaluate((it) => {
            const range = document.createRange();
            range.selectNodeContents(it);
            return [range.getBoundingClientRect().height, parseFloat(getComputedStyle(it).lineHeight)];
        });
        assert(lines <= height, `${lines} of ${height} pixels`);
    });
});

for (const language of ['en', 'ko']) {
    test(`text of twice the size fits a phone (${language})`, async (test) => {
        const t = words(language);
        const wide = {};
        await withApp(test, { language, viewport: PHONE, large: true }, async ({ page }) => {
            for (const place of PLACES) {
                await visit(page, t, place);
                const width = await page.evaluate(() => document.documentElement.scrollWidth);
                if (width > PHONE.width) wide[place.name] = width;
            }
        });
        assert.deepEqual(wide, {});
    });
}

test('the question of a scenario follows the heading of the page that it opens on', async (test) => {
    await withApp(test, { at: '#/ending/contoso/jun/indirect-resellers' }, async ({ page }) => {
        const at = desk(page, t);
        const [heading, question] = await Promise.all(
            [at.title(t('nav.resellers')), at.main.getByText(t('scenario.ending.question'))].map(top));
        assert(heading < question);
    });
});

test('on a phone the bar takes one row for the date and the turns', async (test) => {
    await withApp(test, { at: '#/connect/contoso/jun/overview', viewport: PHONE }, async ({ page }) => {
        const at = desk(page, t);
        const menu = page.getByRole('button', { name: t('menu'), exact: true });
        const rows = await Promise.all([menu, at.date, at.undo()].map(top));
        assert(rows[0] < rows[1] && Math.abs(rows[1] - rows[2]) < 2, `${rows}`);
    });
});

for (const [who, link, label] of [
    ['ending/microsoft/robin', 'nav.reviews', 'count.applications'],
    ['not-enrolled/wingtip/eva', 'nav.choose-model'],
    ['large/c0/c0-admin', 'nav.find-partner'],
    ['first-order/alpine/val', 'nav.customers'],
]) {
    test(`Overview leads on to ${link}`, async (test) => {
        await withApp(test, { at: `#/${who}/overview` }, async ({ page }) => {
            const at = desk(page, t);
            await click(label ? at.main.getByRole('link', { name: within(t(label)) }) : at.link(t(link)));
            await sees(at.title(t(link)));
        });
    });
}

test('a change that was announced leads to the rules it concerns', async (test) => {
    await withApp(test, { at: '#/ending/contoso/jun/announcements' }, async ({ page }) => {
        const at = desk(page, t);
        const entry = at.main.getByRole('listitem').filter({ hasText: t('announcement.end-in-portal') });
        await click(entry.getByRole('link', { name: t('rule.R-PR-END-SELF'), exact: true }));
        await sees(at.title(t.rule('R-PR-END-SELF')));
    });
});

test('a page below an entry of the navigation marks that entry, and an unknown subscription leads back', async (test) => {
    await withApp(test, { at: '#/connect/fabrikam/ana/enrolment' }, async ({ page }) => {
        const at = desk(page, t);
        await sees(at.title(t('nav.enrolment')));
        await sees(at.nav('nav.program-info').and(page.locator('[aria-current="page"]')));
        for (const [address, entry] of [
            ['first-order/contoso/jun/customer/bank', 'nav.customers'], ['connect/contoso/jun/request/fabrikam', 'nav.resellers'],
            ['already-accepted/fabrikam/ana/authorize/contoso', 'nav.providers'],
        ]) {
            await go(page, `#/${address}`);
            await sees(at.nav(entry).and(page.locator('[aria-current="page"]')));
        }
        await go(page, '#/several-partners/contoso/jun/subscription/none');
        await click(at.link(t('nav.customers')));
        await sees(at.title(t('nav.customers')));
    });
});

test('on paper the page is light, and says whose it is and of which date', async (test) => {
    await withApp(test, { at: '#/connect/contoso/jun/overview', theme: 'dark' }, async ({ page }) => {
        const at = desk(page, t);
        await page.evaluate(() => { document.documentElement.dataset.theme = 'dark'; });
        await page.emulateMedia({ media: 'print' });
        await sees(at.date);
        await sees(page.getByRole('banner').getByText('Contoso Distribution'));
        await gone(page.getByRole('banner').getByText(t('saved'), { exact: true }));
        const [red] = await page.evaluate(() => getComputedStyle(document.body).color.match(/\d+/g).map(Number));
        assert(red < 128, 'dark letters');
    });
});

for (const language of ['en', 'ko']) {
    test(`on a phone a message covers no end of the page and no reasons, and its button is one line (${language})`, async (test) => {
        const t = words(language);
        await withApp(test, { language, at: '#/ending/contoso/jun/indirect-resellers', viewport: PHONE }, async ({ page }) => {
            const at = desk(page, t);
            await press(at.button(t.notNow(t('action.RemovePartnership')), 'Fabrikam'));
            const remedy = at.why.getByRole('button').last();
            await sees(remedy);
            await go(page, '#/connect/fabrikam/ana/legal-info');
            await press(at.button(t('action.ChangeLegalInfo')));
            const notice = at.notice(t('legal.same'));
            const close = notice.getByRole('button', { name: t('close'), exact: true });
            await sees(close);
            const lines = await close.evaluate((it) => {
                const range = document.createRange();
                range.selectNodeContents(it);
                return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
            });
            assert.equal(lines, 1);
            // Both stay where they can be pressed: the last link of the page, and the reasons in their sheet.
            await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
            const reached = (locator) => locator.evaluate((it) => {
                const { left, top, width, height } = it.getBoundingClientRect();
                const hit = document.elementFromPoint(left + width / 2, top + height / 2);
                return it.contains(hit);
            });
            assert(await reached(page.getByRole('contentinfo').getByRole('link').last()), 'the last link');
            await click(page.getByRole('button', { name: t('why'), exact: true }));
            const box = async (locator) => (await locator.boundingBox());
            const [sheet, message] = [await box(at.why), await box(close)];
            assert(sheet.y + sheet.height <= message.y, `${sheet.y + sheet.height} and ${message.y}`);
        });
    });
}

/** What can be pressed and seen, and does not belong to a message, but lies under one. */
const covered = (page) => page.evaluate(() => {
    const pressed = [...document.querySelectorAll('a, button, input, select, textarea, summary')];
    const under = ({ left, top, right, bottom }) => [[left + 1, top + 1], [right - 1, bottom - 1]]
        .some(([x, y]) => document.elementFromPoint(x, y)?.closest('.notice'));
    const found = pressed.filter((it) => it.checkVisibility({ visibilityProperty: true }) && !it.closest('.notice') && under(it.getBoundingClientRect()));
    return found.map((it) => it.textContent);
});

test('a message covers nothing that can be pressed: beside the page where it is wide, below it where it ends', async (test) => {
    await withApp(test, { at: '#/connect/fabrikam/ana/legal-info', viewport: { width: 1600, height: 900 } }, async ({ page }) => {
        const at = desk(page, t);
        const places = async (tells) => {
            const bottom = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
            for (const y of tells(bottom)) {
                await page.evaluate((y) => scrollTo(0, y), y);
                assert.deepEqual(await covered(page), [], `${y} of ${bottom} at ${page.viewportSize().width}`);
            }
        };
        const says = async () => {
            await press(at.button(t('action.ChangeLegalInfo')));
            await sees(at.notice(t('legal.same')));
        };
        for (const width of [1600, 1300]) {
            await page.setViewportSize({ width, height: 700 });
            await says();
            await places((bottom) => [0, bottom / 3, bottom / 2]);
        }
        await says();
        await page.setViewportSize(PHONE);
        await places((bottom) => [bottom]);
        // A page that fits the window ends where the message begins, without being scrolled.
        await page.setViewportSize({ width: 360, height: 4000 });
        await says();
        const room = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
        assert.equal(room, 0);
        assert.deepEqual(await covered(page), []);
    });
});

test('what a company is stays in the navigation, however long it is', async (test) => {
    await withApp(test, { at: '#/direct-bill/alpine/val/overview' }, async ({ page }) => {
        const at = desk(page, t);
        await reworked(page, 'direct-bill', 'dual', but('alpine', () => ({ also_reseller: true })));
        await go(page, '#/dual/alpine/val/overview');
        const heading = page.getByRole('navigation').getByRole('heading').filter({ hasText: t('overview.both-kinds') });
        for (const width of [1600, 1280, 1000]) {
            await page.setViewportSize({ width, height: 800 });
            await sees(heading);
            const [inner, outer] = await heading.evaluate((it) => [it.firstElementChild, it.closest('nav')]
                .map((it) => it.getBoundingClientRect().right));
            assert(inner <= outer, `${inner} of ${outer} at ${width}`);
        }
        await sees(at.title(t('nav.overview')));
    });
});

test('Overview of Microsoft leads to tickets while one is open', async (test) => {
    await withApp(test, { at: '#/ending/microsoft/robin/overview' }, async ({ page }) => {
        const at = desk(page, t);
        const tickets = at.main.locator('.stat').filter({ hasText: t('tickets.open') });
        await sees(tickets.getByText(t('count.none'), { exact: true }));
        await go(page, '#/ending/contoso/jun/indirect-resellers');
        await click(at.button(t('action.OpenSupportTicket'), 'Fabrikam'));
        await go(page, '#/ending/microsoft/robin/overview');
        await becomes(() => tickets.locator('b').innerText(), '1');
        await click(tickets);
        await sees(at.title(t('nav.tickets')));
    });
});

test('paper has the reasons with their sources, and nothing to press', async (test) => {
    await withApp(test, { at: '#/direct-bill/fabrikam/ana/direct-bill' }, async ({ page }) => {
        const at = desk(page, t);
        const source = at.main.locator('details.sources li').first();
        await sees(at.main.locator('details.sources').first());
        assert.equal(await source.isVisible(), false);
        await page.emulateMedia({ media: 'print' });
        await sees(source);
        assert.equal(await at.main.getByRole('button').count(), 0);
        // Not the dozens of conditions that hold, unless they were unfolded.
        const rest = at.main.locator('details.rest').first();
        await sees(rest);
        assert.equal(await rest.locator('section').first().isVisible(), false);
        await rest.evaluate((it) => { it.open = true; });
        await sees(rest.locator('section').first());
        // Wide paper is used, too.
        assert((await at.card(t('db.way')).boundingBox()).width > 900);
        // A verdict is read, though it leads to its reasons on a screen.
        await go(page, '#/ending/contoso/jun/indirect-resellers');
        await sees(at.row('Fabrikam').getByText(t('verdict.permitted'), { exact: true }));
        assert.equal(await at.main.getByRole('button', { name: t('action.AddCustomer') }).count(), 0);
    });
});

for (const language of ['en', 'ko']) {
    test(`on a wide screen the way to a customer is one line (${language})`, async (test) => {
        const t = words(language);
        const options = { language, at: '#/several-partners/contoso/jun/customers', viewport: { width: 1600, height: 900 } };
        await withApp(test, options, async ({ page }) => {
            const way = desk(page, t).card(t('customers.list')).locator('td.actions a').first();
            await sees(way);
            const lines = await way.evaluate((it) => {
                const range = document.createRange();
                range.selectNode(it.firstChild);
                return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
            });
            assert.equal(lines, 1);
            const { height } = await way.boundingBox();
            assert(height < 40, `${height}`);
        });
    });
}

test('where the reader chose the colours, a line marks the current page and person, and cards have one', async (test) => {
    await withApp(test, { at: '#/connect/fabrikam/ana/mailbox' }, async ({ page }) => {
        const at = desk(page, t);
        await page.emulateMedia({ forcedColors: 'active' });
        const line = (locator, side) => locator.evaluate((it, side) => getComputedStyle(it)[`${side}Style`], side);
        assert.equal(await line(page.getByRole('navigation').locator('[aria-current]').first(), 'outline'), 'solid');
        await go(page, '#/connect/fabrikam/ana/overview');
        await sees(at.title(t('nav.overview')));
        assert.equal(await line(at.main.locator('.card').first(), 'borderTop'), 'solid');
    });
});
