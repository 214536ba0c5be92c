import type { Stance } from '#debate/ballot/rules/votes.ts';
import type { NoticeStore } from '#debate/core/notice-port.ts';
import type { Side } from '#debate/core/rules/side.ts';
import type { StandingStore } from '#debate/core/standing-port.ts';
import type { MemberRecord, MemberStore } from '#debate/privacy/member-port.ts';
import type { PrismaClient } from '#store/generated/client.ts';
import { use } from '#store/limits/limits.ts';
import { lockDebate } from '#store/lock-debate.ts';
import { createEraser } from './erase.ts';
import { createHoldings } from './holdings.ts';
import { createStandingStore } from './standings.ts';

export function createMemberStore(prisma: PrismaClient): NoticeStore & StandingStore & MemberStore {
  return {
    ...createStandingStore(prisma),

    async noticed(debateId, authorKey) {
      const where = { debateId, authorKey, noticedOn: { not: null } };
      return (await prisma.member.count({ where })) > 0;
    },

    async begin(debateId, authorKey) {
      await prisma.member.createMany({ data: { debateId, authorKey }, skipDuplicates: true });
    },

    async notice(debateId, authorKey, day, name) {
      await prisma.$executeRaw`
        INSERT INTO "Member" AS m ("debateId", "authorKey", "name", "noticedOn")
        VALUES (${debateId}, ${authorKey}, ${name ?? null}, ${day}::timestamptz::date)
        ON CONFLICT ("debateId", "authorKey") DO UPDATE SET
          "name" = coalesce(EXCLUDED."name", m."name"),
          "noticedOn" = coalesce(m."noticedOn", EXCLUDED."noticedOn")
        WHERE m."noticedOn" IS NULL
          OR (EXCLUDED."name" IS NOT NULL AND m."name" IS DISTINCT FROM EXCLUDED."name")`;
    },

    async setNamed(debateId, authorKey, named, admit) {
      return await prisma.$transaction(async (tx) => {
        // The lock under which several cards are changed: docs/decisions/0041.
        await lockDebate(tx, debateId);
        const where = { debateId, authorKey, named: !named };
        const changed = await tx.member.updateMany({ where, data: { named } });
        if (changed.count === 0) return false;
        await admit({ use: (key, of) => use(tx, key, of) });
        await tx.$executeRaw`
          UPDATE "Post" SET "wanted" = "wanted" + 1
          WHERE "debateId" = ${debateId} AND "kind" = 'card' AND "number" IN (
            SELECT "number" FROM "Evidence"
            WHERE "debateId" = ${debateId} AND "authorKey" = ${authorKey})`;
        return true;
      });
    },

    async export(guildId, authorKey, voterKey) {
      const debates = await prisma.debate.findMany({
        where: { guildId },
        orderBy: { createdAt: 'asc' },
        select: { id: true, claims: { where: { number: 0 }, select: { statement: true } } },
      });
      const records: MemberRecord[] = [];
      for (const { id, claims } of debates) {
        const record = await exportDebate(prisma, id, authorKey, voterKey);
        records.push({ ...record, thesis: claims[0]?.statement ?? '' });
      }
      return records;
    },

    holdings: createHoldings(prisma),
    erase: createEraser(prisma),
  };
}

async function exportDebate(
  prisma: PrismaClient,
  debateId: string,
  authorKey: string,
  voterKey: string,
): Promise<Omit<MemberRecord, 'thesis'>> {
  const member = await prisma.member.findUnique({
    where: { debateId_authorKey: { debateId, authorKey } },
  });
  const votes = await prisma.vote.findMany({
    where: { debateId, voterKey },
    select: { claim: true, stance: true, period: true },
    orderBy: { claim: 'asc' },
  });
  const changes = await prisma.voteChange.findMany({
    where: { debateId, voterKey },
    select: { claim: true, from: true, to: true, period: true },
    orderBy: [{ claim: 'asc' }, { revision: 'asc' }],
  });
  const evidence = await prisma.evidence.findMany({
    where: { debateId, authorKey },
    select: {
      number: true,
      claim: true,
      side: true,
      text: true,
      source: true,
      addressed: true,
      filedAt: true,
      withdrawnAt: true,
      hiddenAt: true,
      hiddenReason: true,
      hideAnswer: true,
    },
    orderBy: { number: 'asc' },
  });
  const revisions = await prisma.evidenceRevision.findMany({
    where: { debateId, number: { in: evidence.map((item) => item.number) } },
    select: { number: true, revision: true, text: true, source: true, at: true },
    orderBy: [{ number: 'asc' }, { revision: 'asc' }],
  });
  const marks = await prisma.mark.findMany({
    where: { debateId, memberKey: authorKey },
    select: { number: true, kind: true, quote: true, revision: true, at: true },
    orderBy: [{ number: 'asc' }, { at: 'asc' }],
  });
  const credits = await prisma.credit.findMany({
    where: { debateId, memberKey: authorKey },
    select: { number: true, why: true, at: true },
    orderBy: { number: 'asc' },
  });
  const removedWords = await prisma.removedWords.findMany({
    where: { debateId, memberKey: authorKey },
    select: { number: true, reason: true, at: true },
    orderBy: { at: 'asc' },
  });
  const clearedWords = await prisma.clearedWords.findMany({
    where: { debateId, memberKey: authorKey },
    select: { number: true },
    distinct: ['number'],
    orderBy: { number: 'asc' },
  });
  const reports = await prisma.report.findMany({
    where: { debateId, memberKey: authorKey },
    select: { number: true, reason: true, words: true, at: true },
    orderBy: { number: 'asc' },
  });
  const numbers = evidence.map((item) => item.number);
  const offers = await prisma.sourceOffer.findMany({
    where: { debateId, OR: [{ number: { in: numbers } }, { from: { in: numbers } }] },
    select: { number: true, from: true, answer: true, at: true },
    orderBy: { at: 'asc' },
  });
  const sameSources = await prisma.sameSource.findMany({
    where: { debateId, memberKey: authorKey },
    select: { number: true, of: true, at: true },
    orderBy: { number: 'asc' },
  });
  const disputedSentences = await prisma.sentenceDispute.findMany({
    where: { debateId, number: { in: numbers } },
    select: { number: true, at: true },
    orderBy: { at: 'asc' },
  });
  const drafts = await prisma.draft.findMany({
    where: { debateId, authorKey },
    select: { text: true, source: true, expiresAt: true },
  });
  const moderated = await prisma.moderation.findMany({
    where: { debateId, byKey: authorKey },
    select: { number: true, action: true, reason: true, at: true },
    orderBy: { at: 'asc' },
  });
  return {
    debateId,
    name: member?.name ?? null,
    named: member?.named ?? true,
    noticedOn: member?.noticedOn ?? null,
    moderator: member?.moderator ?? false,
    young: member?.young ?? null,
    vouchedAt: member?.vouchedAt ?? null,
    votes: votes.map((vote) => ({ ...vote, stance: vote.stance as Stance | null })),
    changes: changes.map((change) => ({
      ...change,
      from: change.from as Stance | null,
      to: change.to as Stance | null,
    })),
    evidence: evidence.map((item) => ({ ...item, side: item.side as Side })),
    revisions,
    marks,
    credits,
    removedWords,
    clearedWords,
    reports,
    offers,
    sameSources,
    disputedSentences,
    drafts,
    moderated,
  };
}
