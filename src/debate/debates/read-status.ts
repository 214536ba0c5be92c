import { votersOf } from '#debate/ballot/rules/votes.ts';
import type { WithVotes } from '#debate/ballot/vote-port.ts';
import type { Debate } from '#debate/core/debate.ts';
import type { WithDebates } from '#debate/core/debate-port.ts';
import type { Side } from '#debate/core/rules/side.ts';
import type { WithEvidence } from '#debate/evidence/evidence-port.ts';
import type { WithGradings } from '#debate/grading/grading-port.ts';
import { type GradingStatus, readGradingStatus } from '#debate/grading/read-grading-status.ts';
import type { Paying } from '#debate/model/model-account.ts';
import type { KeptModelCheck, WithModelChecks } from '#debate/model-check/model-check-port.ts';
import type { PostTrouble, WithPosts } from '#debate/posts/outbox-port.ts';
import { nextSummaryAt } from '#debate/summary/next-summary.ts';
import type { WithSentences } from '#debate/summary/sentence-port.ts';
import type { StoredSummary } from '#debate/summary/summary-content.ts';
import type { WithSummaries } from '#debate/summary/summary-port.ts';
import { countHeld } from '#debate/tally/count-held.ts';
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
  /** Standing items that the band holds above what a model gave. */
  readonly held: number;
  /** The newest check of a model at the configured server; null without one, or without a model. */
  readonly modelCheck: KeptModelCheck | null;
  /** Sentences of summaries that authors of cited items dispute. */
  readonly disputes: number;
};

type StatusReading = WithVotes &
  JudgingPorts &
  TallyPorts &
  WithSummaries &
  WithSentences &
  WithPosts &
  WithDebates &
  WithGradings &
  WithModelChecks &
  Paying;

export async function readStatus(ports: StatusReading, debate: Debate): Promise<Status> {
  const { store } = ports;
  const [participation, counts, newest, troubles, erased, grading, modelCheck, ...more] =
    await Promise.all([
      readParticipation(ports, debate),
      store.votes.counts(debate.id),
      store.summaries.newest(debate.id),
      store.posts.troubles(debate.id),
      store.debates.erasures(debate.id),
      readGradingStatus(ports, debate),
      ports.model === undefined ? null : store.modelChecks.newest(ports.model.server),
      store.sentences.count(debate.id),
      nextSummaryAt(ports, debate),
    ]);
  const [disputes, nextSummary] = more;
  const held = grading.byModel === 0 ? 0 : await countHeld(ports, debate);
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
    held,
    modelCheck,
    disputes,
  };
}
