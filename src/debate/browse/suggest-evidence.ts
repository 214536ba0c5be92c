import type { Caller } from '#debate/core/caller.ts';
import type { Debate } from '#debate/core/debate.ts';
import type { WithPseudonyms } from '#debate/core/pseudonyms.ts';
import { truncate } from '#debate/core/rules/cut.ts';
import { cleanCharacters } from '#debate/core/rules/text.ts';
import type { Evidence } from '#debate/evidence/evidence.ts';
import type { WithEvidence } from '#debate/evidence/evidence-port.ts';
import { QUERY_LENGTH, searchWords } from '#debate/evidence/search-words.ts';

/** Maximum number of autocomplete choices. */
const MOST = 25;

/** A number that the database can hold. */
const WHOLE_NUMBER = /^\d{1,9}$/;

/**
 * Autocomplete suggestions: one's own items first, then others in the order of lists. Digits are
 * treated as the start of an item number; anything else is a search.
 */
export async function suggestEvidence(
  ports: WithEvidence & WithPseudonyms,
  debate: Debate,
  caller: Caller,
  typed: string,
): Promise<Evidence[]> {
  const authorKey = ports.pseudonyms.author(caller.userId);
  const wanted = typed.trim().replace(/^#/, '');
  const found = /^\d*$/.test(wanted)
    ? await byNumber(ports, debate, authorKey, wanted)
    : await bySearch(ports, debate, authorKey, typed);
  const isOwn = (item: Evidence) => item.authorKey === authorKey;
  return [...found.filter(isOwn), ...found.filter((item) => !isOwn(item))].slice(0, MOST);
}

/**
 * Hidden items, for those who may show them again: the newest, filtered by the start of their
 * number or by words in them.
 */
export async function suggestHidden(
  { store }: WithEvidence,
  debate: Debate,
  typed: string,
): Promise<Evidence[]> {
  const wanted = typed.trim().replace(/^#/, '').toLowerCase();
  const { items } = await store.evidence.list(debate.id, { hidden: true }, 0, 200);
  const fits = ({ number, text }: Evidence) =>
    String(number).startsWith(wanted) || text.toLowerCase().includes(wanted);
  return items.filter(fits).slice(0, MOST);
}

async function byNumber(
  { store }: WithEvidence,
  debate: Debate,
  authorKey: string,
  digits: string,
): Promise<Evidence[]> {
  const [own, all, exact] = await Promise.all([
    store.evidence.list(debate.id, { authorKey, includeGone: true }, 0, 100),
    store.evidence.list(debate.id, {}, 0, 200),
    store.evidence.byNumber(debate.id, WHOLE_NUMBER.test(digits) ? [Number(digits)] : []),
  ]);
  const others = all.items.filter((item) => item.authorKey !== authorKey);
  const found = [...exact.values(), ...own.items, ...others].filter(
    (item) => item.erasedAt === null && String(item.number).startsWith(digits),
  );
  return [...new Map(found.map((item) => [item.number, item])).values()];
}

/** A partly typed query may not be valid yet; then there are no suggestions. */
async function bySearch(
  { store }: WithEvidence,
  debate: Debate,
  authorKey: string,
  typed: string,
): Promise<Evidence[]> {
  const words = searchWords(truncate(cleanCharacters(typed), QUERY_LENGTH));
  if (words.length === 0) return [];
  return (await store.evidence.search(debate.id, { words, authorKey, mine: false }, 0, MOST)).items;
}
