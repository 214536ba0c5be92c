import { ColumnTypeEnum, type SqlDriverAdapter } from '@prisma/driver-adapter-utils';
import type pg from 'pg';

/** The ids of the one-byte type `"char"`, which only catalogues use, and of `text`. */
const byteType = 18;
const textType = 25;

type QueryRaw = SqlDriverAdapter['queryRaw'];

/**
 * Prisma's adapter refuses columns of the type `"char"`, which the engine reads when it describes a
 * schema. So the adapter is told that they are `text`, and the engine that they are `char`.
 */
export function understandingCatalogs(pool: pg.Pool) {
  /** The columns of that type by the text of the statement. */
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
