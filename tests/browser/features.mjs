// The features that the founding documents name, each done through the pages. A group of them lives in one scenario, one
// after the other; `make rules` finds each test by its name, which begins with the feature's id.
import { test } from 'node:test';
import { desk, sees } from './desk.mjs';
import { becomes, go, withApp, witnessed } from './harness.mjs';
import { words } from './words.mjs';

export const t = words('en');
export const PARTIES = { provider: 'Contoso Distribution', reseller: 'Fabrikam' };

/** Runs the features of a group in one browser tab that opens at an address. */
export function features(group, address, cases) {
    test(group, async (test) => {
        await withApp(test, { at: address }, async ({ page }) => {
            const at = desk(page, t);
            const visit = async (place, title) => {
                await go(page, `#/${place}`);
                await sees(at.title(title));
            };
            for (const [name, body] of Object.entries(cases)) {
                await test.test(name, () => body({ at, page, visit }).catch(async (error) => {
                    throw await witnessed(page.context(), name, error);
                }));
            }
        });
    });
}

/** Keeps a scenario of its own: an open one with other givens. `change` gets the list of events and answers another. */
export async function reworked(page, from, slot, change) {
    const kept = () => page.evaluate((key) => localStorage.getItem(key), `partner-lab/scenario/${from}/start`);
    await becomes(async () => await kept() !== null, true);
    const start = JSON.parse(await kept());
    start.givens = change(start.givens.map(({ event }) => event)).map((event) => ({ event, despite: null }));
    const head = { schema: 1, entries: 0, bundled: start.bundled };
    await page.evaluate(([slot, start, head]) => {
        localStorage.setItem(`partner-lab/scenario/${slot}/start`, start);
        localStorage.setItem(`partner-lab/scenario/${slot}/head`, head);
    }, [slot, JSON.stringify(start), JSON.stringify(head)]);
}

/** The events with one organisation changed. */
export const but = (id, change) => (events) => events.map((event) => {
    const { organisation } = event.OrganisationAdded ?? {};
    return organisation?.id === id ? { OrganisationAdded: { organisation: { ...organisation, ...change(organisation) } } } : event;
});

/** The events of the large world without what its first provider has besides the resellers of its own place. */
export const alone = (events) => events.filter((event) => !(
    event.ResellerRelationshipCreated || event.CustomerAgreementAccepted || event.SubscriptionCreated
    || event.InvitationSent || event.CustomerInvitationSent
    || event.PartnershipCreated?.provider === 'p0' && !/^r[024]0$/.test(event.PartnershipCreated.reseller)
));
