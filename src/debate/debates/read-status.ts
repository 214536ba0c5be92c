import { votersOf } from '#debate/ballot/rules/votes.ts';
import type { WithVotes } from '#debate/ballot/vote-port.ts';
import type { Debate } from '#debate/core/debate.ts';
import type { WithDebates } from '#debate/core/debate-port.ts';
import type { Side } from '#debate/core/rules/side.ts';
import type { WithEvidence } from '#debate/evidence/evidence-port.ts';
import type { WithGradings } from '#debate/grading/grading-port.ts';
import { type GradingStatus, readGradingStatus } from '#debate/grading/read-grading-status.ts';
import type { Paying } from '#debate/model/model-account.ts';
import type { PostTrouble, WithPosts } from '#debate/posts/outbox-port.ts';
import { nextSummaryAt } from '#debate/summary/next-summary.ts';
import { readBurst } from '#debate/summary/read-newcomers.ts';
import type { WithSentences } from '#debate/summary/sentence-port.ts';
import type { StoredSummary } from '#debate/summary/summary-content.ts';
import type { WithSummaries } from '#debate/summary/summary-port.ts';
import { countStanding } from '#debate/tally/count-standing.ts';
import type { JudgingPorts } from '#debate/tally/read-judged.ts';
import type { TallyPorts } from '#debate/tally/read-live.ts';

export type Participation = {
  readonly voters: number;
  readonly authors: number;
  readonly items: number;
  /** Items with a source, neither rebutted nor conceded, by side. */
  readonly standing: Readonly<Record<Side, number>>;
};

/** What it takes to say who takes part. */
export type ReadingParticipation = WithVotes & JudgingPorts & WithEvidence;

/** What everybody may know of a debate between summaries: who takes part, never how. */
export async function readParticipation(
  ports: ReadingParticipation,
  debate: Debate,
): Promise<Participation> {
  const { store } = ports;
  const [voters, authors, counts, standing] = await Promise.all([
    store.votes.voters(debate.id),
    store.evidence.authors(debate.id),
    store.evidence.countByClaim(debate.id),
    countStanding(ports, debate),
  ]);
  const items = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return { voters, authors, items, standing };
}

export type Status = Participation & {
  readonly debate: Debate;
  /** Null while it is paused, and once it has ended. */
  readonly nextSummary: Date | null;
  readonly votes: number;
  readonly newest: StoredSummary | null;
  readonly troubles: readonly PostTrouble[];
  /** What erasures took away. */
  readonly erased: { readonly members: number; readonly votes: number; readonly items: number };
  readonly grading: GradingStatus;
  /** Sentences of summaries that authors of cited items dispute. */
  readonly disputes: number;
  /** New members who came at once since the last summary, among all with evidence; null for none. */
  readonly burst: { readonly young: number; readonly people: number } | null;
};

type StatusReading = WithVotes &
  JudgingPorts &
  TallyPorts &
  WithSummaries &
  WithSentences &
  WithPosts &
  WithDebates &
  WithGradings &
  Paying;

export async function readStatus(ports: StatusReading, debate: Debate): Promise<Status> {
  const { store } = ports;
  const [participation, counts, newest, troubles, erased, grading, disputes, nextSummary, burst] =
    await Promise.all([
      readParticipation(ports, debate),
      store.votes.counts(debate.id),
      store.summaries.newest(debate.id),
      store.posts.troubles(debate.id),
      store.debates.erasures(debate.id),
      readGradingStatus(ports, debate),
      store.sentences.count(debate.id),
      nextSummaryAt(ports, debate),
      readBurst(ports, debate),
    ]);
  const votes = [...counts.values()].map(votersOf);
  return {
    ...participation,
    debate,
    nextSummary,
    votes: votes.reduce((sum, count) => sum + count, 0),
    newest,
    troubles,
    erased,
    grading,
    disputes,
    burst,
  };
}
