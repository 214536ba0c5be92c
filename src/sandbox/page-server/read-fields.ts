import { type Body, isBody } from '../validate/rules.ts';

/** A malformed request from the page: answered with 400 and this text. */
export class BadRequest extends Error {}

export function textAt(body: Body, name: string): string {
  const value = body[name];
  if (typeof value !== 'string') throw new BadRequest(`${name} is missing`);
  return value;
}

export function yesAt(body: Body, name: string): boolean {
  const value = body[name];
  if (typeof value !== 'boolean') throw new BadRequest(`${name} is missing`);
  return value;
}

/** An object's entries without nulls, each accepted by `fits`; {} when it is left out. */
export function entriesAt<T>(
  body: Body,
  name: string,
  fits: (value: unknown) => value is T,
): Record<string, T> {
  const given = body[name] ?? {};
  if (!isBody(given)) throw new BadRequest(`${name} must be an object`);
  const entries: Record<string, T> = {};
  for (const [key, value] of Object.entries(given)) {
    if (value === null) continue;
    if (!fits(value)) throw new BadRequest(`${name}.${key} has a wrong type`);
    entries[key] = value;
  }
  return entries;
}

export function isOptionValue(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

export function isTextList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

export function isFieldValue(value: unknown): value is string | string[] | boolean {
  return typeof value === 'string' || typeof value === 'boolean' || isTextList(value);
}
