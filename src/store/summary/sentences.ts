import type { CitingSentence, SentenceStore } from '#debate/summary/sentence-port.ts';
import type { PrismaClient } from '#store/generated/client.ts';

/** Sentences are read from the summaries that contain them, so that nothing is stored twice. */
export function createSentenceStore(prisma: PrismaClient): SentenceStore {
  return {
    async citing(debateId, number) {
      const rows = await prisma.$queryRaw<CitingSentence[]>`
        SELECT part->>'key' AS "key", part->>'text' AS "text", s."week"
        FROM (SELECT "week", "kind", "sentences" FROM "Summary" WHERE "debateId" = ${debateId}
          ORDER BY "week" DESC, "kind" DESC LIMIT 60) s,
          jsonb_array_elements(s."sentences") part
        WHERE part->'numbers' @> to_jsonb(${number}::int)
        ORDER BY s."week" DESC, s."kind" DESC`;
      return [...new Map(rows.toReversed().map((row) => [row.key, row])).values()].toReversed();
    },

    async disputes(debateId, keys) {
      if (keys.length === 0) return [];
      return await prisma.sentenceDispute.findMany({
        where: { debateId, sentence: { in: [...keys] } },
        select: { sentence: true, number: true },
        orderBy: { number: 'asc' },
      });
    },

    count: (debateId) => prisma.sentenceDispute.count({ where: { debateId } }),
  };
}
