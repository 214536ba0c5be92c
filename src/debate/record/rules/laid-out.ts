/**
 * JSON with one line per object in a list, so that a large file can be cut between lines and two
 * files compared line by line. `JSON.parse` reads it; the same value gives the same text.
 */
export function laidOut(value: unknown): string {
  if (Array.isArray(value)) {
    if (!value.some(isObject)) return JSON.stringify(value);
    return `[\n${value.map(laidOut).join(',\n')}\n]`;
  }
  if (!isObject(value)) return JSON.stringify(value);
  const fields = Object.entries(value).filter(([, of]) => of !== undefined);
  return `{${fields.map(([name, of]) => `${JSON.stringify(name)}:${laidOut(of)}`).join(',')}}`;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
