import { readFileSync } from 'node:fs';
import { type BodyValidator, createBodyValidator } from './body-validator.ts';
import { type Fields, fieldsOf } from './json.ts';

const file = new URL('discord-openapi.reduced.json', import.meta.url);

/** The reduced copy of Discord's OpenAPI description that the tests check bodies against. */
export function readDescription(): Fields {
  return fieldsOf(JSON.parse(readFileSync(file, 'utf8')));
}

let validator: BodyValidator | undefined;

/** The validator of that copy, made once per worker, at the first body. */
export const describedFaults: BodyValidator = (...request) => {
  validator ??= createBodyValidator(readDescription());
  return validator(...request);
};
