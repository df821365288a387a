import { MemoryAdapter, Model, newEnforcer } from 'casbin-core';

const MODEL = `
[request_definition]
r = deal, act

[policy_definition]
p = act, eft

[policy_effect]
e = some(where (p.eft == allow))

[matchers]
m = r.act == p.act && r.deal.provider.market == r.deal.reseller.market && r.deal.provider.signed && r.deal.reseller.signed && r.deal.connected && r.deal.roles.length > 0
`;

export default async function casbin(facts) {
    const enforcer = await newEnforcer(new Model(MODEL), new MemoryAdapter('p, DoNewBusiness, allow'));
    return facts.map((deal) => () => enforcer.enforceSync(deal, 'DoNewBusiness'));
}
