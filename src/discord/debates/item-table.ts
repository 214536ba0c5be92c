import { stringify } from 'csv-stringify/sync';
import type { DebateExport } from '#debate/debates/compose-export.ts';

const COLUMNS = [
  ...['number', 'claim', 'side', 'target', 'text', 'source', 'author', 'filedAt'],
  ...['concededAt', 'cluster', 'gradedBy', 'points', 'dots'],
];

/**
 * Items as CSV, for a spreadsheet: a cell that it would take for a formula begins with an
 * apostrophe, and the mark of UTF-8 stands first, as some of them want it.
 */
export function itemTable(items: DebateExport['items']): string {
  return stringify([...items], {
    ...{ header: true, columns: COLUMNS, bom: true, escape_formulas: true },
    cast: { date: (at) => at.toISOString() },
  });
}
