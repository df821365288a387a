// The crash screen. Plain and alone, because it works when the app does not.
(() => {
    const PREFIX = 'partner-lab/';
    const find = (id) => document.getElementById(id);

    function show(message) {
        const screen = find('crash');
        // The first message is the cause, later ones are its consequences.
        if (!screen.hidden) return;
        find('app').hidden = true;
        find('crash-message').textContent = message;
        showStorage();
        screen.hidden = false;
        find('crash-title').focus();
    }

    /** What is stored, as it is stored; nothing when the browser blocks the storage. */
    function stored() {
        try {
            const keys = Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
            return Object.fromEntries(keys.map((key) => [key, localStorage.getItem(key)]));
        } catch {
            return undefined;
        }
    }

    function showStorage() {
        const blocked = stored() === undefined;
        find('crash-saved').hidden = blocked;
        find('crash-blocked').hidden = !blocked;
        find('crash-export').disabled = blocked;
    }

    function exportStored() {
        const content = JSON.stringify(stored() ?? {}, null, 2);
        const link = document.createElement('a');
        link.href = URL.createObjectURL(new Blob([content], { type: 'application/json' }));
        link.download = `partner-lab-${new Date().toISOString().slice(0, 10)}.json`;
        link.click();
        URL.revokeObjectURL(link.href);
    }

    // Once the app is ready it reports its own panics; a trap of wasm it cannot report.
    const isFatal = (error) =>
        document.documentElement.dataset.ready !== 'app' || error instanceof WebAssembly.RuntimeError;

    window.partnerLabCrashed = show;
    find('crash-reload').addEventListener('click', () => location.reload());
    find('crash-export').addEventListener('click', exportStored);
    window.addEventListener('unhandledrejection', ({ reason }) => {
        if (isFatal(reason)) show(String(reason));
    });
    // Capturing, because the error of a script that does not load does not bubble.
    window.addEventListener('error', ({ target, error, message }) => {
        if (target instanceof HTMLScriptElement) show('A script could not be loaded.');
        else if (target === window && isFatal(error)) show(String(error ?? message));
    }, true);
})();
