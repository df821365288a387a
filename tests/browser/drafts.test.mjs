// What is typed in a form stays while other pages are looked at, for one person on one page, until it is sent.
import { test } from 'node:test';
import { click, desk, sees } from './desk.mjs';
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
        await sees(at.title(t('nav.customers')));
        await visit(...ADD);
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
        // Nothing of it is stored.
        await reload(page);
        await becomes(() => field('profile.description').inputValue(), '');
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
