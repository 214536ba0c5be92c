import { createTurns } from '#debate/core/in-turn.ts';
import type { Store } from '#debate/ports.ts';
import type { DigestClaim } from '#debate/tally/digest-port.ts';
import { createRecount } from './ballot/recount.ts';
import { createVoteStore } from './ballot/votes.ts';
import { createDebateStore } from './debates/debates.ts';
import { createGuildStore } from './debates/guilds.ts';
import { createRegistrationStore } from './debates/registrations.ts';
import { createDraftStore } from './evidence/drafts.ts';
import { createEvidenceStore } from './evidence/evidence.ts';
import { createOfferStore } from './evidence/offers.ts';
import { createRereadStore } from './evidence/rereading.ts';
import { createStrongestStore } from './evidence/strongest.ts';
import type { PrismaClient } from './generated/client.ts';
import { createGradingStore } from './grading/gradings.ts';
import { createLimitStore } from './limits/limits.ts';
import { lockDebate } from './lock-debate.ts';
import { createLogStore } from './log/log.ts';
import { createCreditStore } from './marks/credits.ts';
import { createMarkStore } from './marks/marks.ts';
import { createAbilityStore } from './model/abilities.ts';
import { createCallStore } from './model/calls.ts';
import { createModelCheckStore } from './model/model-checks.ts';
import { createAddedWordsStore } from './moderation/added-words.ts';
import { createReviewStore } from './moderation/reviews.ts';
import { createPostStore } from './posts/posts.ts';
import { createMemberStore } from './privacy/members.ts';
import { createRecordStore } from './record/records.ts';
import { createReportStore } from './reports/reports.ts';
import { createSameSourceStore } from './same-source/same-sources.ts';
import { createSentenceStore } from './summary/sentences.ts';
import { createSummaryStore } from './summary/summaries.ts';
import { createWritingStore } from './summary/writings.ts';
import { createDecidingStore } from './tally/deciding.ts';
import { createDigestStore } from './tally/digests.ts';
import { createTransaction } from './transaction.ts';

export type StoreOptions = {
  readonly sandbox?: boolean;
  /**
   * Connections only for votes and the checks that admit them: a slow or locked table delays no
   * vote.
   */
  readonly voting?: PrismaClient | undefined;
  /** Computes the digests of large claims, where that is done in another thread. */
  readonly digestElsewhere?: DigestClaim | undefined;
};

/**
 * The store on PostgreSQL; with `sandbox`, the servers that it stores are marked as made up. It
 * owns no connection: whoever created the client closes it.
 */
export function createStore(prisma: PrismaClient, options: StoreOptions = {}): Store {
  const { sandbox = false, digestElsewhere, voting = prisma } = options;
  const inTurn = createTurns();
  return {
    guilds: createGuildStore(prisma, sandbox),
    debates: createDebateStore(prisma, sandbox, voting),
    votes: createVoteStore(voting),
    recounts: createRecount(prisma),
    marks: createMarkStore(prisma),
    credits: createCreditStore(prisma),
    evidence: createEvidenceStore(prisma),
    offers: createOfferStore(prisma),
    rereading: createRereadStore(prisma),
    strongest: createStrongestStore(prisma),
    tally: { ...createDecidingStore(prisma), ...createDigestStore(prisma, digestElsewhere) },
    reviews: createReviewStore(prisma),
    addedWords: createAddedWordsStore(prisma),
    reports: createReportStore(prisma),
    log: createLogStore(prisma),
    limits: createLimitStore(prisma),
    sameSources: createSameSourceStore(prisma),
    members: createMemberStore(prisma),
    drafts: createDraftStore(prisma),
    summaries: createSummaryStore(prisma),
    writings: createWritingStore(prisma),
    sentences: createSentenceStore(prisma),
    records: createRecordStore(prisma),
    posts: createPostStore(prisma),
    gradings: createGradingStore(prisma),
    calls: createCallStore(prisma),
    abilities: createAbilityStore(prisma),
    modelChecks: createModelCheckStore(prisma),
    registrations: createRegistrationStore(prisma),

    // One at a time in this process; the row's lock excludes other processes and erasures.
    inDebate: (debateId, work) =>
      inTurn(debateId, () =>
        prisma.$transaction(async (tx) => {
          await lockDebate(tx, debateId);
          return await work(createTransaction(tx, debateId));
        }),
      ),
  };
}
