// A scenario in which what no bundled one begins with stands already: applications in each state, a business profile
// with an inquiry, tickets, changed legal info, and a user who has a temporary password.
import { reworked } from './features.mjs';
import { go } from './harness.mjs';

export const FILLED = 'filled';
const FROM = '#/first-order/contoso/jun/overview';

/** A prospect with an application, and its first person. Its place and what is not named here are as another company's. */
function applying(like, id, name, person, enrolment, found) {
    const domain = `${name.toLowerCase().replaceAll(' ', '')}.example`;
    const organisation = { ...like, id, name, domain, kind: 'prospect', enrolment, primary_contact: person.id };
    const application = {
        no_account: false, email: `info@${domain}`, legal_name: name, legal_address: '3, 59000 Lille', country: 'FR',
        support: '+33 3 20 00 00 00', registration: '', waits_since: '2021-05-11', employment: null, business: null,
        documents: false, ticket: null, direct: false, ...found,
    };
    return [
        { OrganisationAdded: { organisation } },
        { PersonAdded: { person: { ...person, organisation: id, roles: ['global-admin'] } } },
        { ApplicationUpdated: { organisation: id, application } },
    ];
}

function more(events) {
    const { organisation: like } = events.map((it) => it.OrganisationAdded).find((it) => it?.organisation.id === 'woodgrove');
    return [
        ...events,
        ...applying(like, 'wingtip', 'Wingtip Toys', { id: 'eva', name: 'Eva Stone' }, 'email-pending', {}),
        ...applying(like, 'traders', 'Northwind Traders', { id: 'nora', name: 'Nora Blanc' }, 'in-review', { employment: 'employed' }),
        ...applying(like, 'adventure', 'Adventure Works', { id: 'emil', name: 'Emil Frank' }, 'in-review', { employment: 'employed', business: 'name-differs' }),
        { RoleAssigned: { person: 'ana', role: 'business-profile-admin' } },
        { BusinessProfilePublished: { organisation: 'fabrikam', description: 'Office 365, Azure', logo_width: 300, locations: 'Lyon\nParis' } },
        { ReferralSent: { partner: 'fabrikam', customer: 'woodgrove', text: 'Office 365?', date: '2021-05-12' } },
        { DirectBillStepTaken: { organisation: 'fabrikam', step: 'questionnaire', date: '2021-05-10' } },
        { DirectBillStepTaken: { organisation: 'fabrikam', step: 'applied', date: '2021-05-10' } },
        { LegalInfoChanged: { organisation: 'proseware', name: 'Proseware', city: 'Lille', address: null } },
        { TicketOpened: { ticket: {
            id: 'ticket', provider: 'contoso', reseller: 'fabrikam', tenant: null, opened_by: 'fabrikam', opened: '2021-05-12', closed: null,
        } } },
        { PersonAdded: { person: { id: 'finn', name: 'Finn Hale', organisation: 'fabrikam', roles: ['sales-agent'] } } },
        { UserAdded: { person: 'finn', address: 'finn.hale@fabrikam.example', guest: false } },
    ];
}

/** Keeps the scenario, unless it is kept. */
export async function fills(page) {
    const kept = () => page.evaluate((key) => localStorage.getItem(key), `partner-lab/scenario/${FILLED}/start`);
    if (await kept() !== null) return;
    await go(page, FROM);
    await reworked(page, 'first-order', FILLED, more);
}
