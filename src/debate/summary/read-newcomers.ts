import type { Debate } from '#debate/core/debate.ts';
import type { WithStandings } from '#debate/core/standing-port.ts';
import type { WithEvidence } from '#debate/evidence/evidence-port.ts';
import { isBurst, newcomersAmong } from './rules/burst.ts';
import type { WithSummaries } from './summary-port.ts';

/** A burst of new members since the last weekly summary; null if there is none. */
export async function readBurst(
  { store }: WithSummaries & WithEvidence & WithStandings,
  debate: Debate,
): Promise<{ readonly young: number; readonly people: number } | null> {
  const last = await store.summaries.lastWeekly(debate.id);
  const [authors, { young }] = await Promise.all([
    store.evidence.authorsSince(debate.id, last?.endsAt ?? debate.createdAt),
    store.members.roles(debate.id),
  ]);
  const newcomers = newcomersAmong(authors, young);
  if (!isBurst(newcomers)) return null;
  return { young: newcomers.young.length, people: authors.length };
}
