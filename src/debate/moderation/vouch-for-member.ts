import type { Caller } from '#debate/core/caller.ts';
import type { Debate } from '#debate/core/debate.ts';
import type { WithClock, WithPublisher, WithTransactions } from '#debate/core/ports.ts';
import type { WithPseudonyms } from '#debate/core/pseudonyms.ts';
import { actingRole } from '#debate/log/acting-role.ts';
import { NothingToVouchForError, OwnVouchError } from './errors.ts';
import type { ModerationTransaction } from './review-port.ts';

/**
 * Vouches for somebody who is new to the server, so that what they file carries as much as what
 * others do. It is logged. The caller was admitted as a moderator; nobody vouches for themselves.
 */
export async function vouchForMember(
  {
    store,
    clock,
    pseudonyms,
    publisher,
  }: WithTransactions<ModerationTransaction> & WithClock & WithPseudonyms & WithPublisher,
  debate: Debate,
  caller: Pick<Caller, 'userId' | 'canManageServer'>,
  userId: string,
): Promise<void> {
  if (userId === caller.userId) throw new OwnVouchError();
  const [memberKey, byKey] = [pseudonyms.author(userId), pseudonyms.author(caller.userId)];
  const at = clock.now();
  await store.inDebate(debate.id, async (tx) => {
    const result = await tx.vouch(memberKey, byKey, at);
    if (result !== 'vouched') throw new NothingToVouchForError(result);
    const byRole = actingRole(caller);
    await tx.logModeration({ memberKey, byKey, byRole, action: 'vouch', reason: '', at });
  });
  publisher.boardChanged(debate.id);
}
