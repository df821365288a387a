// What is typed in a form stays while other pages are looked at, for one person on one page, until it is sent.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { click, desk, sees } from './desk.mjs';
import { FILLED, fills } from './filled.mjs';
import { becomes, go, reload, withApp } from './harness.mjs';
import { words } from './words.mjs';

const t = words('en');

test('forms keep what is typed while another page is looked at', async (test) => {
    await withApp(test, { at: '#/several-partners/contoso/jun/add-customer/fabrikam' }, async ({ page }) => {
        const at = desk(page, t);
        const field = (key) => at.main.getByLabel(t(key), { exact: true });
        const visit = async (place, title) => {
            await go(page, `#/several-partners/${place}`);
            await sees(at.title(title));
        };
        /** Away to Overview and back. */
        const back = async (place, title) => {
            await visit('contoso/jun/overview', t('nav.overview'));
            await visit(place, title);
        };
        const ADD = ['contoso/jun/add-customer/fabrikam', t('action.AddCustomer')];
        await field('column.name').fill('Graphic Design');
        await at.choice(t('column.country')).selectOption('PL');
        await back(...ADD);
        await becomes(() => field('column.name').inputValue(), 'Graphic Design');
        await becomes(() => at.choice(t('column.country')).inputValue(), 'PL');
        // Another person has a form of its own.
        await visit('contoso/mia/add-customer/fabrikam', t('action.AddCustomer'));
        await becomes(() => field('column.name').inputValue(), '');
        await visit(...ADD);
        await at.main.getByRole('checkbox').check();
        await click(at.button(t('action.AddCustomerForReseller')));
        await sees(at.heading(t('add.done', { customer: 'Graphic Design' })));
        await click(at.button(t('add.another')));
        await becomes(() => field('column.name').inputValue(), '');

        const BANK = ['contoso/jun/customer/bank', 'Woodgrove Bank'];
        await visit(...BANK);
        await field('order.quantity').fill('7');
        await back(...BANK);
        await becomes(() => field('order.quantity').inputValue(), '7');
        // What is typed after an order is kept too.
        await click(at.button(t('action.PlaceOrder')));
        await sees(at.card(t('subscriptions.title')).getByText(/^7 /).first());
        await field('order.quantity').fill('8');
        await back(...BANK);
        await becomes(() => field('order.quantity').inputValue(), '8');

        const LEGAL = ['fabrikam/ana/legal-info', t('nav.legal-info')];
        await visit(...LEGAL);
        await field('legal.city').fill('Lille');
        await back(...LEGAL);
        await becomes(() => field('legal.city').inputValue(), 'Lille');

        const PROFILE = ['fabrikam/ana/business-profile', t('nav.business-profile')];
        await visit(...PROFILE);
        await field('profile.description').fill('We look after offices.');
        await back(...PROFILE);
        await becomes(() => field('profile.description').inputValue(), 'We look after offices.');
        const USERS = ['contoso/mia/users', t('nav.users')];
        await visit(...USERS);
        await click(at.button(t('action.AddPerson')));
        await field('add.name').fill('Noa Berg');
        await back(...USERS);
        await click(at.button(t('action.AddPerson')));
        await becomes(() => field('add.name').inputValue(), 'Noa Berg');

        await visit(...PROFILE);
        await reload(page);
        await becomes(() => field('profile.description').inputValue(), 'We look after offices.');
        // While the page is open nothing of it lies anywhere.
        assert.deepEqual(await page.evaluate(() => Object.keys(sessionStorage)), []);
    });
});

const APPLY = 'wingtip/eva/apply';

/** An application up to its second step, and the form above it. */
async function begin(at, field) {
    await field('form.legal-name').fill('Wingtip Toys');
    await field('form.legal-address').fill('3 Rue Thiers, 59000 Lille');
    await click(at.button(t('form.next')));
    await field('form.email').fill('tom@wingtiptoys.example');
}

test('an application that is typed survives a reload, and is forgotten when it is sent', async (test) => {
    await withApp(test, { at: `#/not-enrolled/${APPLY}` }, async ({ page }) => {
        const at = desk(page, t);
        const field = (key) => at.main.getByLabel(t(key), { exact: true });
        await begin(at, field);
        await reload(page);
        // It goes on at the step that was open.
        await becomes(() => field('form.email').inputValue(), 'tom@wingtiptoys.example');
        await click(at.button(t('form.back')));
        await becomes(() => field('form.legal-name').inputValue(), 'Wingtip Toys');
        await becomes(() => field('form.legal-address').inputValue(), '3 Rue Thiers, 59000 Lille');
        await click(at.button(t('form.next')));
        await at.choice(t('apply.contact')).selectOption('tom');
        await click(at.button(t('form.next')));
        await field('form.support-reach').fill('+33 3 20 00 00 00');
        await click(at.button(t('form.next')));
        await click(at.button(t('action.EnrollAsIndirectReseller')));
        await sees(at.title(t('nav.enrolment')));
        await reload(page);
        await click(at.undo(t('did.EnrollAsIndirectReseller', { organisation: 'Wingtip Toys' })));
        await go(page, `#/not-enrolled/${APPLY}`);
        await becomes(() => field('form.legal-name').inputValue(), '');
    });
});

test('what is typed goes with its scenario, and with everything that is forgotten', async (test) => {
    await withApp(test, { at: `#/not-enrolled/${APPLY}` }, async ({ page }) => {
        const at = desk(page, t);
        const field = (key) => at.main.getByLabel(t(key), { exact: true });
        const again = async () => {
            await go(page, '#/new/not-enrolled');
            await page.waitForURL(/#\/not-enrolled\//);
            await sees(at.main.getByRole('heading', { level: 1 }));
            await go(page, `#/not-enrolled/${APPLY}`);
            await becomes(() => field('form.legal-name').inputValue(), '');
        };
        await begin(at, field);
        await go(page, '#/');
        await click(page.getByRole('button', { name: new RegExp(`^${t('delete')}`) }));
        await sees(page.locator('.deleted'));
        await reload(page);
        await again();

        await begin(at, field);
        await go(page, '#/not-enrolled/wingtip/eva/storage');
        await click(at.button(t('storage.forget')));
        await click(page.getByRole('dialog').getByRole('button', { name: t('storage.forget'), exact: true }));
        await sees(at.title(t('home.title')));
        await reload(page);
        assert.deepEqual(await page.evaluate(() => Object.keys(sessionStorage)), []);
        await again();
    });
});

test('what somebody else wrote in the place of what was typed is ignored', async (test) => {
    await withApp(test, { at: `#/not-enrolled/${APPLY}` }, async ({ page, problems }) => {
        const at = desk(page, t);
        const field = (key) => at.main.getByLabel(t(key), { exact: true });
        const rows = [
            ['not-enrolled/wingtip', '99', '-1', '=x', '=x', '=FR', '=', '=tom', '=', '='],
            ['not-enrolled/wingtip', '4', '4', '=<script>', '=x'.repeat(40_000), '=ZZ', '=', '=nobody', '=', '='],
            ['not-enrolled/wingtip', '0', '3', '=', '=', '=<b>', '=', '=nobody', '=', '='],
            ['not-enrolled/wingtip'], [], ['a', 'b'],
        ];
        for (const text of ['{', 'null', '[1]', '[["a",2,"c"]]', JSON.stringify(rows)]) {
            // It is written when the page has gone, after what the app keeps itself.
            await page.evaluate((text) => {
                addEventListener('pagehide', () => sessionStorage.setItem('partner-lab/typed', text));
            }, text);
            await reload(page);
            await sees(at.title(t('apply.title')));
            await becomes(() => field('form.legal-name').inputValue(), '');
        }
        assert.deepEqual(problems, []);
    });
});

test('answers about the model stay while another page is looked at', async (test) => {
    await withApp(test, { at: '#/enrol/adventure/nora/choose-model' }, async ({ page }) => {
        const at = desk(page, t);
        await at.choice(t('model.ask-own')).selectOption('no');
        await at.choice(t('model.ask-fast')).selectOption('yes');
        await click(at.nav('nav.welcome'));
        await sees(at.title(t('nav.welcome')));
        await click(at.nav('nav.choose-model'));
        await becomes(() => at.choice(t('model.ask-own')).inputValue(), 'no');
        await becomes(() => at.choice(t('model.ask-fast')).inputValue(), 'yes');
        await becomes(() => at.choice(t('model.ask-vendors')).inputValue(), '');
    });
});

test('the mail of an invitation is kept as it was left, until it is sent', async (test) => {
    await withApp(test, { at: '#/several-partners/alpine/val/overview' }, async ({ page }) => {
        const at = desk(page, t);
        const letter = at.main.getByLabel(t('request.text'), { exact: true });
        const visit = async (person, page_) => {
            await go(page, `#/several-partners/${person}/${page_}`);
            await sees(page_ === 'overview' ? at.title(t('nav.overview')) : letter);
        };
        for (const [person, page_] of [['alpine/val', 'invite/bank'], ['contoso/jun', 'request/fabrikam']]) {
            await visit(person, page_);
            const link = (await letter.inputValue()).split('\n').at(-1);
            const own = `Good morning.\n\n${link}`;
            await letter.fill(own);
            await visit(person, 'overview');
            await visit(person, page_);
            await becomes(() => letter.inputValue(), own);
            await sees(at.main);
        }
    });
});

/** A field by its label, and what is typed or chosen in it. */
const FORMS = {
    'the mail to a provider': ['several-partners/fabrikam/ana/customer/bank', 'Woodgrove Bank', { 'request.text': 'Please order this.' }],
    'the mail to resellers that have not signed': ['large/p1/p1-admin/analytics', 'nav.analytics', { 'request.text': 'Please sign.' }],
    'a subscription': ['several-partners/contoso/jun/subscription/seats', { key: 'offer.license' }, {
        'order.quantity': '77', 'subscription.choose-add-on': 1, 'order.mpn': '4200000', 'column.partner': 'fabrikam',
    }],
    'the answer to a rejection': [`${FILLED}/adventure/emil/enrolment`, 'nav.enrolment', { 'form.legal-name': 'Adventure Works SARL', 'form.legal-address': '' }],
    'the reading to assume': ['national-clouds/adventure/cleo/national-clouds', 'nav.clouds', {
        'contradiction.us-government.second.assume': true, 'assumed.since': '2021-06-01',
    }],
    'the roles of a person': ['connect/fabrikam/ana/users/leo', 'nav.users', { 'role.sales-agent': false, 'role.admin-agent': true }],
    'what to have ready': ['enrol/adventure/nora/welcome', 'nav.welcome', { 'welcome.membership': true }],
};

for (const [name, [address, title, typed]] of Object.entries(FORMS)) {
    test(`${name} is kept while another page is looked at, and over a reload`, async (test) => {
        await withApp(test, {}, async ({ page }) => {
            const at = desk(page, t);
            if (address.startsWith(FILLED)) await fills(page);
            const visit = async () => {
                await go(page, `#/${address}`);
                await sees(at.title(title.key ? t(title.key) : title.includes('.') ? t(title) : title));
            };
            const fields = Object.entries(typed).map(([key, value]) => [at.main.getByLabel(t(key), { exact: true }).or(at.choice(t(key))).first(), value]);
            const stand = async () => {
                for (const [field, value] of fields) {
                    if (typeof value === 'boolean') await becomes(() => field.isChecked(), value);
                    else await becomes(() => field.inputValue(), value);
                }
            };
            await visit();
            for (const it of fields) {
                const [field, value] = it;
                if (typeof value === 'boolean') {
                    await field.setChecked(value);
                } else if (await field.evaluate((it) => it.tagName === 'SELECT')) {
                    // The second one, whatever it is.
                    await field.selectOption(typeof value === 'number' ? { index: value } : value);
                    it[1] = await field.inputValue();
                } else {
                    await field.fill(value);
                }
            }
            await go(page, `#/${address.split('/').slice(0, 3).join('/')}/history`);
            await sees(at.title(t('nav.history')));
            await visit();
            await stand();
            await reload(page);
            await sees(at.main);
            await stand();
        });
    });
}

test('what was typed begins anew once it is sent', async (test) => {
    await withApp(test, { at: '#/several-partners/contoso/jun/subscription/seats' }, async ({ page }) => {
        const at = desk(page, t);
        const quantity = at.main.getByLabel(t('order.quantity'), { exact: true });
        await quantity.fill('77');
        await click(at.button(t('action.ChangeSeats')));
        await sees(at.text(t('subscription.same')));
        await click(page.getByRole('button', { name: new RegExp(`^${t('undo')}`) }).first());
        await go(page, '#/several-partners/contoso/jun/history');
        await sees(at.title(t('nav.history')));
        await go(page, '#/several-partners/contoso/jun/subscription/seats');
        await becomes(() => quantity.inputValue(), '10');
    });
});
