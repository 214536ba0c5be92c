import pg from 'pg';

type Asked = { readonly text?: unknown; readonly rowMode?: unknown };

/** New ones since they were last taken, and all that any file of this worker has sent. */
type Record = { fresh: Set<string>; readonly seen: Set<string> };

declare global {
  /** One for a worker, whose files share its modules. */
  var recordedStatements: Record | undefined;
}

/**
 * Keeps every statement that the store sends, without its values. The store's go through Prisma,
 * which alone asks for rows as arrays; what tests send by themselves is not kept.
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
