import type { Caller } from '#debate/core/caller.ts';
import type { Debate } from '#debate/core/debate.ts';
import { findClaim } from '#debate/core/find-claim.ts';
import type { WithClock } from '#debate/core/ports.ts';
import type { WithPseudonyms } from '#debate/core/pseudonyms.ts';
import { readPage } from '#debate/core/read-page.ts';
import type { Side } from '#debate/core/rules/side.ts';
import type { Evidence } from '#debate/evidence/evidence.ts';
import type { EvidenceSearch, WithEvidence } from '#debate/evidence/evidence-port.ts';
import type { WithOffers } from '#debate/evidence/offer-port.ts';
import { searchWords } from '#debate/evidence/search-words.ts';
import { type MarkCounts, NO_MARK_COUNTS } from '#debate/marks/mark-counts.ts';
import type { WithMarks } from '#debate/marks/mark-port.ts';
import { type JudgingPorts, readJudged } from '#debate/tally/read-judged.ts';
import type { TallyPorts } from '#debate/tally/read-live.ts';
import type { WithLeads } from '#debate/thesis/leads.ts';
import { openLeads } from '#debate/thesis/open-leads.ts';
import { nearestQuery } from './nearest-query.ts';
import { type OwnItem, readOwnItems } from './own-items.ts';

/** Items on one page of a list. */
const PAGE_SIZE = 5;

/** What to list; all parts travel in custom_ids. */
export type EvidenceQuery = {
  readonly claim: number | null;
  readonly side: Side | null;
  readonly mine: boolean;
  /** The search query as returned by readQuery; null lists everything. */
  readonly query: string | null;
  /** From 0; a page past the end shows the last page. */
  readonly page: number;
};

export type ListedItem = {
  readonly item: Evidence;
  readonly dots: number;
  readonly marks: MarkCounts;
  /** In a list of one's own items: its position and the reasons. */
  readonly own?: OwnItem;
};

export type EvidencePage = {
  readonly query: EvidenceQuery;
  readonly items: readonly ListedItem[];
  readonly total: number;
  readonly pages: number;
  /** Documented facts on this claim and side that nobody has filed yet. */
  readonly leads: number;
  /** A query that would find something if this one finds nothing; else null. */
  readonly nearest: string | null;
};

/**
 * A page of items: those with the best marks on merit first, then the newest. `mine` lists the
 * newest first, including rebuttals and items withdrawn or hidden. A search lists the best matches
 * first.
 */
export async function listEvidence(
  ports: TallyPorts & JudgingPorts & WithOffers & WithLeads & WithPseudonyms & WithClock,
  debate: Debate,
  caller: Caller,
  query: EvidenceQuery,
): Promise<EvidencePage> {
  if (query.claim !== null) findClaim(debate, query.claim);
  const read = reading(ports, debate, caller, query);
  const { items, total, page, pages } = await readPage(PAGE_SIZE, query.page, read);
  const owned = query.mine ? await readOwnItems(ports, debate, items) : undefined;
  const listed = await listItems(ports, debate, items);
  return {
    query: { ...query, page },
    items: listed.map((one) => {
      const own = owned?.get(one.item.number);
      return own === undefined ? one : { ...one, own };
    }),
    total,
    pages,
    nearest: await nearestOf(ports, debate, caller, { ...query, total }),
    leads: query.mine || query.query !== null ? 0 : (await openLeads(ports, debate, query)).length,
  };
}

async function nearestOf(
  ports: WithEvidence & WithPseudonyms,
  debate: Debate,
  caller: Caller,
  { query, total, ...scope }: EvidenceQuery & { readonly total: number },
): Promise<string | null> {
  if (query === null || total > 0) return null;
  return await nearestQuery(ports, debate, searchOf(ports, caller, scope, query));
}

function searchOf(
  { pseudonyms }: WithPseudonyms,
  caller: Caller,
  { claim, side, mine }: Pick<EvidenceQuery, 'claim' | 'side' | 'mine'>,
  query: string,
): EvidenceSearch {
  const authorKey = pseudonyms.author(caller.userId);
  return { ...scopeOf(claim, side), words: searchWords(query), authorKey, mine };
}

function scopeOf(claim: number | null, side: Side | null) {
  return { ...(claim === null ? {} : { claim }), ...(side === null ? {} : { side }) };
}

/** How one page is read: by search or as a plain list. */
function reading(
  ports: WithEvidence & WithPseudonyms,
  debate: Debate,
  caller: Caller,
  { claim, side, mine, query }: EvidenceQuery,
): (offset: number, size: number) => Promise<{ items: Evidence[]; total: number }> {
  const { store, pseudonyms } = ports;
  if (query !== null) {
    const search = searchOf(ports, caller, { claim, side, mine }, query);
    return (offset, size) => store.evidence.search(debate.id, search, offset, size);
  }
  const own = mine ? { authorKey: pseudonyms.author(caller.userId), includeGone: true } : {};
  const filter = { ...scopeOf(claim, side), ...own };
  return (offset, size) => store.evidence.list(debate.id, filter, offset, size);
}

/** Items with their dots and marks, in the order given. */
export async function listItems(
  ports: JudgingPorts & WithMarks,
  debate: Debate,
  items: readonly Evidence[],
): Promise<ListedItem[]> {
  const claims = [...new Set(items.map(({ claim }) => claim))];
  const numbers = items.map((item) => item.number);
  const [marks, ...judged] = await Promise.all([
    ports.store.marks.counts(debate.id, numbers),
    ...claims.map((claim) => readJudged(ports, debate, claim, numbers)),
  ]);
  return items.map((item) => ({
    item,
    marks: marks.get(item.number) ?? NO_MARK_COUNTS,
    dots: judged[claims.indexOf(item.claim)]?.get(item.number)?.dots ?? 0,
  }));
}
