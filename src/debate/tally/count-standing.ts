import type { Debate } from '#debate/core/debate.ts';
import { arguableClaims } from '#debate/core/find-claim.ts';
import type { Side } from '#debate/core/rules/side.ts';
import { isStanding } from '#debate/evidence/evidence.ts';
import type { WithEvidence } from '#debate/evidence/evidence-port.ts';
import { type JudgingPorts, readJudged } from './read-judged.ts';
import { lifecycleOf, stands } from './rules/lifecycle.ts';

/**
 * Items that stand in a debate, by side: sourced, neither conceded nor rebutted. Only claims with
 * items that were answered are judged, since what leaves the others standing is in their own row.
 */
export async function countStanding(
  ports: JudgingPorts & WithEvidence,
  debate: Debate,
): Promise<Readonly<Record<Side, number>>> {
  const [supports, challenges] = await Promise.all([
    countSide(ports, debate, 'supports'),
    countSide(ports, debate, 'challenges'),
  ]);
  return { supports, challenges };
}

async function countSide(
  ports: JudgingPorts & WithEvidence,
  debate: Debate,
  side: Side,
): Promise<number> {
  const { evidence } = ports.store;
  const [sourced, answered] = await Promise.all([
    evidence.countSourced(debate.id, side),
    evidence.answered(debate.id, side),
  ]);
  const targets = answered.filter(
    (item) => item.target === null && item.source !== null && item.concededAt === null,
  );
  const claims = arguableClaims(debate).filter(({ number }) =>
    targets.some(({ claim }) => claim === number),
  );
  const judged = await Promise.all(
    claims.map(({ number }) =>
      readJudged(
        ports,
        debate,
        number,
        targets.map((item) => item.number),
      ),
    ),
  );
  const tallies = new Map(judged.flatMap((claim) => [...claim]));
  const fallen = targets.filter((item) => {
    const own = tallies.get(item.number);
    const evidenceTally = own !== undefined && 'rebuttals' in own ? own : undefined;
    return isStanding(item) && !stands(lifecycleOf(item, evidenceTally));
  });
  return sourced - fallen.length;
}
