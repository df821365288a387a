// TypeScript types of what the JSON Schema describes: one for each definition, under its name. The
// schema uses a small part of the language; what is not known here fails the build.
import { BuildError } from './io.mjs';

const KNOWN = new Set([
    '$ref', 'additionalProperties', 'anyOf', 'const', 'description', 'enum', 'format', 'items', 'maxItems', 'maximum',
    'maxProperties', 'minItems', 'minProperties', 'minimum', 'oneOf', 'pattern', 'prefixItems', 'properties', 'required', 'type',
]);
const PLAIN = { string: 'string', integer: 'number', boolean: 'boolean', null: 'null' };
const HEAD = '// What goes into the policy module and comes out of it, as in schema.json beside this file.\n';

export function typesOf({ $defs }) {
    const types = Object.entries($defs).map(([name, schema]) => `${comment(schema, '')}export type ${name} = ${type(schema, '')};\n`);
    return [HEAD, ...types].join('\n');
}

function comment({ description }, indent) {
    return description ? `${indent}/** ${description.replaceAll('*/', '* /')} */\n` : '';
}

const united = (parts) => [...new Set(parts)].join(' | ');

function type(schema, indent) {
    if (schema === true) return 'unknown';
    const stranger = Object.keys(schema).find((keyword) => !KNOWN.has(keyword));
    if (stranger) throw new BuildError(`schema: there is no TypeScript for \`${stranger}\``);
    if (schema.$ref) return schema.$ref.replace('#/$defs/', '');
    const choices = schema.oneOf ?? schema.anyOf;
    if (choices) return united(choices.map((it) => type(it, indent)));
    if (schema.enum) return united(schema.enum.map((it) => JSON.stringify(it)));
    if ('const' in schema) return JSON.stringify(schema.const);
    if (schema.type === 'array') return list(schema, indent);
    if (schema.type === 'object') return object(schema, indent);
    if (!PLAIN[schema.type]) throw new BuildError(`schema: there is no TypeScript for ${JSON.stringify(schema)}`);
    return PLAIN[schema.type];
}

function list({ items, prefixItems, maxItems }, indent) {
    if (prefixItems) return `[${prefixItems.map((it) => type(it, indent)).join(', ')}]`;
    return maxItems === 0 ? '[]' : `Array<${type(items, indent)}>`;
}

function object({ properties = {}, required = [], minProperties, maxProperties }, indent) {
    const inner = `${indent}    `;
    const field = ([name, schema], must) =>
        `${comment(schema, inner)}${inner}${/^\w+$/.test(name) ? name : JSON.stringify(name)}${must ? '' : '?'}: ${type(schema, inner)};\n`;
    const fields = Object.entries(properties);
    // One name of several, with what belongs to it.
    if (minProperties === 1 && maxProperties === 1) {
        return united(fields.map((it) => `{\n${field(it, true)}${indent}}`));
    }
    if (fields.length === 0) return 'Record<string, never>';
    return `{\n${fields.map((it) => field(it, required.includes(it[0]))).join('')}${indent}}`;
}
