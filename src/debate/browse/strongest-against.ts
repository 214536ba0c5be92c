import type { Stance } from '#debate/ballot/rules/votes.ts';
import type { Debate } from '#debate/core/debate.ts';
import type { Side } from '#debate/core/rules/side.ts';
import { isQuotable } from '#debate/evidence/evidence.ts';
import type { WithEvidence } from '#debate/evidence/evidence-port.ts';
import { type JudgingPorts, readJudged } from '#debate/tally/read-judged.ts';
import type { StrongestItem, StrongestQuestion, WithStrongest } from './strongest-port.ts';

/** The side that argues against an answer; there is none against "unsure" or a withdrawn vote. */
const AGAINST: Readonly<Record<Stance, Side | null>> = {
  agree: 'challenges',
  disagree: 'supports',
  unsure: null,
};

/**
 * The standing item, not under review, that argues most strongly against an answer on a claim, by
 * its points after rebuttals; null if there is none. `stamp` is the one that casting the vote
 * returned.
 */
export async function strongestAgainst(
  ports: WithEvidence & JudgingPorts & WithStrongest,
  debate: Debate,
  claim: number,
  stance: Stance | null,
  stamp?: string,
): Promise<StrongestItem | null> {
  const side = stance === null ? null : AGAINST[stance];
  if (side === null || claim === 0) return null;
  const { id: debateId, rulesOnly } = debate;
  const question = { debateId, claim, side, rulesOnly };
  return await ports.store.strongest.shared(question, () => find(ports, debate, question), stamp);
}

async function find(
  ports: WithEvidence & JudgingPorts,
  debate: Debate,
  { claim, side }: StrongestQuestion,
): Promise<StrongestItem | null> {
  const promising = await ports.store.evidence.promising(debate.id, claim, side);
  const items = promising.filter(isQuotable);
  if (items.length === 0) return null;
  const numbers = items.map(({ number }) => number);
  const judged = await readJudged(ports, debate, claim, numbers);
  const ranked = items
    .map(({ number, text }) => ({ item: { number, text }, ...judgedAs(judged.get(number)) }))
    .toSorted((a, b) => b.points - a.points || b.dots - a.dots || a.item.number - b.item.number);
  return ranked[0] ?? null;
}

function judgedAs(judged: { readonly points: number; readonly dots: number } | undefined) {
  return { points: judged?.points ?? 0, dots: judged?.dots ?? 0 };
}
