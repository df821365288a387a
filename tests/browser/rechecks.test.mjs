// Changed legal info: Microsoft sees what stood before beside what stands now, rejects it with a reason, and gets an answer.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { click, desk, gone, press, sees } from './desk.mjs';
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
        });
    });
}
