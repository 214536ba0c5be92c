import type { Stance } from '#debate/ballot/rules/votes.ts';
import type { Debate } from '#debate/core/debate.ts';
import type { Side } from '#debate/core/rules/side.ts';
import { type Evidence, isQuotable } from '#debate/evidence/evidence.ts';
import type { WithEvidence } from '#debate/evidence/evidence-port.ts';
import { type JudgingPorts, readJudged } from '#debate/tally/read-judged.ts';

/** The side that speaks against an answer; who is unsure, or withdrew, has none against them. */
const AGAINST: Readonly<Record<Stance, Side | null>> = {
  agree: 'challenges',
  disagree: 'supports',
  unsure: null,
};

export type StrongestItem = { readonly item: Evidence; readonly dots: number };

/**
 * The standing item, not under review, that speaks most strongly against an answer on a claim, by what it earns after
 * rebuttals; null where there is none. It is read for the moment's screen and kept nowhere.
 */
export async function strongestAgainst(
  ports: WithEvidence & JudgingPorts,
  debate: Debate,
  claim: number,
  stance: Stance | null,
): Promise<StrongestItem | null> {
  const side = stance === null ? null : AGAINST[stance];
  if (side === null || claim === 0) return null;
  const promising = await ports.store.evidence.promising(debate.id, claim, side);
  const items = promising.filter(isQuotable);
  if (items.length === 0) return null;
  const numbers = items.map(({ number }) => number);
  const judged = await readJudged(ports, debate, claim, numbers);
  const ranked = items
    .map((item) => ({ item, ...judgedAs(judged.get(item.number)) }))
    .toSorted((a, b) => b.points - a.points || b.dots - a.dots || a.item.number - b.item.number);
  return ranked[0] ?? null;
}

function judgedAs(judged: { readonly points: number; readonly dots: number } | undefined) {
  return { points: judged?.points ?? 0, dots: judged?.dots ?? 0 };
}
