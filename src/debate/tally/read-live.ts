import type { Debate } from '#debate/core/debate.ts';
import type { WithStandings } from '#debate/core/standing-port.ts';
import { type Evidence, isStanding } from '#debate/evidence/evidence.ts';
import type { WithEvidence } from '#debate/evidence/evidence-port.ts';
import type { Mark } from '#debate/marks/mark.ts';
import type { WithMarks } from '#debate/marks/mark-port.ts';
import { roleOf, settingOf } from './claim-setting.ts';
import { type ClaimTally, tallyClaim } from './rules/tally-claim.ts';
import { type DebateTally, tallyDebate } from './rules/tally-debate.ts';
import type { TallyInput } from './rules/types.ts';
import { toTallyClaim } from './tally-input.ts';

export type TallyPorts = WithEvidence & WithMarks & WithStandings;

/** One claim in its current state. */
export type LiveClaim = {
  /** Standing evidence about the claim itself, by number. */
  readonly items: readonly Evidence[];
  /** The rebuttals of those items, by number. */
  readonly rebuttals: readonly Evidence[];
  readonly tally: ClaimTally;
};

/** The debate as it was at an instant. */
export type DebateThen = {
  readonly items: readonly Evidence[];
  readonly marks: readonly Mark[];
  /** Items that were hidden then. */
  readonly hidden: number;
  /** The input of the tally: enough to recompute it. */
  readonly input: TallyInput;
  readonly tally: DebateTally;
};

export async function readLiveClaim(
  { store }: TallyPorts,
  debate: Debate,
  number: number,
): Promise<LiveClaim> {
  const { items, claim, setting } = await readClaim(store, debate, number);
  const { tally } = tallyClaim(claim, setting);
  const standing = items.filter(isStanding);
  return {
    items: standing.filter((item) => item.target === null),
    rebuttals: standing.filter((item) => item.target !== null),
    tally,
  };
}

async function readClaim(store: TallyPorts['store'], debate: Debate, number: number) {
  const [items, marks, roles] = await Promise.all([
    store.evidence.filedOn(debate.id, number),
    store.marks.onSources(debate.id, number),
    store.members.roles(debate.id),
  ]);
  const claim = toTallyClaim({ number, role: roleOf(debate, number), items, marks }, isStanding);
  return { items, claim, setting: settingOf(debate, roles) };
}

/** The debate as it was at an instant, as far as the store can reconstruct it. */
export async function readDebateAt(
  { store }: TallyPorts,
  debate: Debate,
  at: Date,
): Promise<DebateThen> {
  const [filed, marks, roles] = await Promise.all([
    store.evidence.filedBefore(debate.id, at),
    store.marks.onSourcesAt(debate.id, at),
    store.members.roles(debate.id),
  ]);
  const items = filed.map((item) =>
    item.concededAt !== null && item.concededAt >= at ? { ...item, concededAt: null } : item,
  );
  const claims = debate.claims.map(({ number, role }) => {
    const own = items.filter((item) => item.claim === number);
    const numbers = new Set(own.map((item) => item.number));
    const ownMarks = marks.filter((mark) => numbers.has(mark.number));
    return toTallyClaim({ number, role, items: own, marks: ownMarks }, (item) => stoodAt(item, at));
  });
  const input = { claims, ...roles, rulesOnly: debate.rulesOnly };
  const stood = items.filter((item) => stoodAt(item, at));
  const hidden = items.filter((item) => wasHiddenAt(item, at)).length;
  return { items: stood, marks, hidden, input, tally: tallyDebate(input) };
}

function wasHiddenAt({ withdrawnAt, hiddenAt, erasedAt }: Evidence, at: Date): boolean {
  return hiddenAt !== null && hiddenAt < at && withdrawnAt === null && erasedAt === null;
}

function stoodAt({ withdrawnAt, hiddenAt, erasedAt }: Evidence, at: Date): boolean {
  const isAfter = (then: Date | null) => then === null || then >= at;
  return erasedAt === null && isAfter(withdrawnAt) && isAfter(hiddenAt);
}
