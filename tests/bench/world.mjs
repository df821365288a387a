// A world of companies and what is asked of it: the policy that every peer can express. New business
// is permitted when provider and reseller lie in one market, both have signed the agreement, they
// are connected, and the person holds a role. All else that our rules ask for is so.
import { markets } from '../../src/domain/data/markets.json';

const PLACES = ['ES', 'FR', 'DE', 'US', 'KR', 'JP'];
const ROLES = [['admin-agent'], ['sales-agent'], ['global-admin', 'admin-agent'], ['helpdesk-agent'], []];
const DATE = '2021-05-19';
const ASKED = 512;

const marketOf = (country) => markets.find(({ countries }) => countries.some(([code]) => code === country)).id;
const pick = (list, at) => list[at % list.length];

/** The same numbers each time. */
function numbers() {
    let state = 1;
    return (below) => {
        state = (state * 48271) % 2147483647;
        return state % below;
    };
}

/** A world of `count` companies, two fifths of them providers: its events, and 512 requests about it
 *  with the facts that a peer is handed. */
export function worldOf(count) {
    const next = numbers();
    const providers = [];
    const resellers = [];
    for (let at = 0; at < count; at += 1) {
        const kind = at % 5 < 2 ? 'indirect-provider' : 'indirect-reseller';
        const country = pick(PLACES, next(PLACES.length));
        const company = { id: `company-${at}`, at, kind, country, market: marketOf(country), signed: next(12) !== 0 };
        company.person = { id: `person-${at}`, roles: pick(ROLES, next(ROLES.length)) };
        (kind === 'indirect-provider' ? providers : resellers).push(company);
    }
    const near = (reseller) => {
        const there = providers.filter(({ market }) => market === reseller.market);
        return there.length > 0 ? there : providers;
    };
    const connected = new Set();
    const asked = [];
    for (let at = 0; at < ASKED; at += 1) {
        const reseller = pick(resellers, next(resellers.length));
        const provider = pick(next(8) === 0 ? providers : near(reseller), next(providers.length));
        const pair = `${provider.id} ${reseller.id}`;
        if (next(8) !== 0) connected.add(pair);
        asked.push({ provider, reseller, pair });
    }
    const requests = asked.map(requestOf);
    const facts = asked.map(({ provider, reseller, pair }) => ({
        person: reseller.person.id,
        roles: reseller.person.roles,
        provider: { id: provider.id, market: provider.market, signed: provider.signed },
        reseller: { id: reseller.id, market: reseller.market, signed: reseller.signed },
        connected: connected.has(pair),
    }));
    return { scenario: { date: DATE, events: eventsOf([...providers, ...resellers], connected) }, requests, facts };
}

function eventsOf(companies, connected) {
    const events = companies.map(added);
    for (const { id, person: { id: person, roles } } of companies) {
        events.push({ PersonAdded: { person: { id: person, name: person, organisation: id, roles } } });
    }
    for (const { id, market } of companies.filter(({ signed }) => signed)) {
        const agreement = { organisation: id, market, signer: null, signed: '2020-01-20' };
        events.push({ AgreementSigned: { agreement } });
    }
    for (const pair of connected) {
        const [provider, reseller] = pair.split(' ');
        events.push({ PartnershipCreated: { provider, reseller, since: '2019-03-11' } });
    }
    return events;
}

function added({ id, at, kind, country }) {
    const mpn = { number: `${4200000 + at}`, kind: 'location', country, in_partner_center: true };
    return {
        OrganisationAdded: {
            organisation: {
                id, name: id, kind, city: 'Town', country, tenant_country: country, domain: `${id}.example`,
                approved_provider: kind === 'indirect-provider', enrolment: 'enrolled', primary_contact: null,
                mpn_ids: [mpn], associated_mpn: mpn.number, suspended: false, group: null, restricted: false,
                over_credit_limit: false,
            },
        },
    };
}

function requestOf({ provider, reseller }) {
    return {
        subject: { type: 'person', id: reseller.person.id },
        action: { name: 'DoNewBusiness', properties: { provider: provider.id } },
        resource: { type: 'reseller', id: reseller.id },
    };
}
