import type { Caller } from '#debate/core/caller.ts';
import type { WithPseudonyms } from '#debate/core/pseudonyms.ts';
import { NothingToExportError } from './errors.ts';
import type { MemberRecord, WithMembers } from './member-port.ts';

/** Everything that is kept about the caller in this server; throws NothingToExportError. */
export async function exportMember(
  { store, pseudonyms }: WithMembers & WithPseudonyms,
  caller: Caller,
): Promise<MemberRecord[]> {
  const records = await store.members.export(
    caller.guildId,
    pseudonyms.author(caller.userId),
    pseudonyms.voter(caller.userId),
  );
  if (records.length === 0) throw new NothingToExportError();
  return records;
}
