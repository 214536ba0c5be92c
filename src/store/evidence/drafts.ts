import type { Draft, DraftStore } from '#debate/evidence/draft-port.ts';
import type { PrismaClient } from '#store/generated/client.ts';

/** Refused forms. PostgreSQL text cannot hold NUL, nor UTF-8 a lone surrogate. */
export function createDraftStore(prisma: PrismaClient): DraftStore {
  return {
    async keep(debateId, { formId, ...draft }, most) {
      const data = { ...draft, text: storable(draft.text), source: storable(draft.source) };
      await prisma.draft.upsert({
        where: { debateId_formId: { debateId, formId } },
        create: { debateId, formId, ...data },
        update: data,
      });
      const older = await prisma.draft.findMany({
        where: { debateId, authorKey: draft.authorKey },
        orderBy: [{ expiresAt: 'desc' }, { formId: 'desc' }],
        select: { formId: true },
        skip: most,
      });
      if (older.length === 0) return;
      const formIds = older.map((one) => one.formId);
      await prisma.draft.deleteMany({ where: { debateId, formId: { in: formIds } } });
    },

    async find(debateId, formId, authorKey, now) {
      const row = await prisma.draft.findFirst({
        where: { debateId, formId, authorKey, expiresAt: { gt: now } },
        omit: { debateId: true },
      });
      return row as Draft | null;
    },

    async dropExpired(now) {
      await prisma.draft.deleteMany({ where: { expiresAt: { lte: now } } });
    },
  };
}

function storable(text: string): string {
  return text.replaceAll('\0', '').toWellFormed();
}
