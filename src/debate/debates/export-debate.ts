import { publicVotes } from '#debate/ballot/rules/votes.ts';
import type { Debate } from '#debate/core/debate.ts';
import type { Evidence } from '#debate/evidence/evidence.ts';
import type { Ports } from '#debate/ports.ts';
import { showable } from '#debate/summary/read-summary.ts';
import { saidVerdict } from '#debate/summary/rules/frozen-reason.ts';
import type { FrozenStanding } from '#debate/summary/rules/frozen-tally.ts';
import { plainSummary } from '#debate/summary/rules/summary-lines.ts';
import type { StoredSummary } from '#debate/summary/summary-content.ts';
import type { ItemTally } from '#debate/tally/rules-1/tally.ts';
import type { DebateTally } from '#debate/tally/rules-1/tally-debate.ts';
import { verdictWords as formerWords } from '#debate/tally/rules-1/verdict-words.ts';
import { readDebateAt } from '#debate/tally/tally-evidence.ts';

/** What everybody may see of a debate, for a file; plain values that survive JSON. */
export type DebateExport = Awaited<ReturnType<typeof exportDebate>>;

/**
 * The debate as the public sees it: claims, items that stand with the names that their cards show,
 * evidence numbers of now, and every summary with the votes that it published. No member's id,
 * code name or vote is in it, and no split of fewer than five votes.
 */
export async function exportDebate({ store, clock }: Ports, debate: Debate) {
  const now = clock.now();
  const weeks = await store.summaries.weeks(debate.id);
  const [{ read, tally }, ...summaries] = await Promise.all([
    readDebateAt(store, debate, new Date(now.getTime() + 1)),
    ...weeks.map(({ week, kind }) => readPublic(store, debate, week, kind)),
  ]);
  const tallied = new Map(
    tally.claims.flatMap((claim) => claim.tally.items.map((item) => [item.number, item] as const)),
  );
  return {
    exportedAt: now,
    debate: {
      id: debate.id,
      state: debate.state,
      createdAt: debate.createdAt,
      endsOn: debate.endsOn,
      schedule: debate.schedule,
      thesis: debate.thesis,
    },
    claims: debate.claims,
    rules: tally.rules,
    evidence: {
      ...numbersOf(tally),
      claims: tally.claims.map((claim) => ({ claim: claim.number, ...numbersOf(claim.tally) })),
    },
    items: read.standing.map((item) => itemOf(item, tallied.get(item.number))),
    summaries: summaries.filter((summary) => summary !== null),
  };
}

type Numbers = Pick<DebateTally, 'essay' | 'challengers' | 'verdict'>;

function numbersOf({ essay, challengers, verdict }: Numbers) {
  return { essay, challengers, verdict: formerWords(verdict) };
}

function frozenNumbers(standing: FrozenStanding) {
  const { essay, challengers } = standing;
  return { essay, challengers, verdict: saidVerdict(standing) };
}

function itemOf(item: Evidence, tally: ItemTally | undefined) {
  const { number, claim, side, target, text, source, authorName, filedAt, concededAt } = item;
  const { cluster, answer, revision } = item;
  return {
    ...{ number, claim, side, target, text, source, author: authorName, filedAt, concededAt },
    ...{ cluster, answer, revision, gradedBy: item.grade.grader },
    weight: tally?.w ?? null,
    dots: tally?.dots ?? null,
  };
}

async function readPublic(
  store: Ports['store'],
  debate: Debate,
  week: string,
  kind: StoredSummary['kind'],
) {
  const found = await store.summaries.find(debate.id, week, kind);
  if (found === null) return null;
  const { content, ...about } = await showable({ store }, debate.id, found);
  return {
    ...about,
    text: plainSummary(content.lines),
    voters: content.voters,
    authors: content.authors,
    votes: content.votes.map(({ claim, counts }) => ({ claim, ...publicVotes(counts) })),
    evidence: {
      ...frozenNumbers(content.tally),
      claims: content.tally.claims.map((claim) => ({
        claim: claim.number,
        ...frozenNumbers(claim),
      })),
    },
  };
}
