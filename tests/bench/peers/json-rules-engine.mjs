// The one peer that says which conditions failed. It answers later, so each run is awaited.
import { Engine } from 'json-rules-engine';

export default async function rulesEngine(facts) {
    const engine = new Engine([{
        event: { type: 'permitted' },
        conditions: {
            all: [
                { fact: 'provider', path: '$.market', operator: 'equal', value: { fact: 'reseller', path: '$.market' } },
                { fact: 'provider', path: '$.signed', operator: 'equal', value: true },
                { fact: 'reseller', path: '$.signed', operator: 'equal', value: true },
                { fact: 'connected', operator: 'equal', value: true },
                { fact: 'roles', path: '$.length', operator: 'greaterThan', value: 0 },
            ],
        },
    }]);
    return facts.map((deal) => async () => {
        const { events } = await engine.run(deal);
        return events.length > 0;
    });
}
