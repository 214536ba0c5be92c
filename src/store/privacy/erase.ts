import { randomUUID } from 'node:crypto';
import type { Pseudonym } from '#debate/privacy/kept-of-a-member.ts';
import type { ErasedFromDebate, MemberStore } from '#debate/privacy/member-port.ts';
import { type OwnColumn, ownColumns } from '#debate/privacy/own-columns.ts';
import { keepRecord } from '#debate/record/keep-record.ts';
import { erasureText } from '#debate/record/rules/record-text.ts';
import { eraseVotes } from '#store/ballot/erase-votes.ts';
import { Prisma, type PrismaClient } from '#store/generated/client.ts';
import { dropUnused } from '#store/grading/set-grade.ts';
import { use } from '#store/limits/limits.ts';
import { lockDebate } from '#store/lock-debate.ts';
import { recordStatements } from '#store/record/record-statements.ts';
import { eraseClusters } from './erase-clusters.ts';
import { eraseQuotes } from './erase-quotes.ts';
import { cardsShowing, refreshCards, refreshLists } from './posts-showing.ts';

/** The key of the grade that all tombstones of a debate share: every item has one. */
const NO_GRADE = 'erased';
const noMarks = {
  grader: 'rules/erased',
  rubric: 'none',
  bearing: 0,
  diagnosticity: 0,
  reasoning: 0,
  direction: 'unknown',
};

/** A member's two pseudonyms. */
type Keys = Readonly<Record<Pseudonym, string>>;

/**
 * Erasure: one transaction over all debates, so that nobody ever sees half of it. What stays is a
 * tombstone per item (its number, claim, side and cluster, which others' items may belong to), a
 * count per debate that explains the totals, and numbers that were summed before.
 */
export function createEraser(prisma: PrismaClient): MemberStore['erase'] {
  return (authorKey, voterKey, at, admit) => {
    const keys = { author: authorKey, voter: voterKey };
    return prisma.$transaction(async (tx) => {
      await admit?.({ use: (key, of) => use(tx, key, of) });
      const erased: ErasedFromDebate[] = [];
      for (const debateId of await debatesOf(tx, keys)) {
        const items = await eraseAuthor(tx, debateId, keys, at);
        erased.push({ debateId, votes: 0, items });
      }
      // Last, since votes in these debates wait from here on.
      for (const one of erased) {
        one.votes = await eraseVotes(tx, one.debateId, voterKey);
        await deleteOwn(tx, one.debateId, keys, 'voter');
        // A debate that was removed meanwhile has no totals to explain.
        if ((await tx.debate.count({ where: { id: one.debateId } })) === 0) continue;
        await tx.erasure.create({ data: { ...one, on: at } });
      }
      return erased;
    });
  };
}

/** Erases all but the votes from a debate; returns how many items lost their words. */
async function eraseAuthor(
  tx: Prisma.TransactionClient,
  debateId: string,
  keys: Keys,
  at: Date,
): Promise<number> {
  // The debate's row is the lock that filings take too.
  await lockDebate(tx, debateId);
  const cards = await cardsShowing(tx, debateId, keys.author);
  const numbers = await eraseEvidence(tx, debateId, keys.author, at);
  await deleteOwn(tx, debateId, keys, 'author');
  await tx.moderation.updateMany({
    where: { debateId, memberKey: keys.author },
    data: { reason: '' },
  });
  await nameNobody(tx, debateId, keys);
  // Messages last, and summaries last of them: docs/decisions/0041.
  await refreshCards(tx, debateId, cards);
  if (numbers.length === 0) return 0;
  await refreshLists(tx, debateId, numbers);
  await eraseQuotes(tx, debateId, numbers);
  await recordErasure(tx, debateId, at, numbers.length);
  return numbers.length;
}

/** Adds the erasure of items as a link to the debate's chain, like a summary. */
async function recordErasure(
  tx: Prisma.TransactionClient,
  debateId: string,
  at: Date,
  items: number,
): Promise<void> {
  const values = erasureText(debateId, at, items);
  await keepRecord(recordStatements(tx, debateId), { kind: 'erasure', week: null }, values);
}

/** The condition that a row is theirs. Names of tables and columns come from our own list. */
function isTheirs({ column, pseudonym }: OwnColumn, keys: Keys): Prisma.Sql {
  return Prisma.sql`${Prisma.raw(`"${column}"`)} = ${keys[pseudonym]}`;
}

/** Debates with rows of theirs, by id: in this order every such transaction takes its locks. */
export async function debatesOf(
  tx: Pick<Prisma.TransactionClient, '$queryRaw'>,
  keys: Keys,
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ debateId: string }[]>(debatesStatement(keys));
  return rows.map((row) => row.debateId);
}

/**
 * Looks each table up debate by debate, by its index: without the limit PostgreSQL would rather
 * scan the rows of everybody.
 */
export function debatesStatement(keys: Keys): Prisma.Sql {
  const found = ownColumns().map(
    (own) =>
      Prisma.sql`SELECT d."id" AS "debateId" FROM "Debate" d, LATERAL (
        SELECT 1 FROM ${Prisma.raw(`"${own.table}"`)}
        WHERE "debateId" = d."id" AND ${isTheirs(own, keys)} LIMIT 1) AS found`,
  );
  return Prisma.sql`${Prisma.join(found, ' UNION ')} ORDER BY 1`;
}

/** Deletes the rows that are theirs alone under one of their pseudonyms. */
async function deleteOwn(
  tx: Prisma.TransactionClient,
  debateId: string,
  keys: Keys,
  of: Pseudonym,
): Promise<void> {
  for (const own of ownColumns()) {
    if (own.erasure !== 'deleted' || own.pseudonym !== of) continue;
    await tx.$executeRaw`
      DELETE FROM ${Prisma.raw(`"${own.table}"`)}
      WHERE "debateId" = ${debateId} AND ${isTheirs(own, keys)}`;
  }
}

/** Replaces their pseudonym with 'erased' in rows that stay. */
async function nameNobody(
  tx: Prisma.TransactionClient,
  debateId: string,
  keys: Keys,
): Promise<void> {
  for (const own of ownColumns().filter(({ erasure }) => erasure === 'unnamed')) {
    await tx.$executeRaw`
      UPDATE ${Prisma.raw(`"${own.table}"`)} SET ${Prisma.raw(`"${own.column}"`)} = 'erased'
      WHERE "debateId" = ${debateId} AND ${isTheirs(own, keys)}`;
  }
}

async function eraseEvidence(
  tx: Prisma.TransactionClient,
  debateId: string,
  authorKey: string,
  at: Date,
): Promise<number[]> {
  const items = await tx.$queryRaw<{ number: number; gradeKey: string }[]>`
    SELECT "number", "gradeKey" FROM "Evidence"
    WHERE "debateId" = ${debateId} AND "authorKey" = ${authorKey} ORDER BY "number" FOR UPDATE`;
  const numbers = items.map((item) => item.number);
  if (numbers.length === 0) return [];
  const earlier = await tx.evidenceRevision.findMany({
    where: { debateId, number: { in: numbers } },
    select: { gradeKey: true },
  });
  await tx.grade.createMany({
    data: { debateId, key: NO_GRADE, ...noMarks, at },
    skipDuplicates: true,
  });
  await tx.$executeRaw`
    UPDATE "Evidence" SET "text" = '', "source" = NULL, "sourceKey" = NULL, "hiddenReason" = NULL, "hideAnswer" = NULL, "answeredAt" = NULL, "reviewSince" = NULL, "answer" = NULL, "answerAt" = NULL,
      "authorKey" = ${`erased:${randomUUID()}`}, "formId" = 'erased:' || "number",
      "gradeKey" = ${NO_GRADE}, "addressed" = false, "erasedAt" = ${at}
    WHERE "debateId" = ${debateId} AND "authorKey" = ${authorKey}`;
  await tx.evidenceRevision.deleteMany({ where: { debateId, number: { in: numbers } } });
  // A grade that another member's equal text shares stays.
  const keys = [...items, ...earlier].map(({ gradeKey }) => gradeKey);
  await dropUnused(tx, debateId, keys);
  await tx.grading.deleteMany({ where: { debateId, number: { in: numbers } } });
  // Quotes say what the erased item's source says; credits and reports may repeat its words.
  await tx.mark.deleteMany({ where: { debateId, number: { in: numbers } } });
  await tx.credit.deleteMany({ where: { debateId, number: { in: numbers } } });
  await tx.removedWords.deleteMany({ where: { debateId, number: { in: numbers } } });
  await tx.clearedWords.deleteMany({ where: { debateId, number: { in: numbers } } });
  await tx.report.deleteMany({ where: { debateId, number: { in: numbers } } });
  await tx.sourceOffer.deleteMany({
    where: { debateId, OR: [{ number: { in: numbers } }, { from: { in: numbers } }] },
  });
  await tx.sameSource.deleteMany({ where: { debateId, number: { in: numbers } } });
  await tx.sourceMove.deleteMany({ where: { debateId, number: { in: numbers } } });
  await tx.sourceApart.deleteMany({
    where: { debateId, OR: [{ number: { in: numbers } }, { of: { in: numbers } }] },
  });
  await tx.moderation.updateMany({
    where: { debateId, number: { in: numbers } },
    data: { reason: '' },
  });
  await eraseClusters(tx, debateId, numbers);
  // What a model wrote may retell any of them.
  await tx.writing.deleteMany({ where: { debateId } });
  return numbers;
}
