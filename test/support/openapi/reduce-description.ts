import { type Fields, fieldsOf, isFields, wordOf } from './json.ts';

/** Documentation keys, which validate nothing. */
const forReaders = ['title', 'description', 'example', 'examples', 'deprecated', 'x-enum'];

/** A schema without documentation keys; a property that happens to have such a name stays. */
function bare(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(bare);
  if (!isFields(schema)) return schema;
  const kept = Object.entries(schema).filter(([name]) => !forReaders.includes(name));
  return Object.fromEntries(
    kept.map(([name, value]) => {
      if (name === 'enum' || name === 'const') return [name, value];
      if (name === 'properties') return [name, properties(fieldsOf(value))];
      return [name, bare(value)];
    }),
  );
}

function properties(all: Fields): Fields {
  return Object.fromEntries(Object.entries(all).map(([name, schema]) => [name, bare(schema)]));
}

/** What a route takes: its JSON body, if any. The query is not checked. */
function bodyOf(operation: Fields): Fields {
  if (!isFields(operation.requestBody)) return {};
  const { required, content } = operation.requestBody;
  const { schema } = fieldsOf(fieldsOf(content)['application/json']);
  const body = schema === undefined ? {} : { 'application/json': { schema: bare(schema) } };
  return { requestBody: { ...(required === true ? { required } : {}), content: body } };
}

/** What a route answers when all went well: the JSON by status. */
function answersOf({ responses }: Fields): Fields {
  const good = Object.entries(fieldsOf(responses)).filter(([status]) => /^2\d\d$/.test(status));
  return {
    responses: Object.fromEntries(
      good.map(([status, response]) => {
        const { schema } = fieldsOf(fieldsOf(fieldsOf(response).content)['application/json']);
        const content = { 'application/json': { schema: bare(schema) } };
        return [status, schema === undefined ? {} : { content }];
      }),
    ),
  };
}

type Part = (operation: Fields) => Fields;

function pathsOf(all: Fields, routes: readonly string[], part: Part): Fields {
  const kept: Record<string, Fields> = {};
  for (const route of routes) {
    const [method = '', template = ''] = route.split(' ');
    const operation = fieldsOf(all[template])[method.toLowerCase()];
    if (!isFields(operation)) throw new Error(`the description has no ${route}`);
    kept[template] = { ...kept[template], [method.toLowerCase()]: part(operation) };
  }
  return kept;
}

/** Names of the schemas that a part of the description refers to. */
function namesIn(part: unknown): string[] {
  const found = JSON.stringify(part).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g);
  return [...found].map(([, name = '']) => name);
}

/** The schemas that the paths reach, directly or by way of another, sorted by name. */
function schemasFor(paths: Fields, all: Fields): Fields {
  const reached = new Map<string, unknown>();
  const waiting = namesIn(paths);
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (reached.has(name)) continue;
    if (!isFields(all[name])) throw new Error(`the description has no schema ${name}`);
    const schema = bare(all[name]);
    reached.set(name, schema);
    waiting.push(...namesIn(schema));
  }
  return Object.fromEntries([...reached].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Which part of each route is kept. */
const PARTS = { 'request bodies': bodyOf, answers: answersOf } as const;

/**
 * The part of Discord's OpenAPI description that checks the request bodies, or the answers, of
 * `routes`, each `METHOD /template`. `source` says where the whole came from. Throws for a route or
 * a schema that the description does not have.
 */
export function reduceDescription(
  document: Fields,
  routes: readonly string[],
  source: string,
  only: keyof typeof PARTS = 'request bodies',
): Fields {
  const { version, license } = fieldsOf(document.info);
  const paths = pathsOf(fieldsOf(document.paths), routes, PARTS[only]);
  return {
    openapi: wordOf(document.openapi),
    info: { title: `Discord HTTP API, ${only} only`, version, license, 'x-source': source },
    paths,
    components: { schemas: schemasFor(paths, fieldsOf(fieldsOf(document.components).schemas)) },
  };
}
