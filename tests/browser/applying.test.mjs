// What an applicant is told while it types: the account to sign in with, the number its country asks for, where the first mistake is.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseDate, click, desk, gone, leaves, press, refusedAt, sees, update } from './desk.mjs';
import { becomes, go, withApp } from './harness.mjs';
import { faults, sideways } from './look.mjs';
import { words } from './words.mjs';

const COMPANY = 'Adventure Works';
const focused = (page) => page.evaluate(() => document.activeElement.id);

for (const language of ['en', 'ko']) {
    const t = words(language);
    const labelled = (at, key, values) => at.main.getByLabel(t(key, values), { exact: true });

    test(`a personal address is no work account, and one can be created (${language})`, async (test) => {
        await withApp(test, { language, at: '#/enrol/adventure/nora/apply' }, async ({ page }) => {
            const at = desk(page, t);
            const address = labelled(at, 'sign-in.address');
            // With an account or without one: two ways.
            for (const way of ['sign-in.new', 'sign-in.old']) await sees(at.heading(t(way)));
            await press(at.button(t('sign-in.try')));
            await becomes(() => focused(page), 'sign-in');
            for (const email of ['someone@gmail.com', 'someone@Outlook.com']) {
                await leaves(address, email);
                await refusedAt(address, t('sign-in.personal', { email }));
                await refusedAt(address, t('sign-in.create'));
            }
            assert.deepEqual(await faults(page), []);
            assert.deepEqual(await sideways(page), {});
            await leaves(address, 'nora.blanc@adventureworks.example');
            await refusedAt(address, t('fact.work-account.fails', { organisation: COMPANY }));
            await click(at.button(t('action.CreateWorkAccount')));
            await sees(at.text(t('sign-in.done', { person: 'Nora Blanc (nora.blanc@adventureworks.example)' })));
            await sees(at.text(t('sign-in.personal-note')));
            await gone(address);
        });
    });

    test(`the label tells which registration number a country asks for, and what is none is refused there (${language})`, async (test) => {
        await withApp(test, { language, at: '#/not-enrolled/wingtip/eva/apply' }, async ({ page }) => {
            const at = desk(page, t);
            const country = at.choice(t('column.country'));
            const number = (...kinds) => {
                const list = new Intl.ListFormat(language === 'en' ? 'en-GB' : language, { type: 'disjunction' });
                return labelled(at, 'form.registration-of', { kinds: list.format(kinds) });
            };
            const missing = (code) => t('fact.partner-registration-given.fails', { country: t.country(code) });
            await sees(labelled(at, 'form.registration'));
            await sees(at.text(t('form.registration-help')));
            await country.selectOption('BR');
            await sees(at.text(t('form.registration-needed')));
            await leaves(number('CNPJ'), '!!');
            await refusedAt(number('CNPJ'), missing('BR'));
            await leaves(number('CNPJ'), '12.345.678/0001-95');
            await becomes(() => number('CNPJ').getAttribute('aria-invalid'), 'false');
            await country.selectOption('TJ');
            await refusedAt(number('INN', 'EIN', 'KPP'), missing('TJ'));
            await country.selectOption('HU');
            await sees(at.text(`${t('form.registration-needed')} ${t('form.registration-digits', { digits: '10, 11' })}`));
            await leaves(number('TIN'), '123');
            await refusedAt(number('TIN'), missing('HU'));
            assert.deepEqual(await faults(page), []);
            assert.deepEqual(await sideways(page), {});
            await leaves(number('TIN'), '1234567890');
            await becomes(() => number('TIN').getAttribute('aria-invalid'), 'false');
            await chooseDate(at, t, '2021-04-18', 'look');
            await sees(labelled(at, 'form.registration'));
            await sees(at.text(t('form.registration-help')));
        });
    });

    test(`Next goes to the first mistake of its own form, in words for an applicant (${language})`, async (test) => {
        await withApp(test, { language, at: '#/enrol/adventure/nora/apply' }, async ({ page }) => {
            const at = desk(page, t);
            const other = labelled(at, 'membership.email');
            await leaves(other, 'nobody');
            await refusedAt(other, t('fact.email-given.fails'));
            await click(at.button(t('form.next')));
            await becomes(() => focused(page), 'legal_name');
            const wrong = `${t('fact.legal-name-given.fails')} ${t('remedy.form.legal_name')}`;
            await sees(at.main.locator('.problem').getByText(wrong, { exact: true }));
            await labelled(at, 'form.legal-name').fill(COMPANY);
            await click(at.button(t('form.next')));
            await becomes(() => focused(page), 'legal_address');
        });
    });

    test(`an applicant finds its tickets, and a provider before there is one to authorise (${language})`, async (test) => {
        await withApp(test, { language, at: '#/not-enrolled/wingtip/eva/overview' }, async ({ page }) => {
            const at = desk(page, t);
            await click(at.main.getByRole('link', { name: new RegExp(`^${t('nav.find')}`) }));
            await sees(at.title(t('nav.find')));
            await click(at.nav('nav.tickets'));
            await sees(at.title(t('nav.tickets')));
            await sees(at.text(t('tickets.none-applicant')));
            assert.deepEqual(await faults(page), []);
            await click(at.link(t('nav.enrolment')));
            await sees(at.title(t('nav.enrolment')));
            // Whoever is connected needs no provider.
            await go(page, '#/connect/fabrikam/ana/enrolment');
            await sees(at.text(t('enrolment.find')));
            await go(page, '#/ending/fabrikam/ana/enrolment');
            await sees(at.card(t('enrolment.after')).getByRole('link', { name: t('nav.legal-info'), exact: true }));
            await gone(at.text(t('enrolment.find')));
        });
    });

    test(`a form in which nothing is typed says what to enter first (${language})`, async (test) => {
        await withApp(test, { language, at: '#/connect/fabrikam/ana/users' }, async ({ page }) => {
            const at = desk(page, t);
            const waits = async (action, missing) => {
                await press(at.button(t(`action.${action}`)));
                await sees(at.notice(t(missing)));
                await sees(at.main.getByText(t(missing), { exact: true }));
            };
            await click(at.button(t('action.AddPerson')));
            await sees(at.heading(t('users.add-title')));
            await waits('AddPerson', 'add.empty');
            await go(page, '#/first-order/fabrikam/ana/users/leo');
            await update(at, t, 'business-profile-admin');
            await go(page, '#/first-order/fabrikam/leo/business-profile');
            await sees(at.title(t('nav.business-profile')));
            await waits('PublishBusinessProfile', 'profile.empty');
            await go(page, '#/several-channels/northwind/nia/customer/bank');
            await click(at.button(t('action.ConfirmCustomerAgreement')));
            await waits('ConfirmCustomerAgreement', 'confirm.empty');
            await click(at.button(t('cancel')));
            await gone(at.text(t('confirm.empty')));
        });
    });
}

test('the way back of the browser leads through the steps of the form', async (test) => {
    const t = words('en');
    await withApp(test, { at: '#/not-enrolled/wingtip/eva/overview' }, async ({ page }) => {
        const at = desk(page, t);
        await go(page, '#/not-enrolled/wingtip/eva/apply');
        const field = (key) => at.main.getByLabel(t(key), { exact: true });
        const step = (key) => sees(at.main.getByRole('heading', { level: 3, name: t(key), exact: true }));
        await field('form.legal-name').fill('Wingtip Toys');
        await field('form.legal-address').fill('3 Rue Thiers, 59000 Lille');
        await click(at.button(t('form.next')));
        await step('form.contact');
        await at.choice(t('apply.contact')).selectOption('tom');
        await field('form.email').fill('tom@wingtiptoys.example');
        await click(at.button(t('form.next')));
        await step('form.support');
        await page.goBack();
        await step('form.contact');
        await becomes(() => page.evaluate(() => document.activeElement.tagName), 'H3');
        await page.goBack();
        await step('form.profile');
        assert.equal(await field('form.legal-name').inputValue(), 'Wingtip Toys');
        await page.goForward();
        await step('form.contact');
        assert.equal(await field('form.email').inputValue(), 'tom@wingtiptoys.example');
        await page.goBack();
        await step('form.profile');
        await page.goBack();
        await sees(at.title(t('nav.overview')));
        await page.goForward();
        await step('form.profile');
    });
});
