import type { Ports } from './ports.ts';
import type { Caller, Debate, Evidence } from './types.ts';

/** Most choices that a completion may offer. */
const MOST = 25;

/**
 * Items for a completion while a number is typed: one's own first, then the newest others. Digits
 * are the beginning of a number, anything else is part of a text.
 */
export async function suggestEvidence(
  { store, pseudonyms }: Ports,
  debate: Debate,
  caller: Caller,
  typed: string,
): Promise<Evidence[]> {
  const authorKey = pseudonyms.author(caller.userId);
  const [own, all] = await Promise.all([
    store.evidence.list(debate.id, { authorKey, includeGone: true }, 0, 100),
    store.evidence.list(debate.id, {}, 0, 200),
  ]);
  const others = all.items.filter((item) => item.authorKey !== authorKey);
  const wanted = typed.trim().replace(/^#/, '').toLowerCase();
  return [...own.items, ...others]
    .filter((item) => item.erasedAt === null && matches(item, wanted))
    .slice(0, MOST);
}

function matches(item: Evidence, wanted: string): boolean {
  if (wanted === '') return true;
  if (/^\d+$/.test(wanted)) return String(item.number).startsWith(wanted);
  return item.text.toLowerCase().includes(wanted);
}
