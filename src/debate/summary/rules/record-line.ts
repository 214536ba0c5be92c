import { shortHash } from '#debate/record/rules/seal.ts';
import { type SummaryLine, words } from './summary-lines.ts';

/** The last line: lets a screenshot show that the past was not rewritten. */
export function recordLine(hash: string): SummaryLine {
  return { kind: 'record', parts: [words(`Record ${shortHash(hash)}`)] };
}

/** Characters of it, with the break before it. */
export const RECORD_CHARS = '\nRecord 12345678'.length;
