import type { Debate } from '#debate/core/debate.ts';
import type { WithClock } from '#debate/core/ports.ts';
import { isStanding } from '#debate/evidence/evidence.ts';
import type { TallyPorts } from './read-live.ts';
import { heldItems } from './rules/held-items.ts';
import { toTallyClaim } from './tally-input.ts';

/** How many standing items of a debate the band holds now, without computing a tally. */
export async function countHeld(
  { store, clock }: TallyPorts & WithClock,
  debate: Debate,
): Promise<number> {
  const now = clock.now();
  const [items, marks, roles] = await Promise.all([
    store.evidence.filedBefore(debate.id, now),
    store.marks.onSourcesAt(debate.id, now),
    store.members.roles(debate.id),
  ]);
  const claims = debate.claims.map(({ number, role }) => {
    const own = items.filter((item) => item.claim === number);
    const numbers = new Set(own.map((item) => item.number));
    const ownMarks = marks.filter((mark) => numbers.has(mark.number));
    return toTallyClaim({ number, role, items: own, marks: ownMarks }, isStanding);
  });
  return heldItems({ claims, ...roles, rulesOnly: debate.rulesOnly });
}
