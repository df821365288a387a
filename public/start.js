// Runs before the app. A visitor who keeps nothing sees Home as the page's own text; the app is fetched when pointer or
// keyboard reach it, and runs when it is wanted. Whoever keeps something, or comes to a scenario, gets the app at once.
(() => {
    const SETTINGS = 'partner-lab/settings';
    const root = document.documentElement;
    const mount = document.getElementById('app');
    const meta = (name) => document.querySelector(`meta[name="${name}"]`);
    const address = (name) => new URL(meta(name).content, document.baseURI).href;

    let fetching;
    let running;
    const home = new AbortController();

    /** Fetches the app. After a failure it can be tried again. */
    function fetchApp() {
        fetching ??= (async () => {
            for (const name of ['app-script', 'app-part']) {
                const link = { rel: 'modulepreload', href: address(name), integrity: meta(name).dataset.integrity };
                document.head.append(Object.assign(document.createElement('link'), link));
            }
            const wasm = fetch(address('app-wasm'), { integrity: meta('app-wasm').dataset.integrity });
            const [app, answer] = await Promise.all([import(address('app-script')), wasm]);
            return { start: app.default, answer };
        })();
        fetching.catch(() => { fetching = undefined; });
        return fetching;
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

    const template = (language) => document.getElementById(`home-${language}`);

    /** What this browser keeps; nothing when it lets nothing be kept. */
    function kept() {
        try {
            const names = Object.keys(localStorage).filter((name) => name.startsWith('partner-lab/'));
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
        for (const event of ['pointerover', 'focusin']) mount.addEventListener(event, expectApp, { signal, once: true });
        for (const event of ['input', 'change']) mount.addEventListener(event, answer, { signal });
        addEventListener('hashchange', () => isOurs() && run(), { signal });
        root.dataset.ready = 'home';
    }

    /** Only addresses that begin with a slash are the app's. */
    const isOurs = () => location.hash.startsWith('#/');
    // What fails now is tried again, and told, when the app is wanted.
    const expectApp = () => fetchApp().catch(() => {});
    const fields = () => [...mount.querySelectorAll('input, select')];
    const answered = new Set();

    /** What was typed, chosen or picked here happens in the app, in the same field. */
    async function answer({ target }) {
        if (answered.has(target)) return;
        answered.add(target);
        const place = fields().indexOf(target);
        await run();
        const field = fields()[place];
        if (target.type === 'file') field.files = target.files;
        else field.value = target.value;
        field.focus();
        for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
    }

    const found = kept();
    if (isOurs() && location.hash !== '#/' || !found || found.names.length > 0) run();
    else showHome(found);
})();
