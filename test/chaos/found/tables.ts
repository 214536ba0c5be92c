import type pg from 'pg';
import { createPseudonyms } from '#debate/core/pseudonyms.ts';
import { MARK } from '../acts/texts.ts';
import { type Ledger, nameOf } from '../ledger.ts';
import type { Server } from '../setting.ts';
import type { Difference } from './difference.ts';

type Row = Readonly<Record<string, string | number | Date | null>>;
type Names = ReadonlyMap<string, string>;

/** Compares each fact in the ledger with the tables. */
export async function compareTables(
  pool: pg.Pool,
  ledger: Ledger,
  servers: readonly Server[],
  key: string,
): Promise<Difference[]> {
  const kept = new Map<string, string>();
  const gone = new Set<string>();
  for (const server of servers) await readServer({ pool, kept, gone }, server, key);
  return [...ledger.facts.values()].flatMap(({ fact, may }): Difference[] => {
    const is = kept.get(nameOf(fact)) ?? fact.before;
    // Marks and reports of an item are deleted when its author erases it.
    const [guild, , number] = fact.of.split(' ');
    const isMoot = is === 'none' && gone.has(`${guild} ${number}`);
    if (may.has(is) || (isMoot && ['mark', 'report'].includes(fact.kind))) return [];
    const what = fact.kind === 'item' && Number(is) > 1 ? 'doubled' : 'lost';
    const words = `is ${is}, should be ${[...may].join(' or ')}`;
    return [{ what, of: fact.kind, words: `${nameOf(fact)} ${words}` }];
  });
}

type Reading = {
  readonly pool: pg.Pool;
  readonly kept: Map<string, string>;
  /** Erased items, as `server number`. */
  readonly gone: Set<string>;
};

async function readServer({ pool, kept, gone }: Reading, server: Server, key: string) {
  const { guildId, members } = server;
  const rows = async (table: string): Promise<Row[]> => {
    const of = `"debateId" IN (SELECT "id" FROM "Debate" WHERE "guildId" = $1)`;
    return (await pool.query(`SELECT * FROM "${table}" WHERE ${of}`, [guildId])).rows;
  };
  const pseudonyms = createPseudonyms(key);
  const under = (name: 'voter' | 'author'): Names =>
    new Map(members.map(({ id }) => [pseudonyms[name](id), id]));
  const [voters, authors] = [under('voter'), under('author')];
  for (const { voterKey, claim, stance } of await rows('Vote')) {
    kept.set(`vote ${guildId} ${voters.get(String(voterKey))} ${claim}`, String(stance ?? 'none'));
  }
  for (const row of await rows('Evidence')) readItem(kept, gone, guildId, row);
  for (const { memberKey, number, topic, kind } of await rows('Mark')) {
    const by = authors.get(String(memberKey));
    if (topic === 'merit') kept.set(`mark ${guildId} ${by} ${number}`, String(kind));
  }
  for (const { memberKey, number } of await rows('Report')) {
    kept.set(`report ${guildId} ${authors.get(String(memberKey))} ${number}`, 'yes');
  }
}

function readItem(kept: Map<string, string>, gone: Set<string>, guildId: string, row: Row): void {
  const { number, text, withdrawnAt, erasedAt } = row;
  kept.set(`number ${guildId} ${number}`, erasedAt === null ? 'yes' : 'erased');
  if (erasedAt !== null) gone.add(`${guildId} ${number}`);
  const [, mark, version] = MARK.exec(String(text)) ?? [];
  if (mark === undefined || version === undefined) return;
  kept.set(`item ${mark}`, String(Number(kept.get(`item ${mark}`) ?? 0) + 1));
  kept.set(`text ${mark}`, version);
  kept.set(`standing ${mark}`, withdrawnAt === null ? 'yes' : 'no');
}
