import { findClaim } from './find-claim.ts';
import type { Ports } from './ports.ts';
import { strength } from './rules/strength.ts';
import type { Caller, Debate, Evidence, Side } from './types.ts';

const NO_CHECKS = { checked: 0, disputed: 0 };

/** Items on one page of a list. */
export const PAGE_SIZE = 5;

/** What to list; all parts travel in custom_ids. */
export type EvidenceQuery = {
  readonly claim: number | null;
  readonly side: Side | null;
  readonly mine: boolean;
  /** From 0; a page past the end shows the last one. */
  readonly page: number;
};

export type EvidencePage = {
  readonly query: EvidenceQuery;
  readonly items: readonly { readonly item: Evidence; readonly dots: number }[];
  readonly total: number;
  readonly pages: number;
};

/** Newest first, a page at a time; `mine` includes what was withdrawn or hidden. */
export async function listEvidence(
  { store, pseudonyms }: Ports,
  debate: Debate,
  caller: Caller,
  query: EvidenceQuery,
): Promise<EvidencePage> {
  if (query.claim !== null) findClaim(debate, query.claim);
  const filter = {
    ...(query.claim === null ? {} : { claim: query.claim }),
    ...(query.side === null ? {} : { side: query.side }),
    ...(query.mine ? { authorKey: pseudonyms.author(caller.userId), includeGone: true } : {}),
  };
  const read = (page: number) =>
    store.evidence.list(debate.id, filter, page * PAGE_SIZE, PAGE_SIZE);
  const asked = await read(query.page);
  const pages = Math.max(1, Math.ceil(asked.total / PAGE_SIZE));
  const page = Math.min(query.page, pages - 1);
  const { items, total } = page === query.page ? asked : await read(page);
  return {
    query: { ...query, page },
    items: items.map((item) => ({ item, dots: strength({ ...item, checks: NO_CHECKS }).dots })),
    total,
    pages,
  };
}
