// The one peer that says which conditions failed. It answers later, so each run is awaited.
import { Engine } from 'json-rules-engine';

function engine() {
    return new Engine([{
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
}

export default async function rulesEngine(facts) {
    const rules = engine();
    return facts.map((deal) => async () => {
        const { events } = await rules.run(deal);
        return events.length > 0;
    });
}

/** All of them as one text, and what it found about each as one text. */
export function batch(facts) {
    const rules = engine();
    const deals = JSON.stringify(facts);
    return async () => {
        const answers = [];
        for (const deal of JSON.parse(deals)) {
            const { events, results, failureResults } = await rules.run(deal);
            answers.push({ decision: events.length > 0, results, failureResults });
        }
        return JSON.stringify(answers);
    };
}
