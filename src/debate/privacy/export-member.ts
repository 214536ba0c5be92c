import { NothingToExportError } from '#debate/errors.ts';
import type { MemberRecord, Ports } from '#debate/ports.ts';
import type { Caller } from '#debate/types.ts';

/** Everything that is kept about the caller in this server; throws NothingToExportError. */
export async function exportMember(
  { store, pseudonyms }: Ports,
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
