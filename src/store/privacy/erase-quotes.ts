import { quotedItems, type SummaryWords, withoutQuotes } from '#debate/summary/summary-content.ts';
import type { Prisma } from '#store/generated/client.ts';

type Row = {
  readonly week: string;
  readonly kind: string;
  readonly lines: string;
  readonly writing: string | null;
};

/**
 * Removes the words of these items from all summaries of a debate and refreshes the posts of those
 * that change. A content also holds numbers about every item, so only its words are read, and they
 * are written as one string: Prisma walks through objects, which takes longer than a transaction
 * may.
 */
export async function eraseQuotes(
  tx: Prisma.TransactionClient,
  debateId: string,
  numbers: readonly number[],
): Promise<void> {
  const erased = new Set(numbers);
  const summaries = await tx.$queryRaw<Row[]>`
    SELECT "week", "kind", ("content" -> 'lines')::text AS "lines",
      ("content" -> 'writing')::text AS "writing"
    FROM "Summary" WHERE "debateId" = ${debateId} ORDER BY "kind" DESC, "week"`;
  for (const { week, kind, ...parts } of summaries) {
    const words = readWords(parts);
    if (!quotedItems(words).some((number) => erased.has(number))) continue;
    const clean = JSON.stringify(withoutQuotes(words, erased));
    await tx.$executeRaw`
      UPDATE "Summary" SET "content" = "content" || ${clean}::jsonb
      WHERE "debateId" = ${debateId} AND "week" = ${week} AND "kind" = ${kind}`;
    await tx.post.updateMany({
      where: { debateId, kind: 'summary', week, summaryKind: kind },
      data: { wanted: { increment: 1 } },
    });
  }
}

function readWords({ lines, writing }: Pick<Row, 'lines' | 'writing'>): SummaryWords {
  const words = { lines: JSON.parse(lines) as SummaryWords['lines'] };
  if (writing === null) return words;
  return { ...words, writing: JSON.parse(writing) as NonNullable<SummaryWords['writing']> };
}
