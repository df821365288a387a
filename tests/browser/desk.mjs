// Where things are on a page of the app, found as a reader finds them: by role and label.
import { joined, within } from './words.mjs';

/** A page of the app in a language's words `t`. */
export function desk(page, t) {
    const main = page.getByRole('main');
    const exactly = (name) => ({ name, exact: true });
    const button = (name, about) => page.getByRole('button', exactly(about ? joined(name, ' – ', about) : name));
    // What the guide below the heading links is another way to the same page.
    const link = (name, about) => main.getByRole('link', exactly(about ? joined(name, ' – ', about) : name)).and(page.locator(':not(.guide *)'));
    const why = page.getByRole('complementary', { name: t('why') });

    return {
        page, main, why, button, link,
        title: (name) => main.getByRole('heading', { level: 1, ...exactly(name) }),
        heading: (name) => main.getByRole('heading', exactly(name)),
        /** A card of the page, by its heading. */
        card: (name) => main.locator('section').filter({ has: page.getByRole('heading', exactly(name)) }),
        /** A row of a table, by a text in it. */
        row: (text) => main.getByRole('row').filter({ hasText: text }),
        /** A customer's row of a partner, by its name: a row names others too, through which something was bought. */
        partner: (name) => main.locator('section').filter({ has: page.getByRole('heading', exactly(t('partners.list'))) })
            .getByRole('row').filter({ has: page.locator('td:first-child', { hasText: name }) }),
        nav: (key) => page.getByRole('navigation').getByRole('link', { name: new RegExp(`^${t(key)}( \\d+)?$`) }),
        text: (text) => main.getByText(text, { exact: true }),
        choice: (name) => page.getByRole('combobox', exactly(name)),
        notice: (text) => page.getByRole('status').filter({ hasText: within(text) }),
        /** The box of a role on the page of a person's roles, and its row once the role is held or not. */
        roleBox: (id) => main.locator('.roles').getByLabel(t(`role.${id}`), { exact: true }),
        roleHeld: (id, so = true) => main.locator(so ? '.roles li[data-held]' : '.roles li:not([data-held])')
            .filter({ has: page.getByLabel(t(`role.${id}`), { exact: true }) }),
        undo: (step) => button(step ? t('undo.step', { step }) : t('undo')),
        redo: (step) => button(step ? t('redo.step', { step }) : t('redo')),
        dialog: (name) => page.getByRole('dialog', exactly(name)),
        date: page.getByRole('button', { name: new RegExp(`^(${t('policy.date')}|${t('lens.label')})`) }),
        /** A finding in the panel of reasons, by its sentence. */
        finding: (key, values) => why.locator('.finding').filter({ has: page.getByText(t(key, values), { exact: true }) }),
        continueAs: (person, scope = why) => scope.getByRole('link', exactly(t('continue.as', { person, organisation: /.+/ }))),
        start: (id) => main.getByRole('link', { name: joined(t('home.start'), `: ${t(`scenario.${id}.title`)}`) }),
    };
}

export const sees = (locator) => locator.waitFor();

export const gone = (locator) => locator.waitFor({ state: 'hidden' });

/** Clicks in the tab that is looked at: a tab in the background would paint only now and then. */
export async function click(locator, options) {
    await locator.page().bringToFront();
    await locator.click(options);
}

/** Presses a button that is refused: it stays focusable and can be pressed, although it says that it is disabled. */
export async function press(button) {
    await held(button).waitFor();
    // What is refused appears above it, and a forced click does not wait until the button stands.
    await button.hover();
    await click(button, { force: true });
}

/** Types into a field and leaves it: what is refused stands there from then on. */
export async function leaves(field, text) {
    await field.fill(text);
    await field.blur();
}

/** What is wrong stands at its field, and is read with it. */
export async function refusedAt(field, text) {
    const page = field.page();
    await field.and(page.locator('[aria-invalid="true"]')).waitFor();
    const said = page.locator(`#${await field.getAttribute('aria-describedby')}`);
    await sees(said.getByText(within(text)));
}

/** Suspends what a button is about, and answers the question that comes first. */
export const suspend = (at, t, button) => agrees(at, button, t('suspend.yes'));

/** Cancels what was bought through another channel, after the question that comes first. */
export const cancelsOld = (at, t, offer) => agrees(at, at.button(t('action.CancelOutsideService'), offer).first(), t('suspend.outside-yes'));

/** Takes a partner's admin rights, after the question that comes first. */
export const takesRights = (at, t, partner) => agrees(at, at.button(t('action.RemoveDelegatedAdmin'), partner).first(), t('suspend.rights-yes'));

/** Presses a button that asks first, and says yes. */
async function agrees(at, button, yes) {
    await click(button);
    await click(at.page.getByRole('dialog').getByRole('button', { name: yes, exact: true }));
}

/** A button, while it says that it is disabled. */
export const held = (button) => button.and(button.page().locator('[aria-disabled="true"]'));

/** Ticks roles, or clears them, and chooses Update; sees that they are held, or not. */
export async function update(at, t, roles, tick = true) {
    const ids = [roles].flat();
    await at.page.bringToFront();
    for (const id of ids) await at.roleBox(id).setChecked(tick);
    const button = at.button(t('roles.update'));
    await click(button.and(at.page.locator('[aria-disabled="false"]')));
    for (const id of ids) await sees(at.roleHeld(id, tick));
}

/** Adds a business location in the country that is chosen; its contact is who adds it. */
export async function addsLocation(at, t, name = 'New place', address = '1 Grand-Place') {
    await at.main.getByLabel(t('location.name'), { exact: true }).fill(name);
    await at.main.getByLabel(t('location.address'), { exact: true }).fill(address);
    await click(at.button(t('action.AddMpnLocation')).and(at.page.locator('[aria-disabled="false"]')));
}

/** Chooses a date in the dialog of the policy date: `wait` until it, or `look` as of it. */
export async function chooseDate(at, t, date, how) {
    await at.date.click();
    const dialog = at.dialog(t('policy.date'));
    await dialog.getByLabel(t('date.other'), { exact: true }).fill(date);
    await dialog.getByRole('button', { name: t(how), exact: true }).click();
    await gone(dialog);
}
