import { createHash } from 'node:crypto';

/** A session keeps its prepared statements in memory: texts beyond this many get no name. */
const MOST = 500;

/**
 * Names each text of a statement, so that a session of PostgreSQL parses it once and may plan it
 * once. Texts beyond the first 500 get an empty name, which prepares nothing.
 */
export function createStatementNames(): (query: { readonly sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    if (names.size >= MOST) return '';
    const name = createHash('sha256').update(sql).digest('base64url');
    names.set(sql, name);
    return name;
  };
}
