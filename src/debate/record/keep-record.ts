import type { RecordKind, RecordTransaction } from './record-port.ts';
import { seal } from './rules/seal.ts';

/** Puts a file with these values, laid out, at the end of the chain or beside it; returns its hash. */
export async function keepRecord(
  tx: RecordTransaction,
  { kind, week }: { readonly kind: RecordKind; readonly week: string | null },
  values: string,
): Promise<string> {
  const newest = await tx.newestLink();
  const link = kind === 'so-far' ? null : (newest?.link ?? 0) + 1;
  const sealed = seal(values, { link, previous: newest?.hash ?? null });
  await tx.keepRecord({ ...sealed, kind, week });
  return sealed.hash;
}
