/** A JSON object whose fields are not known yet. */
export type Fields = Record<string, unknown>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object itself; an empty one in place of anything else. */
export function fieldsOf(value: unknown): Fields {
  return isFields(value) ? value : {};
}

/** The objects of an array; none in place of anything else. */
export function listOf(value: unknown): Fields[] {
  return Array.isArray(value) ? value.filter(isFields) : [];
}

/** The string itself; an empty one in place of anything else. */
export function wordOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The number itself; 0 in place of anything else. */
export function countOf(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}
