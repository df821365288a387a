// The policy is parsed once and kept (stateful); the few entities that a call needs come with it.
import init, { preparsePolicySet, statefulIsAuthorized } from '@cedar-policy/cedar-wasm/web';

const POLICY = `permit(principal, action == Action::"DoNewBusiness", resource) when {
    resource.market == context.provider.market && resource.signed && context.provider.signed
    && context.provider.resellers.contains(resource) && !principal.roles.isEmpty()
};`;

const entity = (type, id, attrs) => ({ uid: { type, id }, attrs, parents: [] });

export default async function cedar(facts, bytes) {
    await init({ module_or_path: await bytes('cedar_wasm_bg.wasm') });
    const parsed = preparsePolicySet('policy', { staticPolicies: POLICY });
    if (parsed.type !== 'success') throw new Error(JSON.stringify(parsed));
    const calls = facts.map(({ person, roles, provider, reseller, connected }) => {
        const principal = { type: 'Person', id: person };
        const resource = { type: 'Company', id: reseller.id };
        const provided = { type: 'Company', id: provider.id };
        return {
            principal,
            action: { type: 'Action', id: 'DoNewBusiness' },
            resource,
            context: { provider: { __entity: provided } },
            preparsedPolicySetId: 'policy',
            entities: [
                entity(principal.type, principal.id, { roles }),
                entity(resource.type, resource.id, { market: reseller.market, signed: reseller.signed }),
                entity(provided.type, provided.id, {
                    market: provider.market,
                    signed: provider.signed,
                    resellers: connected ? [{ __entity: resource }] : [],
                }),
            ],
        };
    });
    return calls.map((call) => () => {
        const answer = statefulIsAuthorized(call);
        if (answer.type !== 'success' || answer.response.diagnostics.errors.length > 0) throw new Error(JSON.stringify(answer));
        return answer.response.decision === 'allow';
    });
}
