// casl compares no two fields, so it is told whether the markets are the same. It says yes or no.
import { createMongoAbility, subject } from '@casl/ability';

export default async function casl(facts) {
    const ability = createMongoAbility([{
        action: 'DoNewBusiness',
        subject: 'Deal',
        conditions: { sameMarket: true, signed: true, connected: true, mayAct: true },
    }]);
    const deals = facts.map(({ roles, provider, reseller, connected }) => subject('Deal', {
        sameMarket: provider.market === reseller.market,
        signed: provider.signed && reseller.signed,
        connected,
        mayAct: roles.length > 0,
    }));
    return deals.map((deal) => () => ability.can('DoNewBusiness', deal));
}
