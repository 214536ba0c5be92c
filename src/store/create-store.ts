import type { Store } from '../debate/ports.ts';
import { createAbilityStore } from './abilities.ts';
import { createCallStore } from './calls.ts';
import { createDebateStore } from './debates.ts';
import { createDraftStore } from './drafts.ts';
import { createEvidenceStore } from './evidence.ts';
import type { PrismaClient } from './generated/client.ts';
import { createGradingStore } from './gradings.ts';
import { createGuildStore } from './guilds.ts';
import { createTurns } from './in-turn.ts';
import { createMemberStore } from './members.ts';
import { createOfferStore } from './offers.ts';
import { createPostStore } from './posts.ts';
import { createRatingStore } from './ratings.ts';
import { createRegistrationStore } from './registrations.ts';
import { createReviewStore } from './reviews.ts';
import { createSentenceStore } from './sentences.ts';
import { createSummaryStore } from './summaries.ts';
import { createTransaction } from './transaction.ts';
import { createVoteStore } from './votes.ts';
import { createWritingStore } from './writings.ts';

/** Milliseconds for a connection and for the work: people wait gladly for what is kept. */
const PATIENCE = { maxWait: 10_000, timeout: 10_000 };

/** The store on PostgreSQL. It owns no connection: whoever made the client closes it. */
export function createStore(prisma: PrismaClient): Store {
  const inTurn = createTurns();
  return {
    guilds: createGuildStore(prisma),
    debates: createDebateStore(prisma),
    votes: createVoteStore(prisma),
    ratings: createRatingStore(prisma),
    evidence: createEvidenceStore(prisma),
    offers: createOfferStore(prisma),
    reviews: createReviewStore(prisma),
    members: createMemberStore(prisma),
    drafts: createDraftStore(prisma),
    summaries: createSummaryStore(prisma),
    writings: createWritingStore(prisma),
    sentences: createSentenceStore(prisma),
    posts: createPostStore(prisma),
    gradings: createGradingStore(prisma),
    calls: createCallStore(prisma),
    abilities: createAbilityStore(prisma),
    registrations: createRegistrationStore(prisma),

    // In turn within this process; the row's lock holds off other processes and erasures.
    inDebate: (debateId, work) =>
      inTurn(debateId, () =>
        prisma.$transaction(async (tx) => {
          await tx.$queryRaw`SELECT 1 FROM "Debate" WHERE "id" = ${debateId} FOR NO KEY UPDATE`;
          return await work(createTransaction(tx, debateId));
        }, PATIENCE),
      ),
  };
}
