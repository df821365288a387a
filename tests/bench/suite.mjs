// What is measured, the same in Node and in the browser: each contestant answers all 512 requests.
import { worldOf } from './world.mjs';
import casbin from './peers/casbin-core.mjs';
import casl from './peers/casl.mjs';
import cedar from './peers/cedar-wasm.mjs';
import logic from './peers/json-logic-js.mjs';
import rulesEngine, { batch as rulesEngineBatch } from './peers/json-rules-engine.mjs';
import zen from './peers/zen-wasm.mjs';

const PEERS = {
    casl, 'casbin-core': casbin, 'json-logic-js': logic, 'json-rules-engine': rulesEngine, 'zen-wasm': zen, 'cedar-wasm': cedar,
};
/** The name of the batch of the peer that explains. */
export const BATCH = 'json-rules-engine in a batch';
const ROUNDS = 21;
/** Beside ourselves a ratio is near its bar: a busy second is not to decide it. */
const ROUNDS_BESIDE_OURSELVES = 101;
const ROUND_MS = 30;

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** A contestant: how it answers all requests `passes` times. */
const each = (calls) => ({
    async run(passes) {
        for (let pass = 0; pass < passes; pass += 1) {
            for (const call of calls) call();
        }
    },
});
const eachAwaited = (calls) => ({
    async run(passes) {
        for (let pass = 0; pass < passes; pass += 1) {
            for (const call of calls) await call();
        }
    },
});

/** Nanoseconds that one decision takes by each contestant: rounds in turns, so that a busy moment
 *  meets all alike. */
async function timed(contestants, asked, rounds = ROUNDS) {
    const times = {};
    for (let round = -2; round < rounds; round += 1) {
        for (const [name, contestant] of Object.entries(contestants)) {
            contestant.passes ??= 1;
            const start = performance.now();
            const told = await contestant.run(contestant.passes);
            const taken = told ?? performance.now() - start;
            if (round >= 0) (times[name] ??= []).push(taken * 1e6 / contestant.passes / asked);
            // The first rounds warm up, and find how many passes fill a round.
            else contestant.passes = Math.max(1, Math.round(contestant.passes * ROUND_MS / Math.max(taken, 0.1)));
        }
    }
    return times;
}

/** How many times longer the one took than the other, round by round. */
export function ratio(times, slow, fast) {
    return median(times[slow].map((time, round) => time / times[fast][round]));
}

export const middle = (times) => Object.fromEntries(Object.entries(times).map(([name, of]) => [name, median(of)]));

const asText = ({ scenario, requests }) => JSON.stringify({ scenario, requests });

/** All contestants in a world of 100 companies, each peer's answers checked against ours. */
export async function againstPeers({ policy: { Policy }, inside: { Inside } }, { bytes }) {
    const world = worldOf(100);
    const { scenario, requests, facts } = world;
    const policy = new Policy();
    policy.load(JSON.stringify(scenario));
    // Objects in and out. Each peer is beside an answer that says no less than its own: briefly, it names the rules
    // that hold and explains the others; with checks, it explains each with the values compared, as the one that explains
    // does; fully, it cites the sources of each too, which none does.
    const single = (request) => JSON.parse(policy.evaluate(JSON.stringify(request)));
    const asking = (explain) => requests.map((request) => ({ ...request, context: { explain } }));
    const brief = asking('brief');
    const checks = asking('checks');
    // One text in, one text out, with everything in it.
    const batch = JSON.stringify({ evaluations: requests });
    const inside = new Inside(asText(world));

    const ours = requests.map((request) => single(request).decision);
    const permitted = ours.filter((it) => it).length;
    if (permitted < 128 || permitted > 384) throw new Error(`${permitted} of ${ours.length} are permitted`);
    same('ours, briefly', brief.map((request) => single(request).decision), ours);
    same('ours, with checks', checks.map((request) => single(request).decision), ours);
    same('our batch', JSON.parse(policy.evaluations(batch)).evaluations.map(({ decision }) => decision), ours);
    if (inside.decide(1) !== permitted) throw new Error('inside, the answers are others');

    const contestants = {
        single: each(brief.map((request) => () => single(request))),
        'single-checks': each(checks.map((request) => () => single(request))),
        'single-full': each(requests.map((request) => () => single(request))),
        batch: each([() => policy.evaluations(batch)]),
        inside: { run: async (passes) => void inside.decide(passes) },
    };
    for (const [name, peer] of Object.entries(PEERS)) {
        const calls = await peer(facts, bytes);
        const answers = calls.map((call) => call());
        const awaited = answers[0] instanceof Promise;
        same(name, await Promise.all(answers), ours);
        contestants[name] = awaited ? eachAwaited(calls) : each(calls);
    }
    // The one that explains does so in a batch too, and through JSON as we do.
    const explained = rulesEngineBatch(facts);
    same(BATCH, JSON.parse(await explained()).map(({ decision }) => decision), ours);
    contestants[BATCH] = eachAwaited([explained]);
    return timed(contestants, requests.length);
}

function same(name, answers, ours) {
    const other = ours.findIndex((answer, at) => answer !== answers[at]);
    if (other >= 0) throw new Error(`${name} answers request ${other} with ${answers[other]}, we with ${ours[other]}`);
}

/** Decisions inside the module in small and large worlds. */
export async function betweenWorlds({ inside: { Inside } }) {
    const contestants = {};
    for (const count of [10, 100, 10_000]) {
        const inside = new Inside(asText(worldOf(count)));
        contestants[`world-${count}`] = { run: async (passes) => void inside.decide(passes) };
    }
    return timed(contestants, 512, ROUNDS_BESIDE_OURSELVES);
}

/** Decisions inside the module, both built for speed: in wasm and natively. `native` answers how
 *  many milliseconds it took. */
export async function besideNative({ fast: { Inside } }, { native }) {
    const inside = new Inside(asText(worldOf(100)));
    const wasm = { run: async (passes) => void inside.decide(passes) };
    return timed({ wasm, native: { run: native } }, 512, ROUNDS_BESIDE_OURSELVES);
}

export { asText, worldOf };
