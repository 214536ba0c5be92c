import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TallyInput } from '#debate/tally/rules/types.ts';

/** Debates that the first rules got wrong, by what they made of them. */
export type CaseName = 'ring-of-3-turns-firm-essay-6v1-to-firm-challengers' | 'opponent-makes-firm';

export function readCase(name: CaseName): TallyInput {
  return JSON.parse(readFileSync(join(import.meta.dirname, 'cases', `${name}.json`), 'utf8'));
}
