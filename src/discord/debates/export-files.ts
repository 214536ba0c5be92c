import type { DebateExport } from '#debate/debates/compose-export.ts';
import type { ExportFile } from '#debate/debates/large-debates-port.ts';
import { packedFile } from '#discord/parts/packed-file.ts';
import { itemTable } from './item-table.ts';

/** The files of an export: everything as JSON, and its items as a table. */
export function exportFiles(debate: DebateExport): readonly ExportFile[] {
  const { id } = debate.debate;
  return [
    packedFile(`crux-debate-${id}.json`, `${JSON.stringify(debate, null, 2)}\n`),
    packedFile(`crux-items-${id}.csv`, itemTable(debate.items)),
  ];
}
