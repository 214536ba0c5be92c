import { Ajv2020 as Ajv, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { withoutClientDefaults } from './client-defaults.ts';
import { formats } from './formats.ts';
import { type Fields, fieldsOf, isFields, wordOf } from './json.ts';
import { barePath, matchPath } from './path-templates.ts';
import { strictSchema } from './strict-schema.ts';

/** Faults of a request body, each `field: what is wrong`; none when Discord would take it. */
export type BodyValidator = (method: string, path: string, body: unknown) => string[];

const documentId = 'discord';

/** Corrections where the description lacks what Discord's documentation or client has. */
function mend(schemas: Fields): void {
  const update = fieldsOf(fieldsOf(schemas.ApplicationCommandUpdateRequest).properties);
  // Permissions are bit sets of 54 bits and more, sent as decimal strings.
  update.default_member_permissions = { type: ['string', 'null'], pattern: '^\\d{1,20}$' };
  const emoji = fieldsOf(fieldsOf(schemas.ComponentEmojiForRequest).properties);
  emoji.animated = { type: 'boolean' };
}

export function openDescription(document: Fields, own: Partial<typeof formats> = {}) {
  const schemas = fieldsOf(fieldsOf(document.components).schemas);
  mend(schemas);
  const resolve = (ref: string) => fieldsOf(schemas[ref.replace(/^.*\//, '')]);
  const strict = Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, strictSchema(schema, resolve)]),
  );
  const ajv = new Ajv({
    strict: false,
    allErrors: true,
    verbose: true,
    formats: { ...formats, ...own },
    validateSchema: false,
  });
  ajv.addSchema({ $id: documentId, components: { schemas: strict } }, documentId, false, false);
  const inline = (schema: unknown) => anchored(strictSchema(schema, resolve));
  return { paths: fieldsOf(document.paths), compile: (s: unknown) => ajv.compile(inline(s)) };
}

/** References inside a route's own schema, made absolute so that they find the document. */
function anchored(schema: unknown): Fields {
  const text = JSON.stringify(schema).replaceAll('"$ref":"#/', `"$ref":"${documentId}#/`);
  return fieldsOf(JSON.parse(text));
}

function fieldName(error: ErrorObject): string {
  const steps = error.instancePath.split('/').slice(1);
  const name = steps.map((step) => (/^\d+$/.test(step) ? `[${step}]` : `.${step}`)).join('');
  return name.replace(/^\./, '') || 'body';
}

function reason({ keyword, params, message, data, parentSchema }: ErrorObject): string {
  if (keyword === 'additionalProperties') return `unknown field ${params.additionalProperty}`;
  if (keyword === 'enum') return `is ${JSON.stringify(data)}, not one of ${params.allowedValues}`;
  if (keyword === 'maxLength') return `${message}, has ${[...wordOf(data)].length}`;
  if (keyword === 'format') return `${JSON.stringify(data)} is no ${parentSchema?.format}`;
  return message ?? keyword;
}

export function faultsOf(validate: ValidateFunction, body: unknown): string[] {
  if (validate(body)) return [];
  const errors = (validate.errors ?? []).filter(({ keyword }) => keyword !== 'if');
  return [...new Set(errors.map((error) => `${fieldName(error)}: ${reason(error)}`))];
}

/** A missing route may exist in Discord's full description: the message says how to add it. */
const unknownRoute = (method: string, path: string) =>
  `path: the description kept here has no ${method} ${barePath(path)}; if Discord has it, ` +
  'add it to test/support/openapi/routes.ts and run reduce.ts beside it';

/**
 * A validator of request bodies against Discord's OpenAPI description (3.1, so JSON Schema
 * 2020-12). It is stricter than the description: a field that a schema does not name is a fault.
 * `path` may have `/api`, a version and a query. A path or method that the description does not
 * have is a fault, a required body that is missing too. For a multipart request pass what its
 * `payload_json` held.
 */
export function createBodyValidator(description: Fields): BodyValidator {
  const { paths, compile } = openDescription(description);
  const compiled = new Map<string, ValidateFunction>();
  return (method, path, body) => {
    const match = matchPath(Object.keys(paths), path);
    const operation = match && fieldsOf(paths[match.template])[method.toLowerCase()];
    if (!match || !isFields(operation)) return [unknownRoute(method, path)];
    const { required, content } = fieldsOf(operation.requestBody);
    if (body === undefined || body === null) return required === true ? ['body: is missing'] : [];
    const { schema } = fieldsOf(fieldsOf(content)['application/json']);
    if (!schema) return ['body: this route takes none'];
    const key = `${method} ${match.template}`;
    const validate = compiled.get(key) ?? compile(schema);
    compiled.set(key, validate);
    return faultsOf(validate, withoutClientDefaults(body));
  };
}
