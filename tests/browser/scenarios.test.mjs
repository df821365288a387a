// The scenarios themselves: several are kept side by side, go to files and come back, and the sample scenarios are played.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { click, desk, gone, press, sees } from './desk.mjs';
import { becomes, downloaded, go, records, reload, withApp } from './harness.mjs';
import { faults, sideways } from './look.mjs';
import { joined, within, words } from './words.mjs';

const EVIL = '<img src=x onerror="document.title=1"> “2” \u202e';
const EVIL_SHOWN = '<img src=x onerror="document.title=1"> “2”';

/** The page of kept scenarios in a language's words. */
function shelf(page, t) {
    const at = desk(page, t);
    const mine = at.card(t('home.mine'));
    return {
        ...at, mine,
        names: () => mine.getByRole('table').getByRole('link').allInnerTexts(),
        tool: (key, name) => mine.getByRole('button', { name: joined(t(key), `: ${name}`) }),
        choose: (name, text) => mine.locator('input[type=file]').setInputFiles({
            name, mimeType: 'application/json', buffer: Buffer.from(text),
        }),
        status: (text) => mine.getByRole('status').filter({ hasText: text }),
    };
}

async function rename(at, t, from, to) {
    await click(at.tool('kept.rename', from));
    const dialog = at.dialog(t('kept.rename-title'));
    // The field holds the name, which what is typed replaces.
    const field = dialog.getByLabel(t('kept.name'));
    await sees(field.and(at.page.locator(':focus')));
    await becomes(() => field.inputValue(), from);
    await becomes(() => field.evaluate((it) => it.value.slice(it.selectionStart, it.selectionEnd)), from);
    await at.page.keyboard.insertText(to);
    await at.page.keyboard.press('Enter');
    await gone(dialog);
}

/** Starts a scenario and goes back to the list. */
async function start(at, t, id) {
    await click(at.start(id));
    await at.page.waitForURL((url) => /^#\/(?!new\/)./.test(url.hash));
    await go(at.page, '#/');
    await sees(at.title(t('home.title')));
}

for (const language of ['en', 'ko']) {
    const t = words(language);
    const connect = t('scenario.connect.title');

    test(`kept scenarios are named, copied, deleted and put back (${language})`, async (test) => {
        await withApp(test, { language }, async ({ page }) => {
            const at = shelf(page, t);
            await sees(at.mine.getByText(t('home.mine-none')));
            await start(at, t, 'connect');
            await click(at.main.getByRole('link', { name: joined(t('home.again'), `: ${connect}`) }));
            await page.waitForURL(/#\/connect-2\//);
            await go(page, '#/');
            await becomes(at.names, [`${connect} (2)`, connect]);

            await rename(at, t, connect, EVIL);
            await becomes(at.names, [EVIL_SHOWN, `${connect} (2)`]);
            assert.equal(await page.locator('img').count(), 0, 'a name is shown as text only');
            await click(at.tool('kept.duplicate', EVIL_SHOWN));
            const copy = t('kept.copy', { name: EVIL_SHOWN });
            await becomes(at.names, [copy, EVIL_SHOWN, `${connect} (2)`]);

            const before = await records(page);
            await click(at.tool('delete', EVIL_SHOWN));
            await becomes(at.names, [copy, `${connect} (2)`]);
            await sees(at.mine.getByText(t('kept.deleted', { name: EVIL_SHOWN })));
            assert.deepEqual(Object.keys(await records(page)).filter((key) => key.includes('/connect/')), []);
            // The way back has the focus, and is there as long as the tab is, on other pages and after further deletions too.
            const focused = () => page.evaluate(() => document.activeElement.textContent.trim());
            await becomes(focused, `${t('undo')}: ${EVIL_SHOWN}`);
            await click(at.tool('delete', copy));
            await becomes(focused, `${t('undo')}: ${copy}`);
            await becomes(at.names, [`${connect} (2)`]);
            await go(page, '#/connect-2/contoso/jun/history');
            await sees(at.title(t('nav.history')));
            await go(page, '#/');
            await click(at.tool('undo', EVIL_SHOWN));
            await becomes(at.names, [EVIL_SHOWN, `${connect} (2)`]);
            await click(at.tool('undo', copy));
            await becomes(async () => (await at.names()).sort(), [EVIL_SHOWN, copy, `${connect} (2)`].sort());
            await gone(at.mine.locator('.deleted'));
            assert.deepEqual(await records(page), before);

            await at.main.getByRole('searchbox').fill(connect.split(' ').at(-1).toUpperCase());
            await becomes(async () => (await at.names()).sort(), [EVIL_SHOWN, copy, `${connect} (2)`].sort());
            await at.main.getByRole('searchbox').fill('(2)');
            await becomes(at.names, [`${connect} (2)`]);
            assert.deepEqual(await faults(page), []);
            assert.deepEqual(await sideways(page), {});
        });
    });

    test(`scenarios go through files (${language})`, async (test) => {
        await withApp(test, { language }, async ({ page }) => {
            const at = shelf(page, t);
            await start(at, t, 'already-accepted');
            await start(at, t, 'connect');
            await rename(at, t, connect, EVIL);
            const one = await downloaded(page, at.tool('export', EVIL_SHOWN));
            const all = await downloaded(page, at.mine.getByRole('button', { name: t('kept.export-all'), exact: true }));
            assert.match(one.name, /^partner-lab-connect\.json$/);
            for (const { text } of [one, all]) {
                const { schema, revision, notice } = JSON.parse(text);
                assert.deepEqual([schema, notice, typeof revision], [1, t('footer.notice'), 'number']);
            }
            const before = await records(page);
            await at.choose('one.json', one.text);
            await sees(at.status(t('kept.imported', { name: EVIL_SHOWN, count: 0 })));
            await becomes(at.names, [EVIL_SHOWN, EVIL_SHOWN, t('scenario.already-accepted.title')]);
            await at.choose('all.json', all.text);
            await becomes(async () => (await at.names()).length, 5);
            for (const [key, text] of Object.entries(before)) assert.equal((await records(page))[key], text);
            assert.equal(await page.locator('img').count(), 0);

            await click(at.mine.getByRole('link', { name: t('kept.imported', { name: `${t('scenario.already-accepted.title')} (2)`, count: 2 }) }));
            await sees(at.title(t('nav.mailbox')));
            await go(page, '#/already-accepted-2/contoso/jun/history');
            await becomes(() => at.main.locator('ol.history > li').count(), 2);
        });
    });

    test(`files that are not what they should be are refused in plain words (${language})`, async (test) => {
        await withApp(test, { language }, async ({ page }) => {
            const at = shelf(page, t);
            await start(at, t, 'already-accepted');
            const { text } = await downloaded(page, at.tool('export', t('scenario.already-accepted.title')));
            const honest = JSON.parse(text);
            const but = (change) => {
                const file = structuredClone(honest);
                change(file);
                return JSON.stringify(file);
            };
            const before = await records(page);
            const cases = [
                ['json', 'a letter to a friend'],
                ['json', text.slice(0, -40)],
                ['json', Buffer.from([0x50, 0x4b, 3, 4, 0xff, 0xfe])],
                ['large', ' '.repeat((4 << 20) + 1)],
                ['deep', '['.repeat(200_000)],
                ['other', '[]'],
                ['newer', '{"schema":2}'],
                ['twice', text.replace('"schema":1', '"schema":1,"schema":1')],
                ['field', but((file) => { file.script = '<script>document.title = 1</script>'; })],
                ['unknown', but((file) => { file.start.bundled = '__proto__'; })],
                ['id', but((file) => { file.start.givens[1].event.PersonAdded.person.id = '<img src=x onerror=alert(1)>'; })],
                ['verdict', but((file) => { file.entries[0].actor = 'leo'; }), 1],
                ['events', but((file) => { file.entries[1].step.Acted.events.pop(); }), 2],
                ['order', but((file) => { file.entries.reverse(); }), 1],
            ];
            for (const [problem, file, step] of cases) {
                await at.choose(`${problem}.json`, file);
                await sees(at.status(t('import.refused', { file: `${problem}.json` })));
                await sees(at.status(t(`import.${problem}`)));
                if (step) await sees(at.status(t('import.at', { at: t('import.at-step', { number: step }) })));
                assert.deepEqual(await records(page), before, problem);
            }
            assert.equal(await page.locator('main img, main script').count(), 0);
            assert.equal((await at.names()).length, 1);
        });
    });

    for (const number of [1, 6]) {
        test(`sample scenario ${number} is played in all its variants (${language})`, async (test) => {
            const plays = readable(number);
            await withApp(test, { language }, async ({ page }) => {
                const at = desk(page, t);
                await click(at.start(`sample-${number}`));
                await sees(at.title(t(`scenario.sample-${number}.title`)));
                const ids = variants(t, number);
                assert.equal(ids.length, plays.length);

                await click(at.button(t('sample.answer-show')));
                await sees(at.text(t(`sample.sample-${number}.answer`)));
                const answers = at.card(t('sample.answer')).getByRole('listitem');
                const last = async (row) => (await row.locator('.verdict').allInnerTexts()).at(-1);
                const lasts = await Promise.all((await answers.all()).map(last));
                assert.deepEqual(lasts, plays.map((verdicts) => t(`verdict.${verdicts.at(-1)}`)));
                if (number === 1) await severalOutcomes(answers, t);

                for (const id of ids) {
                    const title = t(`sample.${id}.title`);
                    const play = at.main.locator('article').filter({ has: page.getByRole('heading', { name: title, exact: true }) });
                    const steps = play.locator('ol.history .verdict');
                    if (await steps.count() === 0) await click(play.getByRole('button', { name: joined(t('sample.ask'), `: ${title}`) }));
                    const mine = await play.getAttribute('aria-current') === 'true';
                    await click(play.getByRole('link', { name: joined(t(mine ? 'sample.again' : 'sample.play'), `: ${title}`) }));
                    await sees(at.main.locator('section').filter({ has: page.getByRole('heading', { level: 2, name: title, exact: true }) }));
                    const expected = plays[ids.indexOf(id)].map((verdict) => t(`verdict.${verdict}`));
                    for (let step = 0; step < expected.length; step += 1) {
                        const next = at.main.locator('ol.played > li.next');
                        assert.equal(await next.locator('.verdict').innerText(), expected[step], `${id} ${step}`);
                        await click(next.locator('button.primary'), { force: true });
                        await becomes(() => at.main.locator('ol.played > li.done').count(), step + 1);
                    }
                    await sees(at.text(t('sample.all-done')));
                    const done = await at.main.locator('ol.played > li.done .verdict').allInnerTexts();
                    assert.deepEqual(done, expected, id);
                }
                await go(page, '#/');
                const mine = at.card(t('home.mine')).getByRole('table').getByRole('link');
                assert.equal(await mine.count(), ids.length + 1, 'each variant has a slot of its own');
            });
        });
    }
}

/** What is permitted on one day and refused on the next is told with both days. */
async function severalOutcomes(answers, t) {
    const row = answers.filter({ hasText: t('sample.sample-1-date.title') });
    const outcomes = row.locator('.row');
    const told = [['permitted', '2020-01-31'], ['blocked', '2020-02-01']];
    for (const [place, [verdict, date]] of told.entries()) {
        await sees(outcomes.nth(place).getByText(t(`verdict.${verdict}`), { exact: true }));
        await sees(outcomes.nth(place).getByText(within(t.day(date))));
    }
    assert.equal(await answers.filter({ hasText: t('sample.sample-1.title') }).first().locator('.verdict').count(), 1);
}

/** The verdicts of the plays of a readable sample scenario, with the waiting that they leave to the reader. */
function readable(number) {
    const folder = 'tests/literate';
    const name = readdirSync(folder).find((file) => file.startsWith(`${number}-`));
    const plays = readFileSync(`${folder}/${name}`, 'utf8').split('```play\n').slice(1).map((play) => play.split('```')[0]);
    return plays.map((play) => {
        let dates = 0;
        return play.split('\n').flatMap((line) => {
            if (line.startsWith('date ')) return (dates += 1) > 1 ? ['permitted'] : [];
            const [, verdict] = /^(permitted|blocked|forbidden|unknown)( |$)/.exec(line) ?? [];
            return verdict ? [verdict] : [];
        });
    });
}

/** The variants of a sample scenario, in the order of the page. */
function variants(t, number) {
    const source = readFileSync('src/scenario/bundled/samples/steps.rs', 'utf8');
    return [...source.matchAll(/"(sample-(\d)[a-z0-9-]*)"/g)].filter(([, , of]) => Number(of) === number).map(([, id]) => id);
}

const t = words('en');

test('a step of a variant can be done on its own page, and what was refused there counts', async (test) => {
    await withApp(test, { at: '#/sample-6/contoso/jun/sample' }, async ({ page }) => {
        const at = desk(page, t);
        await sees(at.main.locator('ol.played > li.next'));
        await click(at.main.locator('ol.played > li.next').getByRole('link'));
        await page.waitForURL(/contoso\/jun\/invite\/office$/);
        await go(page, '#/sample-6/contoso/jun/sample');
        await press(at.main.locator('ol.played > li.next button.primary'));
        await sees(at.why.locator('.finding.fail').first());
        // What was refused is not told as done.
        await sees(at.why.locator('.what').getByText(`${t('action.RequestResellerRelationship')} – Fabrikam`, { exact: true }));
        await sees(at.main.locator('ol.played > li.done').getByText(within(`${t('sample.refused')}: Jun Park`)));
        await sees(at.text(t('sample.all-done')));
        await reload(page);
        await sees(at.text(t('sample.all-done')));
    });
});

test('a question of a variant keeps the answer of its moment, and was asked, not done', async (test) => {
    await withApp(test, { at: '#/sample-3/proseware/ida/sample' }, async ({ page }) => {
        const at = desk(page, t);
        const done = at.main.locator('ol.played > li.done');
        for (const steps of [1, 3, 5]) {
            await click(at.main.locator('ol.played > li.next button.primary'), { force: true });
            await becomes(() => done.count(), steps);
        }
        const verdicts = ['permitted', 'permitted', 'blocked', 'permitted', 'permitted'].map((it) => t(`verdict.${it}`));
        assert.deepEqual(await done.locator('.verdict').allInnerTexts(), verdicts);
        await sees(done.nth(2).getByText(within(`${t('sample.asked')}: Ida Frank`)));
        await sees(done.nth(2).locator('.page p').first());
        await sees(done.nth(4).getByText(within(`${t('sample.asked')}: Ida Frank`)));
    });
});

test('steps that differ in something unseen name it', async (test) => {
    await withApp(test, { at: '#/sample-1/contoso/jun/sample' }, async ({ page }) => {
        const at = desk(page, t);
        const starts = async (id, steps) => {
            await go(page, `#/new/${id}`);
            const lines = at.main.locator('ol.played > li');
            await becomes(() => lines.count(), steps.length);
            for (const [step, text] of steps.entries()) await sees(lines.nth(step).getByText(text).first());
        };
        await starts('sample-1-mpn', [t('sample.mpn-none'), t('sample.mpn', { mpn: '4100001' })]);
        await starts('sample-4-tenant', [t('tenant.internal'), t('tenant.csp')]);
        const accepted = t('did.AcceptResellerRelationship', { partner: 'Proseware', customer: 'Woodgrove Bank' });
        await starts('sample-2-agreement', [`${accepted} · ${t('sample.agreement.no')}`]);
        await starts('sample-7-market', [t.country('FR'), t('offer.license')]);
        // What the steps before will make has no name yet; whom and what it concerns has.
        await starts('sample-4-provider', [t('tenant.internal'), 'Mia Torres', 'Mia Torres', t('offer.marketplace')]);
    });
});

test('the answer says what its verdicts are about', async (test) => {
    await withApp(test, { at: '#/sample-6/contoso/jun/sample' }, async ({ page }) => {
        const at = desk(page, t);
        await click(at.button(t('sample.answer-show')));
        const row = at.card(t('sample.answer')).getByRole('listitem').filter({ hasText: t('sample.sample-6-ticket.title') });
        const ended = t('did.RemovePartnership', { provider: 'Contoso Distribution', reseller: 'Fabrikam' });
        const asked = t('did.RequestResellerRelationship', { recipient: 'Ana Silva', customer: 'Fabrikam' });
        for (const [place, [name, verdict]] of [[ended, 'blocked'], [asked, 'permitted']].entries()) {
            const outcome = row.locator('.row').nth(place);
            await sees(outcome.getByText(t(`verdict.${verdict}`), { exact: true }));
            assert.ok((await outcome.innerText()).includes(name), name);
        }
    });
});

test('the answer tells what lies between two outcomes of the same, and goes as far as the question', async (test) => {
    await withApp(test, { at: '#/sample-3/proseware/ida/sample' }, async ({ page }) => {
        const at = desk(page, t);
        const outcomes = async (variant) => {
            await click(at.button(t('sample.answer-show')));
            const row = at.card(t('sample.answer')).getByRole('listitem').filter({ hasText: t(`sample.${variant}.title`) });
            await sees(row.locator('.row').first());
            return (await row.locator('.row').allInnerTexts()).map((it) => it.replaceAll(/\s+/g, ' '));
        };
        const told = await outcomes('sample-3');
        assert.equal(new Set(told.map((it) => it.replace(/ \S+$/, ''))).size, told.length - 1, `${told}`);
        const assigned = told.findIndex((it) => it.includes(t('role.admin-agent')));
        const asked = told.map((it) => it.includes(t('action.OpenServiceRequest')));
        assert.ok(asked[assigned - 1] && asked[assigned + 1], `${told}`);
        const accepted = t('did.AcceptResellerRelationship', { partner: 'Proseware', customer: 'Woodgrove Bank' });
        assert.ok(told.some((it) => it.includes(t('action.AcceptResellerRelationship')) || it.includes(accepted)), `${told}`);
        await go(page, '#/sample-2/woodgrove/uma/sample');
        const bought = await outcomes('sample-2');
        assert.ok(bought.at(-1).includes('4210001') && bought.at(-1).endsWith(t('verdict.permitted')), `${bought}`);
    });
});

test('reasons of which one is enough stand together in a sample scenario', async (test) => {
    await withApp(test, { at: '#/new/sample-2-agreement' }, async ({ page }) => {
        const at = desk(page, t);
        const played = at.main.locator('article[aria-current]');
        await click(played.getByRole('button', { name: within(t('sample.ask')) }));
        const either = played.locator('.either').filter({ has: page.getByText(t('why.one-of'), { exact: true }) });
        for (const fails of ['fact.agreement-ticked.fails', 'fact.customer-agreed.fails']) {
            await sees(either.getByRole('listitem').filter({ hasText: within(t(fails, { customer: 'Woodgrove Bank', partner: 'Proseware' })) }));
        }
    });
});

test('the variant that is played is marked, and a step is told once', async (test) => {
    await withApp(test, { at: '#/sample-8/tailspin/kim/sample' }, async ({ page }) => {
        const at = desk(page, t);
        const step = t('did.RequestPartnership', { reseller: 'Fabrikam' });
        await sees(at.main.locator('ol.played > li.next').getByText(`${t('sample.next')}: Kim Abel: ${step}`));
        const current = at.main.locator('article[aria-current]');
        assert.equal(await current.count(), 1);
        await sees(current.getByText(t('sample.here'), { exact: true }));
        await sees(current.getByRole('link', { name: within(t('sample.again')) }));
        await press(at.main.locator('ol.played > li.next button.primary'));
        await go(page, '#/sample-8/tailspin/kim/history');
        await sees(at.text(step));
        // Microsoft is itself its kind.
        await go(page, '#/sample-6/contoso/jun/sample');
        const name = at.card(t('sample.cast')).getByRole('cell').filter({ hasText: t('kind.microsoft') }).first();
        assert.equal((await name.innerText()).split(t('kind.microsoft')).length, 2);
    });
});

test('a variant that was tried leads on to the next and to the answer, and warns of what is permitted', async (test) => {
    await withApp(test, { at: '#/new/sample-1-two-tiers' }, async ({ page }) => {
        const at = desk(page, t);
        const act = at.main.locator('ol.played > li.next button.primary');
        await gone(at.text(t('note.mpn-missing')));
        await click(act);
        await sees(at.text(t('sample.all-done')));
        await click(at.link(t('sample.next-variant', { title: t('sample.sample-1-mpn.title') })));
        await sees(at.main.locator('ol.played > li.next').getByText(t('note.mpn-missing'), { exact: true }));
        await click(act);
        const done = at.main.locator('ol.played > li.done');
        await sees(done.first().getByText(t('note.mpn-missing'), { exact: true }));
        await click(act, { force: true });
        await becomes(() => done.count(), 2);
        await gone(done.nth(1).getByText(t('note.mpn-missing'), { exact: true }));
        const played = at.main.locator('section').filter({ has: page.locator('ol.played') });
        await click(played.getByRole('button', { name: t('sample.answer-show'), exact: true }));
        await sees(at.text(t('sample.sample-1.answer')));
        await becomes(() => page.evaluate(() => document.activeElement.classList.contains('answer')), true);
        const border = (step) => step.evaluate((it) => getComputedStyle(it).borderLeftColor);
        const shown = at.main.locator('ol.history:not(.played) > li');
        const article = at.main.locator('article').filter({ has: page.getByRole('heading', { name: t('sample.sample-1-mpn.title'), exact: true }) });
        await sees(article.locator('ol.history > li').nth(1));
        for (const step of [0, 1]) {
            assert.equal(await border(done.nth(step)), await border(article.locator('ol.history > li').nth(step)));
        }
        assert.notEqual(await border(done.nth(0)), await border(done.nth(1)));
        assert.ok(await shown.count() > 2);
    });
});

test('who is in a sample scenario are all whom its texts name, with somebody to look over the shoulder of', async (test) => {
    await withApp(test, { at: '#/sample-2/woodgrove/uma/sample' }, async ({ page }) => {
        const at = desk(page, t);
        const rows = at.card(t('sample.cast')).locator('tbody').getByRole('row');
        await sees(rows.first());
        const names = await rows.locator('b').allInnerTexts();
        for (const name of ['Woodgrove Bank', 'Alpine', 'Contoso Distribution', 'Fabrikam', 'Proseware']) {
            assert.ok(names.includes(name), name);
        }
        for (const row of await rows.all()) assert.ok(await row.getByRole('link').count() > 0, await row.innerText());
    });
});

test('whoever comes back finds what is kept before what there is to begin', async (test) => {
    await withApp(test, { at: '#/connect/contoso/jun/overview', viewport: { width: 360, height: 780 } }, async ({ page }) => {
        const at = desk(page, t);
        await sees(at.title(t('nav.overview')));
        await go(page, '#/');
        const kept = at.card(t('home.mine'));
        await sees(kept.getByRole('table'));
        const { y } = await kept.boundingBox();
        assert.ok(y < 780, `${y}`);
        assert.ok(y < (await at.heading(t('home.samples')).boundingBox()).y);
        // It stays where it is when the last one goes.
        await click(kept.getByRole('button', { name: within(t('delete')) }).first());
        await sees(kept.getByText(t('home.mine-none'), { exact: true }));
        assert.ok((await kept.boundingBox()).y < (await at.heading(t('home.samples')).boundingBox()).y);
    });
});

test('the storage page tells what is kept, exports it, and forgets it after asking', async (test) => {
    await withApp(test, { at: '#/connect/fabrikam/ana/storage' }, async ({ page }) => {
        const at = desk(page, t);
        await sees(at.row(t('scenario.connect.title')));
        await sees(at.row(t('storage.settings')));
        await page.evaluate(() => {
            localStorage.setItem('partner-lab/set-aside/old/1/head', '<script>');
            localStorage.setItem('another page', 'stays');
        });
        await reload(page);
        await sees(at.text(t('storage.aside-text', { count: 1, size: 1 })));
        const aside = await downloaded(page, at.button(t('storage.aside-export')));
        assert.deepEqual(JSON.parse(aside.text), { 'partner-lab/set-aside/old/1/head': '<script>' });
        const all = await downloaded(page, at.button(t('kept.export-all')));
        assert.equal(JSON.parse(all.text).scenarios.length, 1);

        await click(at.button(t('storage.forget')).and(page.locator('.danger')));
        const dialog = at.dialog(t('storage.forget-title'));
        await sees(dialog.getByText(t('storage.forget-sure', { count: 1 })));
        await click(dialog.getByRole('button', { name: t('cancel'), exact: true }));
        await gone(dialog);
        await sees(at.row(t('scenario.connect.title')));
        await click(at.button(t('storage.forget')));
        await click(dialog.getByRole('button', { name: t('storage.forget'), exact: true }));
        await sees(at.title(t('home.title')));
        await sees(at.main.getByText(t('home.mine-none')));
        const left = await page.evaluate(() => Object.keys(localStorage).filter((key) => key !== 'partner-lab/settings'));
        assert.deepEqual(left, ['another page']);
    });
});

test('a file from a full browser is told, and nothing is kept by half', async (test) => {
    await withApp(test, {}, async ({ page }) => {
        const at = shelf(page, t);
        await start(at, t, 'already-accepted');
        const { text } = await downloaded(page, at.tool('export', t('scenario.already-accepted.title')));
        await page.evaluate(() => {
            for (let length = 1 << 20, number = 0; length >= 1;) {
                try {
                    localStorage.setItem(`filler ${number}`, 'x'.repeat(length));
                    number += 1;
                } catch {
                    length = Math.floor(length / 2);
                }
            }
        });
        const before = await records(page);
        await at.choose('one.json', text);
        await sees(at.status(t('kept.full')));
        await click(at.tool('kept.duplicate', t('scenario.already-accepted.title')));
        await sees(page.locator('.notice').filter({ hasText: t('kept.full') }));
        assert.deepEqual(await records(page), before);
    });
});
