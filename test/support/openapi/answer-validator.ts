import { readFileSync } from 'node:fs';
import type { ValidateFunction } from 'ajv/dist/2020.js';
import { faultsOf, openDescription } from './body-validator.ts';
import { type Fields, fieldsOf, isFields } from './json.ts';
import { matchPath } from './path-templates.ts';

/** An answer of a pretend Discord, with what was asked. */
interface Answered {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  /** Parsed JSON; undefined for none. */
  readonly answer: unknown;
}

/** Faults of an answer, each `field: what is wrong`; none when Discord could have given it. */
export type AnswerValidator = (answered: Answered) => string[];

const file = new URL('discord-openapi.answers.json', import.meta.url);

/**
 * A validator of answers that went well against Discord's OpenAPI description. A field that a
 * schema does not name is a fault, and so is a route or a status that the description lacks.
 */
export function createAnswerValidator(): AnswerValidator {
  const description: Fields = fieldsOf(JSON.parse(readFileSync(file, 'utf8')));
  const { paths, compile } = openDescription(description, {
    // That of the gateway is wss://.
    uri: (value) => URL.canParse(value),
  });
  const compiled = new Map<string, ValidateFunction>();
  return ({ method, path, status, answer }) => {
    const match = matchPath(Object.keys(paths), path);
    const operation = match && fieldsOf(paths[match.template])[method.toLowerCase()];
    const response = fieldsOf(fieldsOf(operation).responses)[String(status)];
    if (!match || !isFields(response)) return [`status: ${status} is not described`];
    const { schema } = fieldsOf(fieldsOf(response.content)['application/json']);
    if (schema === undefined) return answer === undefined ? [] : ['body: there should be none'];
    const key = `${method} ${match.template} ${status}`;
    const validate = compiled.get(key) ?? compile(schema);
    compiled.set(key, validate);
    return faultsOf(validate, answer);
  };
}
