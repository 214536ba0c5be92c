import type { Caller } from '#debate/core/caller.ts';
import type { WithPseudonyms } from '#debate/core/pseudonyms.ts';
import type { Holdings, WithMembers } from './member-port.ts';

/** What an erasure would remove of the caller's, in every server; null if nothing is stored. */
export async function readHoldings(
  { store, pseudonyms }: WithMembers & WithPseudonyms,
  caller: Pick<Caller, 'userId'>,
): Promise<Holdings | null> {
  const { userId } = caller;
  return await store.members.holdings(pseudonyms.author(userId), pseudonyms.voter(userId));
}
