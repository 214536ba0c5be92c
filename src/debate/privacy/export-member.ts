import type { Caller } from '#debate/core/caller.ts';
import type { WithDebates } from '#debate/core/debate-port.ts';
import type { WithClock } from '#debate/core/ports.ts';
import type { WithPseudonyms } from '#debate/core/pseudonyms.ts';
import type { WithLimits } from '#debate/limits/limit-port.ts';
import { NothingToExportError } from './errors.ts';
import { keptLimits } from './kept-limits.ts';
import type { ExportedRecord, WithMembers } from './member-port.ts';

type Exporting = WithMembers & WithDebates & WithLimits & WithClock & WithPseudonyms;

/** Everything stored about the caller in this server. Throws NothingToExportError. */
export async function exportMember(
  ports: Exporting,
  caller: Pick<Caller, 'guildId' | 'userId'>,
): Promise<ExportedRecord[]> {
  const { store, pseudonyms } = ports;
  const author = pseudonyms.author(caller.userId);
  const records: ExportedRecord[] = [];
  const voter = pseudonyms.voter(caller.userId);
  for (const record of await store.members.export(caller.guildId, author, voter)) {
    const debate = await store.debates.find(record.debateId);
    if (debate === null) continue;
    const items = record.evidence.map(({ number }) => number);
    records.push({ ...record, ...(await keptLimits(ports, debate, author, items)) });
  }
  const kept = records.filter(holdsAnything);
  if (kept.length === 0) throw new NothingToExportError();
  return kept;
}

function holdsAnything(record: ExportedRecord): boolean {
  const { noticedOn, name, named, frozenUntil } = record;
  const lists = Object.values(record).filter((value) => Array.isArray(value));
  return (
    noticedOn !== null ||
    name !== null ||
    !named ||
    frozenUntil !== null ||
    lists.some((list) => list.length > 0)
  );
}
