// Put the bundle beside policy_bg.wasm:
// esbuild bundler.ts --bundle --format=esm --outfile=bundle.js
import init, { Policy } from './policy.js';
import type {
    ActionSearchAnswer, ActionSearchRequest, EvaluationsAnswer, EvaluationsRequest, Event, Organisation, Scenario,
} from './payloads.js';

const fabrikam: Organisation = {
    id: 'fabrikam', name: 'Fabrikam', kind: 'indirect-reseller', city: 'Lyon', country: 'FR', tenant_country: 'FR',
    domain: 'fabrikam.example', approved_provider: false, enrolment: 'enrolled', primary_contact: null,
    mpn_ids: [{ number: '4200001', kind: 'location', country: 'FR', in_partner_center: true }],
    associated_mpn: '4200001', suspended: false,
};
const world: Scenario = {
    date: '2021-05-19',
    events: [
        { OrganisationAdded: { organisation: fabrikam } },
        { PersonAdded: { person: { id: 'ana', name: 'Ana', organisation: 'fabrikam', roles: ['global-admin'] } } },
    ],
};

export async function ask(): Promise<string[]> {
    await init();
    const policy = new Policy();
    policy.load(JSON.stringify(world));

    // One subject and resource for all; it stops at the first that is denied.
    const batch: EvaluationsRequest = {
        subject: { type: 'person', id: 'ana' },
        resource: { type: 'organisation', id: 'fabrikam' },
        evaluations: [{ action: { name: 'SignPartnerAgreement' } }, { action: { name: 'PayOutstanding' } }],
        options: { evaluations_semantic: 'deny_on_first_deny' },
    };
    const answer: EvaluationsAnswer = JSON.parse(policy.evaluations(JSON.stringify(batch)));
    const said = 'evaluations' in answer ? answer.evaluations.map(({ decision }) => String(decision)) : [];

    const signed: Event[] = [
        { AgreementSigned: { agreement: { organisation: 'fabrikam', market: 'europe', signer: 'ana', signed: '2021-05-19' } } },
    ];
    policy.apply(JSON.stringify(signed));

    const search: ActionSearchRequest = {
        subject: { type: 'person', id: 'ana' },
        resource: { type: 'scenario', id: 'current' },
        page: { limit: 3 },
    };
    const found: ActionSearchAnswer = JSON.parse(policy.search_actions(JSON.stringify(search)));
    return [...said, ...found.results.map(({ name }) => name)];
}
