import { createHash } from 'node:crypto';

/** A session keeps what it has prepared: of more different texts than this the others go unnamed. */
const MOST = 500;

/**
 * Gives each text of a statement a name, by which a session of PostgreSQL parses it once and may plan
 * it once, and an empty one, which prepares nothing, to texts beyond the first 500.
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
