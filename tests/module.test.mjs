// The policy module as other pages and Node load it: the wasm file that is published answers what
// the library answers natively. `cargo test` leaves those answers in the target folder.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import Ajv from 'ajv/dist/2020.js';

const DIST = process.env.DIST ?? 'dist';
const NATIVE = join(process.env.CARGO_TARGET_DIR ?? 'target', 'tmp', 'native-answers.json');

let glue;
let Policy;
let native;
let rules;
let schema;
let ajv;

before(async () => {
    const folders = readdirSync(DIST).filter((name) => /^policy-[0-9a-f]+$/.test(name));
    assert.equal(folders.length, 1, `one policy module in ${DIST}`);
    const folder = resolve(DIST, folders[0]);
    glue = await import(pathToFileURL(join(folder, 'policy.js')).href);
    glue.initSync({ module: readFileSync(join(folder, 'policy_bg.wasm')) });
    ({ Policy } = glue);
    native = JSON.parse(readFileSync(NATIVE, 'utf8'));
    schema = JSON.parse(readFileSync(join(folder, 'schema.json'), 'utf8'));
    rules = JSON.parse(readFileSync(join(folder, 'rules.json'), 'utf8'));
    ajv = new Ajv({ strict: true, strictRequired: true, formats: { date: true } });
    ajv.addSchema(schema, 'schema');
});

/** What the schema finds wrong with something; nothing when it fits. */
function wrong(definition, value) {
    const validate = ajv.getSchema(`schema#/$defs/${definition}`);
    return validate(value) ? '' : `${definition}: ${ajv.errorsText(validate.errors)}: ${JSON.stringify(value)}`;
}
const fits = (definition, value) => assert.equal(wrong(definition, value), '');
const fitsNot = (definition, value) => assert.notEqual(wrong(definition, value), '', JSON.stringify(value));

const loaded = ({ date, events }) => {
    const policy = new Policy();
    policy.load(JSON.stringify({ date, events }));
    return policy;
};
const evaluate = (policy, request) => JSON.parse(policy.evaluate(JSON.stringify(request)));
const evaluations = (policy, request) => JSON.parse(policy.evaluations(JSON.stringify(request)));

/** An answer as it stands in a batch, which says once what the documents say of the rules. */
const uncited = ({ decision, context: { rules, ...context } }) => ({ decision, context });

function examples() {
    return rules.rules.flatMap(({ id, condition, examples: { permits, denies } }) =>
        [permits, denies].map((example) => ({ id, allows: condition.always, ...example })));
}

test('the glue exports the policy and how to start it, nothing else', () => {
    assert.deepEqual(Object.keys(glue).sort(), ['Policy', 'default', 'initSync']);
    const own = (object) => Object.getOwnPropertyNames(object)
        .filter((name) => !['length', 'name', 'prototype', 'constructor', 'free'].includes(name)
            && !name.startsWith('__'))
        .sort();
    assert.deepEqual(own(Policy), ['changes', 'revision']);
    assert.deepEqual(own(Policy.prototype), [
        'apply', 'evaluate', 'evaluations', 'flips', 'load',
        'search_actions', 'search_resources', 'search_subjects',
    ]);
});

test('the pages about the module name what it exports, and nothing else', () => {
    const own = [...Object.getOwnPropertyNames(Policy), ...Object.getOwnPropertyNames(Policy.prototype)]
        .filter((name) => !['length', 'name', 'prototype', 'constructor', 'free'].includes(name) && !name.startsWith('__'));
    for (const page of ['public/module.html', 'public/module.ko.html']) {
        const text = readFileSync(page, 'utf8');
        const named = [...text.matchAll(/<code>(?:Policy\.)?([a-z_]+)\(/g)].map(([, name]) => name);
        for (const name of named) assert.ok(own.includes(name), `${page} names ${name}`);
        for (const name of own) assert.match(text, new RegExp(`\\b${name}\\b`), `${page} lacks ${name}`);
    }
});

test('the list of rules beside the module is the native one', () => {
    assert.deepEqual(rules, native.rules);
    assert.equal(Policy.revision(), rules.revision);
    assert.deepEqual(JSON.parse(Policy.changes()), native.changes);
});

test('every example of every rule has the verdict that it says', () => {
    const all = examples();
    assert.ok(all.length > 60);
    for (const { id, allows, date, events, request, verdict } of all) {
        const { decision, context } = evaluate(loaded({ date, events }), request);
        assert.equal(context.verdict, verdict, id);
        assert.equal(decision, verdict === 'permitted', id);
        // What goes beyond a rule that only allows, others refuse.
        if (!allows) assert.ok(context.findings.some(({ rule }) => rule === id), id);
    }
});

test('every answer is the native one', () => {
    let count = 0;
    for (const { date, events, requests, answers } of native.cases) {
        const policy = loaded({ date, events });
        requests.forEach((request, at) => {
            assert.deepEqual(evaluate(policy, request), answers[at], JSON.stringify(request));
            count += 1;
        });
    }
    assert.ok(count > 500, `${count}`);
});

test('a batch answers what single requests answer', () => {
    for (const { date, events, requests, answers } of native.cases) {
        const batch = evaluations(loaded({ date, events }), { evaluations: requests });
        const rules = {};
        for (const { context } of answers) Object.assign(rules, context.rules);
        assert.deepEqual(batch, { evaluations: answers.map(uncited), ...Object.keys(rules).length > 0 && { context: { rules } } });
    }
});

test('a batch takes what its evaluations leave out from the top level', () => {
    const { date, events, request } = examples()[0];
    const policy = loaded({ date, events });
    const { subject, ...rest } = request;
    const batch = evaluations(policy, {
        subject, evaluations: [rest, { ...rest, subject: { type: 'person', id: 'nobody' } }],
    });
    assert.deepEqual(batch.evaluations[0], uncited(evaluate(policy, request)));
    assert.equal(batch.evaluations[1].context.verdict, 'unknown');
});

test('a long batch in Korean is read as it was written', () => {
    const told = ({ context }) => context.findings.flatMap(({ checks }) => checks)
        .map(({ values }) => values.customer_name).find(Boolean);
    const { date, events, request } = examples().find((it) => told(evaluate(loaded(it), it.request)));
    const named = (name) => ({ ...request, action: { ...request.action, properties: { ...request.action.properties, name } } });
    const names = Array.from({ length: 500 }, (_, at) => `${'a'.repeat(at % 7)}${'한빛상사'.repeat(50)}`);
    const batch = evaluations(loaded({ date, events }), { evaluations: names.map(named) });
    assert.deepEqual(batch.evaluations.map(told), names);
});

test('every search answers what the native one answers', () => {
    for (const { date, events, asked } of native.searches) {
        const policy = loaded({ date, events });
        for (const { search, request, answer } of asked) {
            assert.deepEqual(JSON.parse(policy[search](JSON.stringify(request))), answer, search);
        }
    }
    const found = native.searches.flatMap(({ asked }) => asked).filter(({ answer }) => answer.results.length > 0);
    assert.ok(found.length >= 5, `${found.length}`);
});

test('events that follow move the world as loading them all does', () => {
    const { date, events, requests } = native.cases.at(-1);
    const whole = loaded({ date, events });
    const step = loaded({ date, events: [] });
    for (const event of events) step.apply(JSON.stringify([event]));
    for (const request of requests) assert.deepEqual(evaluate(step, request), evaluate(whole, request));
});

/** Requests with one slip each, and the field that is wrong. */
function slips() {
    const { request } = examples()[0];
    return [
        [{}, 'subject'],
        [{ ...request, subject: { type: 'robot', id: 'ana' } }, 'subject.type'],
        [{ ...request, subject: { type: 'person' } }, 'subject.id'],
        [{ ...request, subject: undefined }, 'subject'],
        [{ ...request, action: { name: 'Fly' } }, 'action.name'],
        [{ ...request, action: { ...request.action, properties: { speed: 9 } } }, 'action.properties.speed'],
        [{ ...request, action: { ...request.action, properties: [] } }, 'action.properties'],
        [{ ...request, resource: { type: 'planet', id: 'mars' } }, 'resource.type'],
        [{ ...request, resource: { ...request.resource, id: 7 } }, 'resource.id'],
        [{ ...request, context: { policy_date: 'tomorrow' } }, 'context.policy_date'],
    ].map(([body, field]) => [JSON.parse(JSON.stringify(body)), field]);
}

test('a request that cannot be read is denied with the field that is wrong', () => {
    const policy = new Policy();
    for (const [body, field] of slips()) {
        const { decision, context } = evaluate(policy, body);
        assert.equal(decision, false);
        assert.equal(context.error.field, field, JSON.stringify(body));
        assert.ok(context.error.problem.length > 0);
    }
});

test('garbage is answered, never a panic, and the world stays', () => {
    const { date, events, request } = examples()[0];
    const policy = loaded({ date, events });
    const answer = policy.evaluate(JSON.stringify(request));
    const garbage = [
        '', ' ', '{', '[]', 'null', '7', '"text"', '\u0000', '\ud800', '{"a":'.repeat(5000), '['.repeat(200000),
        '{"evaluations":7}', '{"evaluations":[null,7,"",[]]}', '1e999', '{"date":"2021-02-30","events":[]}',
        '{"date":"2021-05-19","events":[{"MailSent":{}}]}', 'x'.repeat(1_000_000),
    ];
    // What a request looks like with one part cut out or spoiled.
    const text = JSON.stringify(request);
    for (let at = 0; at < text.length; at += 1) garbage.push(text.slice(0, at), text.slice(0, at) + text.slice(at + 1));
    for (const body of garbage) {
        const replies = [
            policy.evaluate(body), policy.evaluations(body),
            policy.search_subjects(body), policy.search_resources(body), policy.search_actions(body),
        ];
        for (const reply of replies) {
            assert.equal(typeof JSON.parse(reply), 'object');
        }
        assert.throws(() => policy.load(body), Error);
        // An empty list of events is no garbage: nothing happens.
        if (body !== '[]') assert.throws(() => policy.apply(body), Error);
    }
    assert.equal(policy.evaluate(JSON.stringify(request)), answer);
});

test('requests, answers and events fit the published schema', () => {
    assert.ok(ajv.validateSchema(schema), ajv.errorsText());
    for (const { date, events, requests, answers } of native.cases) {
        fits('Scenario', { date, events });
        for (const request of requests) fits('EvaluationRequest', request);
        for (const answer of answers) fits('EvaluationAnswer', answer);
        fits('EvaluationsRequest', { evaluations: requests });
        fits('EvaluationsAnswer', evaluations(loaded({ date, events }), { evaluations: requests }));
    }
    const named = { search_subjects: 'SubjectSearch', search_resources: 'ResourceSearch', search_actions: 'ActionSearch' };
    for (const { search, request, answer } of native.searches.flatMap(({ asked }) => asked)) {
        fits(`${named[search]}Answer`, answer);
        (answer.context.error ? fitsNot : fits)(`${named[search]}Request`, request);
    }
});

test('what would turn a verdict is told for every example, and fits the schema', () => {
    let sets = 0;
    for (const { id, date, events, request, verdict } of examples()) {
        const answer = JSON.parse(loaded({ date, events }).flips(JSON.stringify(request)));
        fits('FlipsAnswer', answer);
        assert.equal(answer.context.verdict, verdict, id);
        sets += answer.context.flips.length;
    }
    assert.ok(sets > 400, `${sets} sets`);
    fits('FlipsAnswer', JSON.parse(new Policy().flips('{"subject":7}')));
});

test('what the module refuses does not fit the schema either', () => {
    const policy = new Policy();
    for (const [body] of slips()) {
        fitsNot('EvaluationRequest', body);
        fits('EvaluationAnswer', evaluate(policy, body));
        fits('EvaluationsAnswer', evaluations(policy, body));
        fits('ActionSearchAnswer', JSON.parse(policy.search_actions(JSON.stringify(body))));
    }
    const { request } = examples()[0];
    for (const page of [7, { limit: 0 }, { limit: -1 }, { limit: '9' }, { token: 7 }]) {
        const answer = JSON.parse(policy.search_subjects(JSON.stringify({ ...request, page })));
        assert.match(answer.context.error.field, /^page/);
        fitsNot('SubjectSearchRequest', { ...request, page });
    }
    fits('SubjectSearchRequest', { ...request, page: { limit: 9 } });
});

test('the schema names the parameters that each action has', () => {
    const policy = new Policy();
    const { oneOf } = schema.$defs.Action;
    assert.deepEqual(oneOf.map(({ properties: { name } }) => name.const).sort(), schema.$defs.Action.properties.name.enum);
    for (const { properties: { name, properties: parameters } } of oneOf) {
        const properties = Object.fromEntries(Object.keys(parameters.properties).map((it) => [it, null]));
        const body = {
            subject: { type: 'person', id: 'ana' },
            action: { name: name.const, properties },
            resource: { type: 'scenario', id: 'current' },
        };
        assert.ok(evaluate(policy, body).context.verdict, name.const);
        fits('EvaluationRequest', body);
    }
});

/** Something that fits a part of the schema. */
function sample(part) {
    if (part.$ref) return sample(schema.$defs[part.$ref.split('/').pop()]);
    if (part.anyOf) return sample(part.anyOf[0]);
    if ('const' in part) return part.const;
    if (part.enum) return part.enum[0];
    if (part.format === 'date') return '2021-05-19';
    if (part.type === 'object') {
        return Object.fromEntries(Object.entries(part.properties).map(([name, field]) => [name, sample(field)]));
    }
    return { string: 'some', integer: 1, boolean: true, array: [] }[part.type];
}

test('the schema and the module read the same events', () => {
    // One of each kind, made from the schema, and those that happened.
    const kinds = new Map(Object.entries(schema.$defs.Event.properties).map(([name, part]) => [name, sample(part)]));
    assert.ok(kinds.size > 30, `${kinds.size}`);
    for (const event of native.cases.flatMap(({ events }) => events)) {
        const [[name, fields]] = Object.entries(event);
        kinds.set(`${name} `, fields);
    }
    // The World may refuse what both can read.
    const ofTheWorld = /^events: (there is no [\w ]+ `|the [\w ]+ `.*` is there already|time cannot)/;
    let spoiled = 0;
    for (const [title, fields] of kinds) {
        const name = title.trim();
        const [whole] = Object.values(fields);
        const records = typeof whole === 'object' && whole !== null && !Array.isArray(whole) ? [fields, whole] : [fields];
        for (const record of records) {
            for (const key of [...Object.keys(record), 'stray']) {
                for (const value of [undefined, null, 7, 'text', true, []]) {
                    const changed = { ...record, [key]: value };
                    const inner = record === fields ? changed : { ...fields, [Object.keys(fields)[0]]: changed };
                    const event = JSON.parse(JSON.stringify({ [name]: inner }));
                    let problem = '';
                    try {
                        new Policy().apply(JSON.stringify([event]));
                    } catch (error) {
                        problem = error.message;
                    }
                    const read = problem === '' || ofTheWorld.test(problem);
                    assert.equal(wrong('Events', [event]) === '', read, `${JSON.stringify(event)} ${problem}`);
                    spoiled += read ? 0 : 1;
                }
            }
        }
    }
    assert.ok(spoiled > 200, `${spoiled}`);
});
