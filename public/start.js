// Runs before the app. A visitor who keeps nothing sees Home as the page's own text; the app is fetched when pointer or
// keyboard reach it, and runs when it is wanted. Whoever keeps something, or comes to a scenario, gets the app at once.
(() => {
    const PREFIX = 'partner-lab/';
    const SETTINGS = `${PREFIX}settings`;
    const root = document.documentElement;
    const mount = document.getElementById('app');
    const meta = (name) => document.querySelector(`meta[name="${name}"]`);
    const address = (name) => new URL(meta(name).content, document.baseURI).href;
    const template = (language) => document.getElementById(`home-${language}`);
    /** Only addresses that begin with a slash are the app's. */
    const isOurs = () => location.hash.startsWith('#/');

    const home = new AbortController();
    let fetching;
    let running;

    /** Fetches the app. After a failure it can be tried again. */
    function fetchApp() {
        fetching ??= (async () => {
            const wasm = fetch(address('app-wasm'), { integrity: meta('app-wasm').dataset.integrity });
            for (const name of ['app-script', 'app-part']) preload(address(name), meta(name).dataset.integrity);
            const [app, answer] = await Promise.all([import(address('app-script')), wasm]);
            return { start: app.default, answer };
        })();
        fetching.catch(() => { fetching = undefined; });
        return fetching;
    }

    /** The digest of a script counts for whoever imports it later. */
    function preload(href, integrity) {
        if ([...document.querySelectorAll('link')].some((link) => link.href === href)) return;
        document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href, integrity }));
    }

    /** Runs the app, once; settles when it is ready. */
    function run() {
        running ??= (async () => {
            tellLoading();
            const { start, answer } = await fetchApp();
            const mounted = new Promise((done) => {
                new MutationObserver((_, observer) => {
                    if (root.dataset.ready !== 'app') return;
                    observer.disconnect();
                    done();
                }).observe(root, { attributeFilter: ['data-ready'] });
            });
            await start({ module_or_path: answer });
            await mounted;
            home.abort();
            // What had the focus went away with Home.
            if (document.activeElement === document.body && 'home' in root.dataset) mount.querySelector('main h1')?.focus();
        })().catch((error) => window.partnerLabCrashed(String(error)));
        return running;
    }

    function tellLoading() {
        const notices = mount.querySelector('.notices');
        if (!notices) return;
        const notice = Object.assign(document.createElement('p'), { className: 'notice' });
        notice.append(template(root.lang).dataset.loading);
        notices.append(notice);
    }

    /** What this browser keeps; nothing when it lets nothing be kept. */
    function kept() {
        try {
            const names = Object.keys(localStorage).filter((name) => name.startsWith(PREFIX));
            return { names: names.filter((name) => name !== SETTINGS), ...JSON.parse(localStorage.getItem(SETTINGS) ?? '{}') };
        } catch {
            return undefined;
        }
    }

    function showHome({ language, theme }) {
        root.lang = /^ko\b/i.test(language ?? navigator.language) ? 'ko' : 'en';
        root.dataset.theme = theme ?? 'system';
        mount.replaceChildren(template(root.lang).content.cloneNode(true));
        const [languages, themes] = mount.querySelectorAll('select');
        [languages.value, themes.value] = [root.lang, theme ?? ''];

        const { signal } = home;
        // What fails now is tried again, and told, when the app is wanted.
        let expected = false;
        const expectApp = (event) => {
            // A pointer that rests where the page appears has not reached it yet, though browsers say that it moved.
            const rests = event.type === 'pointermove' && !event.movementX && !event.movementY;
            if (rests || expected) return;
            expected = true;
            fetchApp().catch(() => {});
        };
        for (const event of ['pointermove', 'pointerdown', 'focusin']) mount.addEventListener(event, expectApp, { signal });
        mount.addEventListener('input', search, { signal });
        mount.addEventListener('change', answer, { signal });
        mount.querySelector('.skip').addEventListener('click', (event) => {
            event.preventDefault();
            mount.querySelector('main h1').focus();
        });
        addEventListener('hashchange', () => isOurs() && run(), { signal });
        // Another tab keeps something now, or has other settings.
        addEventListener('storage', ({ key }) => key?.startsWith(PREFIX) && run(), { signal });
        root.dataset.home = '';
        root.dataset.ready = 'home';
    }

    /** A text as searches compare it, here and in the app: keyboards have the straight apostrophe only, Korean is written
     *  with more spaces or fewer, and some words in two ways. */
    const plain = window.plain = (text) => text.toLowerCase().replaceAll('’', "'").replaceAll('ce', 'se')
        .replaceAll('ll', 'l').replaceAll('센스', '선스').replaceAll('리셀러', '재판매인').replace(/([가-힣]) /g, '$1');

    /** Shows the scenarios that have every word. */
    function search({ target }) {
        if (target.type !== 'search') return;
        const words = target.value.split(/\s+/).map(plain);
        const content = template(root.lang).content.cloneNode(true);
        const groups = content.querySelector('.search + .page');
        for (const card of groups.querySelectorAll('li')) {
            const text = plain([...card.querySelectorAll('h3, p:not(.end)')].map((part) => part.textContent).join(' '));
            if (!words.every((word) => text.includes(word))) card.remove();
        }
        for (const group of groups.querySelectorAll('section')) {
            if (!group.querySelector('li')) group.remove();
        }
        mount.querySelector('.search ~ p')?.remove();
        mount.querySelector('.search + .page').replaceWith(groups);
        if (!groups.firstChild) {
            const none = document.createElement('p');
            none.append(template(root.lang).dataset.none);
            groups.after(none);
        }
    }

    /** What was chosen here happens in the app, in the same field. */
    async function answer({ target }) {
        if (target.type === 'search') return;
        const fields = () => [...mount.querySelectorAll('input, select')];
        const place = fields().indexOf(target);
        await run();
        const field = fields()[place];
        if (!field) return;
        if (target.type === 'file') field.files = target.files;
        else field.value = target.value;
        field.focus();
        for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
    }

    const found = kept();
    if (isOurs() && location.hash !== '#/' || !found || found.names.length > 0) run();
    else showHome(found);
})();
