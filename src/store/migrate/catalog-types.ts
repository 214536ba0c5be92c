import { ColumnTypeEnum, type SqlDriverAdapter } from '@prisma/driver-adapter-utils';
import type pg from 'pg';

/** The catalogues' own one-byte type `"char"`, and the type `text`. */
const byteType = 18;
const textType = 25;

type QueryRaw = SqlDriverAdapter['queryRaw'];

/**
 * Prisma's adapter refuses columns of the type `"char"`, for which the engine asks when it
 * describes a schema. So the pool says `text` to the adapter, and the engine is told `char`.
 */
export function understandingCatalogs(pool: pg.Pool) {
  /** Which columns of a statement, by its text, are of that type. */
  const byteColumns = new Map<string, number[]>();

  const query = async (statement: { text: string }, ...rest: unknown[]) => {
    const result: pg.QueryResult = await Reflect.apply(pool.query, pool, [statement, ...rest]);
    const columns = result.fields.flatMap(({ dataTypeID }, at) =>
      dataTypeID === byteType ? [at] : [],
    );
    for (const at of columns) Object.assign(result.fields[at] ?? {}, { dataTypeID: textType });
    byteColumns.set(statement.text, columns);
    return result;
  };

  return {
    pool: new Proxy(pool, {
      get(target, key) {
        const value: unknown = key === 'query' ? query : Reflect.get(target, key);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    }),
    wrap(queryRaw: QueryRaw): QueryRaw {
      return async (asked) => {
        const result = await queryRaw(asked);
        const columns = byteColumns.get(asked.sql) ?? [];
        const columnTypes = result.columnTypes.map((type, at) =>
          columns.includes(at) ? ColumnTypeEnum.Character : type,
        );
        return { ...result, columnTypes };
      };
    },
  };
}
