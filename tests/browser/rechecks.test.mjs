// Changed legal info: Microsoft sees what stood before beside what stands now, rejects it with a reason, and gets an answer.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseDate, click, desk, gone, leaves, press, sees } from './desk.mjs';
import { becomes, go, withApp } from './harness.mjs';
import { faults, sideways } from './look.mjs';
import { within, words } from './words.mjs';

const [BEFORE, NOW] = ['Fabrikam', 'Fabrikam Bleu'];

for (const language of ['en', 'ko']) {
    const t = words(language);

    test(`a change of legal info is rejected and answered (${language})`, async (test) => {
        await withApp(test, { language, at: '#/connect/fabrikam/ana/legal-info' }, async ({ page }) => {
            const at = desk(page, t);
            const visit = (place, title) => go(page, `#/connect/${place}`).then(() => sees(at.title(t(title))));
            await at.main.getByLabel(t('legal.name'), { exact: true }).fill(NOW);
            await click(at.button(t('action.ChangeLegalInfo')).and(page.locator('[aria-disabled="false"]')));
            await visit('microsoft/robin/reviews', 'nav.reviews');
            const card = at.card(t('reviews.legal'));
            const row = card.getByRole('row').filter({ hasText: t('legal.name') });
            await becomes(() => row.getByRole('cell').allInnerTexts(), [t('legal.name'), BEFORE, NOW]);
            // Only what changed is checked, and only for it can it be rejected.
            assert.equal(await card.getByRole('row').count(), 2);
            const reason = card.getByRole('combobox', { name: t('review.reason'), exact: true });
            assert.equal(await reason.getByRole('option').count(), 2);
            await reason.selectOption({ label: t('check.found.not-registered') });
            assert.deepEqual(await faults(page), []);
            assert.deepEqual(await sideways(page), {});
            await card.getByRole('button', { name: new RegExp(`^${t('review.reject')}`) }).press('Enter');
            await sees(card.getByText(within(t('check.found.not-registered'))));
            await press(at.button(t.notNow(t('action.VerifyLegalInfo')), NOW));
            const finding = at.finding('fact.nothing-rejected.fails', { organisation: NOW });
            await click(at.continueAs('Ana Silva', finding));
            await sees(at.title(t('nav.legal-info')));
            await sees(at.main.getByText(within(t('recheck.rejected'))));
            await sees(at.main.getByText(within(t('check.found.not-registered'))));
            await visit('fabrikam/ana/overview', 'nav.overview');
            await sees(at.main.getByText(t('recheck.rejected'), { exact: true }));
            await visit('fabrikam/ana/legal-info', 'nav.legal-info');
            assert.deepEqual(await sideways(page), {});
            await click(at.button(t('action.AnswerRejection')));
            await gone(at.main.getByText(within(t('recheck.rejected'))));
            await visit('microsoft/robin/reviews', 'nav.reviews');
            await sees(card.getByText(t('review.documents'), { exact: true }));
            await click(at.button(t('action.VerifyLegalInfo'), NOW));
            await sees(at.text(t('reviews.no-legal')));
            // No mail tells of it: both pages do.
            const told = t('overview.rechecked', { date: t.date('2021-05-19') });
            await visit('fabrikam/ana/overview', 'nav.overview');
            await sees(at.text(told));
            await click(at.main.locator('.banner').getByRole('link', { name: t('nav.legal-info'), exact: true }));
            await sees(at.title(t('nav.legal-info')));
            await sees(at.text(told));
            await chooseDate(at, t, '2021-06-18', 'look');
            await gone(at.text(told));
        });
    });
}

for (const language of ['en', 'ko']) {
    const t = words(language);

    test(`the whole legal address of an application is on Legal info, is changed there and checked again (${language})`, async (test) => {
        await withApp(test, { language, at: '#/not-enrolled/wingtip/eva/apply' }, async ({ page }) => {
            const at = desk(page, t);
            const field = (key) => at.main.getByLabel(t(key), { exact: true });
            const visit = (place, title) => go(page, `#/not-enrolled/${place}`).then(() => sees(at.title(t(title))));
            const next = () => click(at.button(t('form.next')));
            const address = '3 Rue Thiers, 59000 Lille, Hauts-de-France';
            await field('form.legal-name').fill('Wingtip Toys');
            await field('form.legal-address').fill(address);
            await next();
            await at.choice(t('apply.contact')).selectOption('tom');
            await field('form.email').fill('tom@wingtiptoys.example');
            await next();
            await field('form.support-reach').fill('+33 3 20 00 00 00');
            await next();
            await click(at.button(t('action.EnrollAsIndirectReseller')));
            await sees(at.title(t('nav.enrolment')));
            await visit('wingtip/tom/mailbox', 'nav.mailbox');
            await click(at.main.getByRole('link', { name: t('mail.email-verification.subject', { organisation: 'Wingtip Toys' }) }));
            await click(at.button(t('action.ConfirmEmail')));
            await visit('microsoft/robin/reviews', 'nav.reviews');
            await click(at.button(t('action.ApproveEnrolment'), 'Wingtip Toys'));
            await sees(at.text(t('reviews.no-applications')));

            await visit('wingtip/eva/legal-info', 'nav.legal-info');
            const profile = at.card(t('legal.profile'));
            await sees(profile.getByText(address, { exact: true }));
            await sees(profile.getByText(t.country('FR'), { exact: true }));
            assert.equal(await field('form.legal-address').inputValue(), address);
            await leaves(field('form.legal-address'), ' ');
            await sees(at.main.locator('.problem').getByText(within(t('fact.legal-address-fits.fails'))));
            const other = '8 Rue Neuve, 59800 Lille';
            await field('form.legal-address').fill(other);
            assert.deepEqual(await faults(page), []);
            assert.deepEqual(await sideways(page), {});
            await click(at.button(t('action.ChangeLegalInfo')).and(page.locator('[aria-disabled="false"]')));
            await sees(profile.getByText(other, { exact: true }));
            await visit('microsoft/robin/reviews', 'nav.reviews');
            const row = at.card(t('reviews.legal')).getByRole('row').filter({ hasText: t('form.legal-address') });
            await becomes(() => row.getByRole('cell').allInnerTexts(), [t('form.legal-address'), address, other]);
            assert.equal(await at.card(t('reviews.legal')).getByRole('row').count(), 2);

            // Where the company is, one thing says: the whole address, once it is told.
            const lead = (place) => t('overview.lead', {
                kind: t('kind.indirect-reseller'), place, market: t('market.europe'),
            });
            await visit('wingtip/eva/overview', 'nav.overview');
            await sees(at.text(lead(`Lille, ${t.country('FR')}`)));
            await visit('wingtip/eva/legal-info', 'nav.legal-info');
            assert.equal(await field('legal.city').count(), 0);
            assert.equal(await profile.getByText(t('legal.city'), { exact: true }).count(), 0);
            await field('form.legal-address').fill('1 Rue Longue, 69001 Lyon');
            await click(at.button(t('action.ChangeLegalInfo')).and(page.locator('[aria-disabled="false"]')));
            await visit('wingtip/eva/overview', 'nav.overview');
            await sees(at.text(lead(t.country('FR'))));
        });
    });
}
