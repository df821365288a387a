import init, { evaluateExpression } from '@gorules/zen-engine-wasm/dist/zen_engine_wasm.js';

const RULE = 'provider.market == reseller.market and provider.signed and reseller.signed and connected and len(roles) > 0';

export default async function zen(facts, bytes) {
    await init({ module_or_path: await bytes('zen_engine_wasm_bg.wasm') });
    return facts.map((deal) => () => evaluateExpression(RULE, deal));
}
