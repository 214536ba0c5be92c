import { createHash } from 'node:crypto';
import pg from 'pg';

type Asked = { readonly text?: unknown; readonly rowMode?: unknown; readonly name?: unknown };

declare global {
  /** Whether this worker names statements already: its files share the driver. */
  var namesStatements: boolean | undefined;
}

/**
 * Names the store's statements in the tests' own workers, so that PostgreSQL reads and plans each
 * once a connection: planning is most of what it does for tables of a few rows. Programs that tests
 * start send theirs unnamed, as they do wherever they run. The store's go through Prisma, which
 * alone asks for rows as arrays.
 */
function nameStatements(): void {
  if (globalThis.namesStatements) return;
  globalThis.namesStatements = true;
  const names = new Map<string, string>();
  const { query } = pg.Client.prototype;
  const naming = function (this: pg.Client, ...[asked, ...rest]: unknown[]): unknown {
    const { text, rowMode, name } = (asked ?? {}) as Asked;
    if (rowMode !== 'array' || typeof text !== 'string' || name !== undefined) {
      return Reflect.apply(query, this, [asked, ...rest]);
    }
    const short = names.get(text) ?? createHash('sha256').update(text).digest('base64url');
    names.set(text, short);
    return Reflect.apply(query, this, [{ ...(asked as Asked), name: short }, ...rest]);
  };
  Object.assign(pg.Client.prototype, { query: naming });
}

nameStatements();
