import type { Prisma } from '#store/generated/client.ts';

/** The item that a form was stored in, as its first, its current or an intermediate text. */
export async function itemByForm(
  prisma: Pick<Prisma.TransactionClient, 'evidence' | 'evidenceRevision'>,
  debateId: string,
  formId: string,
): Promise<number | null> {
  const where = { debateId, formId };
  const select = { number: true };
  const row =
    (await prisma.evidence.findFirst({ where, select })) ??
    (await prisma.evidenceRevision.findFirst({ where, select }));
  return row?.number ?? null;
}
