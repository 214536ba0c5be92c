import type { Debate } from '#debate/core/debate.ts';
import type { WithStandings } from '#debate/core/standing-port.ts';
import { isStanding } from '#debate/evidence/evidence.ts';
import { roleOf, settingOf } from './claim-setting.ts';
import type { WithDeciding } from './deciding-port.ts';
import { judgeClaim } from './rules/entries/judge-claim.ts';
import { type JudgedTally, judgedTallies, type RebuttalTally } from './rules/entry-tally.ts';
import { toTallyClaim } from './tally-input.ts';

export type JudgingPorts = WithDeciding & WithStandings;

/** Items and rebuttals of a claim as they are judged now, by number; computes no pots. */
export async function readJudged(
  { store }: JudgingPorts,
  debate: Debate,
  number: number,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, JudgedTally | RebuttalTally>> {
  const [{ items, marks }, roles] = await Promise.all([
    store.tally.deciding(debate.id, number, numbers),
    store.members.roles(debate.id),
  ]);
  const claim = toTallyClaim({ number, role: roleOf(debate, number), items, marks }, isStanding);
  const judged = judgedTallies(judgeClaim(claim, settingOf(debate, roles)));
  const asked = new Set(numbers);
  return new Map(
    judged
      .flatMap((item) => [item, ...item.rebuttals])
      .filter((one) => asked.has(one.number))
      .map((one) => [one.number, one]),
  );
}
