import { publicVoters, publicVotes } from '#debate/ballot/rules/votes.ts';
import type { Debate } from '#debate/core/debate.ts';
import type { WithClock } from '#debate/core/ports.ts';
import type { Evidence } from '#debate/evidence/evidence.ts';
import type { WithLog } from '#debate/log/log-port.ts';
import type { WithRecords } from '#debate/record/record-port.ts';
import { FORMS, tallied } from '#debate/record/rules/record-text.ts';
import { showable } from '#debate/summary/read-summary.ts';
import { freezeTally } from '#debate/summary/rules/freeze-tally.ts';
import { saidVerdict } from '#debate/summary/rules/frozen-reason.ts';
import type { FrozenItem, FrozenStanding } from '#debate/summary/rules/frozen-tally.ts';
import { plainSummary } from '#debate/summary/rules/summary-lines.ts';
import type { WithSentences } from '#debate/summary/sentence-port.ts';
import type { StoredSummary } from '#debate/summary/summary-content.ts';
import type { WithSummaries } from '#debate/summary/summary-port.ts';
import { readDebateAt, type TallyPorts } from '#debate/tally/read-live.ts';

/** What an export needs. */
export type Exporting = TallyPorts &
  WithLog &
  WithSummaries &
  WithSentences &
  WithRecords &
  WithClock;

/** A debate for a file: plain values that survive JSON. */
export type DebateExport = Awaited<ReturnType<typeof composeExport>>;

/** The export contains at most this many acts of moderation, the newest ones. */
const MOST_LOGGED = 10_000;

/**
 * The debate as the public sees it: claims, standing items with the names on their cards, the
 * current evidence numbers with all their inputs, every summary with the votes that it published,
 * the chain of their files, and the log of what moderators did. It contains no member's id,
 * pseudonym or vote, no split of fewer than five votes, and below ten voters only whether there are
 * at least five.
 */
export async function composeExport(ports: Exporting, debate: Debate) {
  const { store, clock } = ports;
  const now = clock.now();
  const weeks = await store.summaries.weeks(debate.id);
  const [then, chain, log, ...summaries] = await Promise.all([
    readDebateAt(ports, debate, new Date(now.getTime() + 1)),
    store.records.chain(debate.id),
    store.log.entries(debate.id, 0, MOST_LOGGED),
    ...weeks.map(({ week, kind }) => readPublic(ports, debate, week, kind)),
  ]);
  const tally = freezeTally(then.tally);
  const tallyOf = new Map(
    tally.claims.flatMap(({ items }) => items.map((item) => [item.number, item] as const)),
  );
  const clusterOf = new Map(
    then.input.claims
      .flatMap(({ items }) => items.flatMap((item) => [item, ...item.rebuttals]))
      .map(({ number, cluster }) => [number, cluster]),
  );
  return {
    form: FORMS.debate,
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
    evidence: evidenceOf(tally),
    items: then.items.map((item) => ({
      ...itemOf(item, tallyOf.get(item.number)),
      cluster: clusterOf.get(item.number) ?? item.cluster,
    })),
    summaries: summaries.filter((summary) => summary !== null),
    record: tallied(then.input, then.tally),
    chain,
    log: log.entries,
  };
}

function evidenceOf(tally: StoredSummary['content']['tally']) {
  const claims = tally.claims.map((claim) => ({ claim: claim.number, ...numbersOf(claim) }));
  return { ...numbersOf(tally), claims };
}

function numbersOf(standing: FrozenStanding) {
  const { essay, challengers } = standing;
  return { essay, challengers, verdict: saidVerdict(standing) };
}

function itemOf(item: Evidence, tally: FrozenItem | undefined) {
  const { number, claim, side, target, text, source, authorName, filedAt, concededAt } = item;
  const { answer, revision } = item;
  return {
    number,
    claim,
    side,
    target,
    text,
    source,
    author: authorName,
    filedAt,
    concededAt,
    answer,
    revision,
    gradedBy: item.grade.grader,
    points: tally?.points ?? null,
    dots: tally?.dots ?? null,
  };
}

async function readPublic(
  ports: Exporting,
  debate: Debate,
  week: string,
  kind: StoredSummary['kind'],
) {
  const found = await ports.store.summaries.find(debate.id, week, kind);
  if (found === null) return null;
  const { content, ...about } = await showable(ports, debate.id, found);
  return {
    ...about,
    text: plainSummary(content.lines),
    voters: publicVoters(content.voters),
    authors: content.authors,
    votes: content.votes.map(({ claim, counts }) => ({ claim, ...publicVotes(counts) })),
    evidence: evidenceOf(content.tally),
  };
}
