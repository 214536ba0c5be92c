import type { Stance, Vote } from '#debate/ballot/rules/votes.ts';
import type { CastResult } from '#debate/ballot/vote-port.ts';
import type { Prisma } from '#store/generated/client.ts';

/** A member's press on a claim's button; stance null withdraws the vote. */
export type Press = {
  readonly claim: number;
  readonly voterKey: string;
  readonly stance: Stance | null;
};

/** A row of the function `cast_batch`; `own` are votes before the batch. */
type Row = {
  readonly voter: string;
  readonly claim: number;
  readonly was: Stance | null;
  readonly revision: number;
  readonly period: number;
  readonly own: readonly Vote[];
  readonly shownAgree: number;
  readonly shownDisagree: number;
  readonly shownUnsure: number;
  readonly stamp: string;
};

/** The result of a press; `closed` means that nothing was stored. */
export type Cast = CastResult | 'closed';

const keyOf = (voter: string, claim: number) => `${claim} ${voter}`;

/**
 * Casts all of these in one statement, or none of them, for example if one is for a claim that does
 * not exist. No two may be by the same voter on the same claim. The migration votes_by_voter explains
 * what the function does. With `erases` the presses withdraw all votes of somebody whose rows are
 * then deleted, which is also allowed in a closed debate.
 */
export async function castBatch(
  prisma: Pick<Prisma.TransactionClient, '$queryRaw'>,
  debateId: string,
  presses: readonly Press[],
  { erases = false } = {},
): Promise<Cast[]> {
  const values = presses.map(({ voterKey, ...rest }) => ({ voter: voterKey, ...rest }));
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT * FROM "cast_batch"(${debateId}, ${JSON.stringify(values)}::jsonb, ${erases})`;
  const byKey = new Map(rows.map((row) => [keyOf(row.voter, row.claim), row]));
  const standing = standingVotes(rows, presses);
  return presses.map(({ voterKey, claim, stance }) => {
    const row = byKey.get(keyOf(voterKey, claim));
    if (row === undefined) return 'closed';
    const votes = standing.get(voterKey) ?? [];
    return {
      previous: row.was,
      revision: row.revision,
      changed: row.was !== stance,
      votes,
      changedVoters: row.own.length > 0 !== votes.length > 0,
      shown: { agree: row.shownAgree, disagree: row.shownDisagree, unsure: row.shownUnsure },
      stamp: row.stamp,
    };
  });
}

/** Each voter's votes after the batch: the earlier ones, overwritten by what the batch cast. */
function standingVotes(rows: readonly Row[], presses: readonly Press[]): Map<string, Vote[]> {
  const byVoter = new Map<string, Map<number, Vote>>();
  for (const { voter, own } of rows) {
    byVoter.set(voter, new Map(own.map((vote) => [vote.claim, vote])));
  }
  const period = rows[0]?.period ?? 0;
  for (const { voterKey, claim, stance } of presses) {
    const votes = byVoter.get(voterKey);
    if (stance === null) votes?.delete(claim);
    else votes?.set(claim, { claim, stance, period });
  }
  return new Map(
    [...byVoter].map(([voter, votes]) => [
      voter,
      [...votes.values()].toSorted((a, b) => a.claim - b.claim),
    ]),
  );
}
