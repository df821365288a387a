import jsonLogic from 'json-logic-js';

const RULE = {
    and: [
        { '===': [{ var: 'provider.market' }, { var: 'reseller.market' }] },
        { var: 'provider.signed' },
        { var: 'reseller.signed' },
        { var: 'connected' },
        { '!!': [{ var: 'roles' }] },
    ],
};

export default async function logic(facts) {
    return facts.map((deal) => () => jsonLogic.apply(RULE, deal));
}
