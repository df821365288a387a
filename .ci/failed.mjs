// A reporter that tells the files in which a test failed, one a line, for .ci/test.mjs.
export default async function* failed(events) {
    const told = new Set();
    for await (const { type, data } of events) {
        if (type !== 'test:fail' || !data.file || told.has(data.file)) continue;
        told.add(data.file);
        yield `${data.file}\n`;
    }
}
