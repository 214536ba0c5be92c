import type { Debate } from '#debate/core/debate.ts';
import type { EvidenceSearch, WithEvidence } from '#debate/evidence/evidence-port.ts';
import { nearestWord } from '#debate/evidence/rules/nearest-word.ts';
import { QUERY_LENGTH, searchWords } from '#debate/evidence/search-words.ts';

/** Known words up to this much shorter or longer than the query's words are compared. */
const SLACK = 3;

/**
 * A replacement for a query that found nothing: the same query with each unknown word replaced by
 * the nearest word used in items or, failing that, one of these words that finds something on its
 * own, the longest first. Null if there is none.
 */
export async function nearestQuery(
  { store }: WithEvidence,
  debate: Debate,
  search: EvidenceSearch,
): Promise<string | null> {
  const typed = search.words.map(({ text }) => text.toLowerCase());
  const lengths = typed.map((word) => word.length);
  const between = { from: Math.min(...lengths) - SLACK, to: Math.max(...lengths) + SLACK };
  const known = await store.evidence.wordsUsed(debate.id, search, between);
  const meant = typed.map((word) =>
    known.some((one) => one.startsWith(word)) ? word : nearestWord(word, known),
  );
  const told = meant.filter((word) => word !== undefined);
  const whole = told.length === typed.length ? [told.join(' ')] : [];
  const single = told.toSorted((a, b) => b.length - a.length);
  for (const query of new Set([...whole, ...single])) {
    if (query === typed.join(' ') || query.length > QUERY_LENGTH) continue;
    const words = searchWords(query);
    const { total } = await store.evidence.search(debate.id, { ...search, words }, 0, 1);
    if (total > 0) return query;
  }
  return null;
}
