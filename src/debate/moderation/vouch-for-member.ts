import type { Caller } from '#debate/core/caller.ts';
import type { Debate } from '#debate/core/debate.ts';
import type { WithClock, WithPublisher, WithTransactions } from '#debate/core/ports.ts';
import type { WithPseudonyms } from '#debate/core/pseudonyms.ts';
import { actingRole } from '#debate/log/acting-role.ts';
import { NothingToVouchForError, OwnVouchError } from './errors.ts';
import type { ModerationTransaction } from './review-port.ts';

/**
 * Vouches for a member who is new to the server, so that their items carry as much as anybody
 * else's. It is logged. The route has checked that the caller is a moderator; nobody vouches for
 * themselves.
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
