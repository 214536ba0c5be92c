import pg from 'pg';

type Asked = { readonly text?: unknown; readonly rowMode?: unknown };

/** Statements since the last take, and all statements of any file in this worker. */
type Record = { fresh: Set<string>; readonly seen: Set<string> };

declare global {
  /** One per worker, whose files share modules. */
  var recordedStatements: Record | undefined;
}

/**
 * Records every statement that the store sends, without its values. The store uses Prisma, which
 * is recognised by its array row mode; statements that tests send themselves are not recorded.
 */
export function recordStatements(): void {
  if (globalThis.recordedStatements !== undefined) return;
  const record: Record = { fresh: new Set(), seen: new Set() };
  globalThis.recordedStatements = record;
  const { query } = pg.Client.prototype;
  const recording = function (this: pg.Client, ...asked: unknown[]): unknown {
    const { text, rowMode } = (asked[0] ?? {}) as Asked;
    if (rowMode === 'array' && typeof text === 'string' && !record.seen.has(text)) {
      record.seen.add(text);
      record.fresh.add(text);
    }
    return Reflect.apply(query, this, asked);
  };
  Object.assign(pg.Client.prototype, { query: recording });
}

export function takeStatements(): readonly string[] {
  const record = globalThis.recordedStatements;
  const taken = [...(record?.fresh ?? [])];
  record?.fresh.clear();
  return taken;
}
