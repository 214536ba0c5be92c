import { type Fields, fieldsOf, isFields, listOf, wordOf } from './json.ts';

/**
 * Rewrites a schema of the description so that it is stricter and reports faults better:
 * - an object with known properties takes no others;
 * - a union with null asks for null or the other one, and reports the other one's faults only;
 * - a union of numbers or words becomes the list of them;
 * - a union of objects with a `type` each is entered by the `type` found, so that a fault in a
 *   button is not reported as six component types that it also isn't.
 * `resolve` follows a reference.
 */
export function strictSchema(schema: unknown, resolve: (ref: string) => Fields): unknown {
  if (Array.isArray(schema)) return schema.map((part) => strictSchema(part, resolve));
  if (!isFields(schema)) return schema;
  const { oneOf, anyOf, ...rest } = schema;
  const strict: Fields = {};
  for (const [name, value] of Object.entries(rest)) strict[name] = strictSchema(value, resolve);
  if (isFields(rest.properties)) {
    strict.properties = strictProperties(rest.properties, resolve);
    if (rest.additionalProperties === undefined) strict.additionalProperties = false;
  }
  const branches = listOf(oneOf ?? anyOf);
  return branches.length > 0 ? { ...strict, ...union(branches, resolve) } : strict;
}

/** Each property's own schema: a property may be named `oneOf` or `properties`. */
function strictProperties(properties: Fields, resolve: (ref: string) => Fields): Fields {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [name, strictSchema(value, resolve)]),
  );
}

function union(branches: readonly Fields[], resolve: (ref: string) => Fields): Fields {
  const solid = branches.filter((branch) => branch.type !== 'null');
  if (solid.length < branches.length) {
    const other = solid.length === 1 ? strictSchema(solid[0], resolve) : union(solid, resolve);
    return { if: { type: 'null' }, else: other };
  }
  if (solid.every((branch) => 'const' in branch)) {
    return { enum: solid.map((branch) => branch.const) };
  }
  const tags = solid.map((branch) => tagsOf(branch, resolve));
  if (tags.every((list) => list.length > 0)) return tagged(solid, tags, resolve);
  return { anyOf: solid.map((branch) => strictSchema(branch, resolve)) };
}

function tagsOf(branch: Fields, resolve: (ref: string) => Fields): unknown[] {
  const target = branch.$ref ? resolve(wordOf(branch.$ref)) : branch;
  const { enum: listed } = fieldsOf(fieldsOf(target.properties).type);
  return Array.isArray(listed) ? listed : [];
}

function tagged(
  branches: readonly Fields[],
  tags: readonly unknown[][],
  resolve: (ref: string) => Fields,
): Fields {
  const known = { properties: { type: { enum: tags.flat() } }, required: ['type'] };
  const doors = branches.map((branch, index) => ({
    if: { not: { properties: { type: { enum: tags[index] } }, required: ['type'] } },
    else: strictSchema(branch, resolve),
  }));
  return { type: 'object', allOf: [known, ...doors] };
}
