// Two hands that do the same in the pages: one points and clicks, the other has nothing but keys.
import assert from 'node:assert/strict';
import { click, press, sees } from './desk.mjs';
import { becomes } from './harness.mjs';

export const mouse = {
    click,
    press,
    fill: (field, text) => field.fill(text),
    tick: (box) => box.check(),
    choose: (list, value) => list.selectOption(value),
    date: (field, date) => field.fill(date),
};

export const keyboard = {
    click: enter,
    press: enter,
    async fill(field, text) {
        await reach(field);
        await field.press('Control+A');
        await field.page().keyboard.type(text);
        await becomes(() => field.inputValue(), text);
    },
    async tick(box) {
        await reach(box);
        if (!await box.isChecked()) await box.page().keyboard.press('Space');
        await becomes(() => box.isChecked(), true);
    },
    async choose(list, value) {
        await reach(list);
        const steps = await list.evaluate((list, value) =>
            [...list.options].findIndex((option) => option.value === value) - list.selectedIndex, value);
        for (let step = 0; step < Math.abs(steps); step += 1) {
            await list.page().keyboard.press(steps < 0 ? 'ArrowUp' : 'ArrowDown');
        }
        await becomes(() => list.inputValue(), value);
    },
    /** Types a date from the field's first part on, in whichever order the browser's own language has its parts. */
    async date(field, date) {
        await reach(field);
        const { keyboard } = field.page();
        const [year, month, day] = date.split('-');
        for (const parts of [[month, day, year], [day, month, year], [year, month, day]]) {
            for (let part = 0; part < 3; part += 1) await keyboard.press('ArrowLeft');
            await keyboard.type(parts.join(''));
            if (await field.inputValue() === date) return;
        }
        assert.equal(await field.inputValue(), date);
    },
};

/** Presses Tab, or Shift and Tab when it lies before, until the focus is there; it can be seen all the way. */
export async function reach(target) {
    const { keyboard } = target.page();
    await sees(target);
    for (let rounds = 0; rounds < 100; rounds += 1) {
        const { steps, hidden } = await target.evaluate(way);
        assert.deepEqual(hidden, [], 'the focus can be seen');
        if (steps === 0) return;
        for (let step = 0; step < Math.abs(steps); step += 1) await keyboard.press(steps < 0 ? 'Shift+Tab' : 'Tab');
    }
    assert.fail(`Tab does not reach ${target}`);
}

/** In the page: how many steps it is at least to an element, and what had the focus without showing it so far. */
function way(element) {
    if (!globalThis.hidden) {
        globalThis.hidden = [];
        document.addEventListener('focusin', ({ target }) => {
            const { outlineStyle, outlineWidth } = getComputedStyle(target);
            // A page that opens gives the focus to its heading, for those who listen; no key has moved it.
            const seen = target.matches('[tabindex="-1"]') || (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2);
            if (!seen) globalThis.hidden.push(target.outerHTML.slice(0, 200));
        });
    }
    const { activeElement: from, body } = document;
    const modal = document.querySelector('dialog:modal') ?? document;
    const stops = [...modal.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex="-1"])')]
        .filter((it) => it.checkVisibility());
    const back = from.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING;
    const [first, last] = back ? [element, from] : [from, element];
    const after = (one, other) => one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING;
    const between = stops.filter((it) => after(first, it) && after(it, last) && !it.contains(last)).length;
    const steps = from === element ? 0 : from === body ? 1 : between + 1;
    return { steps: back ? -steps : steps, hidden: globalThis.hidden };
}

async function enter(target) {
    await reach(target);
    await target.page().keyboard.press('Enter');
}
