// In the module's folder: node node.mjs
import { readFileSync } from 'node:fs';
import { initSync, Policy } from './policy.js';

const file = (name) => readFileSync(new URL(name, import.meta.url));
const json = (name) => JSON.parse(file(name));

initSync({ module: file('policy_bg.wasm') });
const policy = new Policy();

// A worked example of a rule: a world, a request, and what follows.
const rule = json('rules.json').rules.find(({ id }) => id === 'R-MPA-ALL');
const { date, events, request } = rule.examples.denies;
policy.load(JSON.stringify({ date, events }));
const { decision, context } = JSON.parse(policy.evaluate(JSON.stringify(request)));
console.log(decision, context.verdict);

// What fails, in words.
const texts = json('texts.en.json');
for (const { rule, outcome, checks } of context.findings.filter(({ outcome }) => outcome === 'fails')) {
    for (const { fact, values } of checks) {
        const text = texts[`fact.${fact}.${outcome}`];
        console.log(`${rule}: ${Object.entries(values).reduce((all, [name, value]) => all.replaceAll(`{${name}}`, value), text)}`);
    }
}
