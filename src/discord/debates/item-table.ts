import { stringify } from 'csv-stringify/sync';
import type { DebateExport } from '#debate/debates/compose-export.ts';

const COLUMNS = [
  ...['number', 'claim', 'side', 'target', 'text', 'source', 'author', 'filedAt'],
  ...['concededAt', 'cluster', 'gradedBy', 'points', 'dots'],
];

/**
 * Items as CSV for spreadsheets: a cell that would be taken for a formula gets a leading
 * apostrophe, and the file begins with a UTF-8 byte order mark, which some of them need.
 */
export function itemTable(items: DebateExport['items']): string {
  return stringify([...items], {
    header: true,
    columns: COLUMNS,
    bom: true,
    escape_formulas: true,
    cast: { date: (at) => at.toISOString() },
  });
}
