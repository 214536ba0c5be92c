import type { EvidenceText } from '#debate/evidence/evidence-transaction.ts';
import type { DebateTransaction } from '#debate/ports.ts';
import { SOURCE_RULES } from '#debate/sources/rules/version.ts';
import { endedPeriod, lockPoll } from './ballot/periods.ts';
import { type ClusterRow, candidatesStatement, toFounder } from './clusters/cluster-candidates.ts';
import { settingStatements } from './debates/setting-statements.ts';
import { itemByForm } from './evidence/item-by-form.ts';
import { rereadStatements } from './evidence/rereading.ts';
import { selectEvidence } from './evidence/select-evidence.ts';
import { Prisma } from './generated/client.ts';
import { setGrade, wantGrade } from './grading/set-grade.ts';
import { limitStatements } from './limits/limit-statements.ts';
import { markStatements } from './marks/mark-statements.ts';
import { wordsStatements } from './moderation/added-words.ts';
import { moderationStatements } from './moderation/moderation-statements.ts';
import { postStatements } from './posts/post-transaction.ts';
import { recordStatements } from './record/record-statements.ts';
import { reportStatements } from './reports/report-statements.ts';
import { type EvidenceRow, toEvidence } from './rows.ts';
import { sameSourceStatements } from './same-source/same-source-statements.ts';
import { weekStatements } from './summary/week-statements.ts';
import { keepWriting } from './summary/writings.ts';

/** The statements of one transaction on one debate. */
export function createTransaction(
  tx: Prisma.TransactionClient,
  debateId: string,
): DebateTransaction {
  const change = async (number: number, data: Prisma.EvidenceUpdateInput) => {
    await tx.evidence.update({ where: { debateId_number: { debateId, number } }, data });
  };
  const one = async (condition: Prisma.Sql) => {
    const rows = await tx.$queryRaw<EvidenceRow[]>`
      ${selectEvidence} WHERE e."debateId" = ${debateId} AND ${condition}
      ORDER BY e."number" LIMIT 1`;
    return rows[0] === undefined ? null : toEvidence(rows[0]);
  };

  return {
    async nextNumber() {
      const row = await tx.debate.update({
        where: { id: debateId },
        data: { nextNumber: { increment: 1 } },
        select: { nextNumber: true },
      });
      return row.nextNumber - 1;
    },

    byForm: (formId) => itemByForm(tx, debateId, formId),

    find: (number) => one(Prisma.sql`e."number" = ${number}`),

    async clusterCandidates(of) {
      const rows = await tx.$queryRaw<ClusterRow[]>(candidatesStatement(debateId, of));
      return rows.map(toFounder);
    },

    ownInCluster: (cluster, authorKey) =>
      one(Prisma.sql`e."cluster" = ${cluster} AND e."authorKey" = ${authorKey}
        AND NOT EXISTS (SELECT 1 FROM "SourceMove" s WHERE s."debateId" = e."debateId"
          AND s."number" = e."number" AND s."sourceKey" = e."sourceKey")`),

    ownWith: ({ claim, side, target }, authorKey, { text, sourceKey }, besides) =>
      one(Prisma.sql`e."authorKey" = ${authorKey} AND e."claim" = ${claim} AND e."side" = ${side}
        AND e."target" IS NOT DISTINCT FROM ${target} AND e."number" IS DISTINCT FROM ${besides}
        AND e."sourceKey" IS NOT DISTINCT FROM ${sourceKey}
        ${sourceKey === null ? Prisma.sql`AND e."text" = ${text}` : Prisma.empty}`),

    async addEvidence({ grade, at: filedAt, ...item }) {
      await keepGrade(tx, debateId, grade, filedAt);
      await tx.evidence.create({ data: { debateId, ...item, filedAt, gradeKey: grade.key } });
      await wantGrade(tx, debateId, item.number);
    },

    async addCluster({ number, founder, claim, side, target, canonical, fingerprint }) {
      const { textKey, grams, names, numbers } = fingerprint;
      await tx.cluster.create({
        data: {
          debateId,
          number,
          founder,
          claim,
          side,
          target,
          sourceKey: canonical ?? null,
          textKey,
          grams: [...grams],
          names: [...names],
          numbers: [...numbers],
          sourceRules: SOURCE_RULES,
        },
      });
    },

    async changeSource(number, founder, sourceKey) {
      const changed = await tx.$executeRaw`
        UPDATE "Cluster" c SET "sourceKey" = ${sourceKey}
        WHERE c."debateId" = ${debateId} AND c."number" = ${number} AND NOT EXISTS (
          SELECT 1 FROM "Evidence" e WHERE e."debateId" = c."debateId"
            AND e."cluster" = c."number" AND e."sourceKey" <> ${sourceKey}
            AND e."number" <> ${founder})`;
      return changed > 0;
    },

    async dropUnjoined(founder) {
      const rows = await tx.$queryRaw<{ number: number }[]>`
        DELETE FROM "Cluster" c
        WHERE c."debateId" = ${debateId} AND c."founder" = ${founder}
          AND NOT EXISTS (SELECT 1 FROM "Evidence" e WHERE e."debateId" = ${debateId}
            AND e."cluster" = c."number" AND e."number" <> ${founder})
          AND NOT EXISTS (SELECT 1 FROM "SourceMove" m WHERE m."debateId" = ${debateId}
            AND m."cluster" = c."number" AND m."number" <> ${founder})
        RETURNING c."number"`;
      return rows.map(({ number }) => number);
    },

    async hasCluster(number) {
      return (await tx.cluster.count({ where: { debateId, number } })) > 0;
    },

    async revise(number, { grade, at: now, ...text }) {
      await keepGrade(tx, debateId, grade, now);
      await tx.$executeRaw`
        INSERT INTO "EvidenceRevision" ("debateId", "number", "revision", "markRevision", "text",
          "source", "gradeKey", "formId", "at")
        SELECT "debateId", "number", "revision", "markRevision", "text", "source", "gradeKey",
          "formId", ${now}
        FROM "Evidence" WHERE "debateId" = ${debateId} AND "number" = ${number}`;
      const resourced = await tx.evidence.updateMany({
        where: { debateId, number, ...otherSource(text.sourceKey) },
        data: { answer: null, answerAt: null },
      });
      if (resourced.count > 0) await forgetSameSource(tx, debateId, number);
      const data = { ...text, gradeKey: grade.key, withdrawnAt: null };
      await change(number, { ...data, revision: { increment: 1 } });
      await wantGrade(tx, debateId, number);
    },

    ...markStatements(tx, debateId),

    async decideYoung(authorKey, young) {
      await tx.member.updateMany({
        where: { debateId, authorKey, young: null },
        data: { young },
      });
    },

    setGrade: (held, grade, now) => setGrade(tx, held, grade, now),

    concede: (number, concededAt) => change(number, { concededAt }),
    answerDispute: (number, answer, answerAt) => change(number, { answer, answerAt }),
    withdraw: (number, withdrawnAt) => change(number, { withdrawnAt }),
    hide: (number, hiddenReason, hiddenAt) =>
      change(number, { hiddenAt, hiddenReason, hiddenTold: false, reviewSince: null }),
    restore: (number) => change(number, notHidden),

    async takeOffer(number, from) {
      await tx.sourceOffer.updateMany({
        where: { debateId, number, from },
        data: { answer: 'taken' },
      });
    },

    ...moderationStatements(tx, debateId),
    ...wordsStatements(tx, debateId),
    ...reportStatements(tx, debateId),
    ...limitStatements(tx, debateId),
    ...settingStatements(tx, debateId),
    ...sameSourceStatements(tx, debateId),
    ...rereadStatements(tx, debateId),

    async dropDraft(formId) {
      await tx.draft.deleteMany({ where: { debateId, formId } });
    },

    keepWriting: (writing) => keepWriting(tx, debateId, writing),

    async disputeSentence(dispute) {
      const data = { debateId, ...dispute };
      const made = await tx.sentenceDispute.createMany({ data, skipDuplicates: true });
      return made.count > 0;
    },

    ...postStatements(tx, debateId),
    ...weekStatements(tx, debateId),
    endedPeriod: (week) => endedPeriod(tx, debateId, week),
    closeVotes: () => lockPoll(tx, debateId),
    ...recordStatements(tx, debateId),
  };
}

/** The answer of an author to one hiding does not carry over to the next. */
const notHidden = {
  hiddenAt: null,
  hiddenReason: null,
  hiddenTold: false,
  hideAnswer: null,
  answeredAt: null,
};

/** Equal text, claim and source have an equal key: an existing grade is used again. */
async function keepGrade(
  tx: Prisma.TransactionClient,
  debateId: string,
  grade: EvidenceText['grade'],
  at: Date,
): Promise<void> {
  await tx.grade.createMany({ data: { debateId, ...grade, at }, skipDuplicates: true });
}

/** The condition for another source in Prisma, in which `not` alone never matches null. */
function otherSource(sourceKey: string | null): Prisma.EvidenceWhereInput {
  if (sourceKey === null) return { sourceKey: { not: null } };
  return { OR: [{ sourceKey: null }, { sourceKey: { not: sourceKey } }] };
}

/**
 * What members said about the source of an item was about its earlier source, so it is deleted.
 * What moved another item to this one stays: otherwise an author who changes their own link would
 * free the places that those statements use up.
 */
async function forgetSameSource(
  tx: Prisma.TransactionClient,
  debateId: string,
  number: number,
): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM "SameSource" s WHERE s."debateId" = ${debateId} AND (s."number" = ${number}
      OR s."of" = ${number} AND NOT EXISTS (SELECT 1 FROM "SourceMove" m
        WHERE m."debateId" = s."debateId" AND m."number" = s."number"))`;
}
