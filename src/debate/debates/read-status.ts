import { isToldExactly, votersOf } from '#debate/ballot/rules/votes.ts';
import type { WithVotes } from '#debate/ballot/vote-port.ts';
import type { Debate } from '#debate/core/debate.ts';
import type { WithDebates } from '#debate/core/debate-port.ts';
import { arguableClaims } from '#debate/core/find-claim.ts';
import type { Side } from '#debate/core/rules/side.ts';
import type { WithStandings } from '#debate/core/standing-port.ts';
import type { WithEvidence } from '#debate/evidence/evidence-port.ts';
import type { WithGradings } from '#debate/grading/grading-port.ts';
import { type GradingStatus, readGradingStatus } from '#debate/grading/read-grading-status.ts';
import type { Paying } from '#debate/model/model-account.ts';
import type { KeptModelCheck, WithModelChecks } from '#debate/model-check/model-check-port.ts';
import type { PostTrouble, WithPosts } from '#debate/posts/outbox-port.ts';
import { type Erasures, publicErasures } from '#debate/privacy/rules/public-erasures.ts';
import { nextSummaryAt } from '#debate/summary/next-summary.ts';
import { readBurst } from '#debate/summary/read-newcomers.ts';
import type { WithSentences } from '#debate/summary/sentence-port.ts';
import type { StoredSummary } from '#debate/summary/summary-content.ts';
import type { WithSummaries } from '#debate/summary/summary-port.ts';
import type { ClaimDigest } from '#debate/tally/claim-digest.ts';
import type { WithDigests } from '#debate/tally/digest-port.ts';
import { readDigest } from '#debate/tally/read-digest.ts';

export type Participation = {
  readonly voters: number;
  readonly authors: number;
  readonly items: number;
  /** Items with a source that are neither rebutted nor conceded, by side. */
  readonly standing: Readonly<Record<Side, number>>;
};

/** What is needed to read participation. */
export type ReadingParticipation = WithVotes & WithDigests;

/** What is public about a debate between summaries: who takes part, never how. */
export async function readParticipation(
  ports: ReadingParticipation,
  debate: Debate,
): Promise<Participation> {
  const [voters, ...digests] = await Promise.all([
    ports.store.votes.voters(debate.id),
    ...arguableClaims(debate).map(({ number }) => readDigest(ports, debate, number)),
  ]);
  const sum = (of: (digest: ClaimDigest) => number) =>
    digests.reduce((total, digest) => total + of(digest), 0);
  return {
    voters,
    authors: new Set(digests.flatMap(({ authors }) => authors)).size,
    items: sum(({ items }) => items),
    standing: {
      supports: sum(({ standing }) => standing.supports),
      challenges: sum(({ standing }) => standing.challenges),
    },
  };
}

export type Status = Participation & {
  readonly debate: Debate;
  /** Null while it is paused, and once it has ended. */
  readonly nextSummary: Date | null;
  /**
   * The number of votes on all claims together, which reveals no stance; null below ten voters,
   * whose number is not shown exactly either.
   */
  readonly votes: number | null;
  readonly newest: StoredSummary | null;
  /** False also once somebody has deleted it. */
  readonly hasBoard: boolean;
  readonly troubles: readonly PostTrouble[];
  /** What erasures removed, as far as it is public. */
  readonly erased: Omit<Erasures, 'votes'>;
  readonly grading: GradingStatus;
  /** Standing items that the band keeps above the model's grade. */
  readonly held: number;
  /** The newest check of a model at the configured server; null if there is none, or no model. */
  readonly modelCheck: KeptModelCheck | null;
  /** Summary sentences that authors of cited items dispute. */
  readonly disputes: number;
  /**
   * New members who arrived at once since the last summary, out of all with evidence; null if none.
   */
  readonly burst: { readonly young: number; readonly people: number } | null;
};

type StatusReading = WithVotes &
  WithEvidence &
  WithStandings &
  WithDigests &
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
      readBurst(ports, debate),
      store.posts.find(debate.id, { kind: 'board' }),
    ]);
  const [disputes, nextSummary, burst, board] = more;
  const held = grading.byModel === 0 ? 0 : await countHeld(ports, debate);
  const votes = [...counts.values()].map(votersOf);
  return {
    ...participation,
    debate,
    nextSummary,
    votes: isToldExactly(participation.voters)
      ? votes.reduce((sum, count) => sum + count, 0)
      : null,
    newest,
    hasBoard: board !== null && !board.isGone,
    troubles,
    erased: publicErasures(erased),
    grading,
    held,
    modelCheck,
    disputes,
    burst,
  };
}

async function countHeld(ports: WithDigests, debate: Debate): Promise<number> {
  const claims = arguableClaims(debate);
  const digests = await Promise.all(claims.map(({ number }) => readDigest(ports, debate, number)));
  return digests.reduce((held, digest) => held + digest.held, 0);
}
