import type { RecordKind, RecordTransaction } from './record-port.ts';
import { seal } from './rules/seal.ts';

/**
 * Appends a file with these values, formatted, to the chain or stores it beside it; returns its
 * hash.
 */
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
