import { beforeAll, describe, expect, it } from 'vitest';
import { databaseBefore } from '../../support/postgres/database-before.ts';
import { putDebate, startOn } from '../../support/postgres/installation.ts';
import { rowsOf } from '../../support/postgres/rows-of.ts';

const D = 'of 100';

/** After the last migration of version 0.1.0. */
const { url } = await databaseBefore('drift_alarm');
let log = '';
const ask = (statement: string) => rowsOf(url, statement);

/** All that a version before wrote is in the zone of the server, by the digits of UTC. */
beforeAll(async () => {
  const name = new URL(url).pathname.slice(1);
  await ask(`ALTER DATABASE "${name}" SET timezone TO 'America/New_York'`);
  await ask(
    `UPDATE _prisma_migrations SET finished_at = (started_at AT TIME ZONE 'UTC')::timestamptz`,
  );
  await putDebate(url, '100');
  await ask(`
    INSERT INTO "Vote" ("debateId", "claim", "voterKey", "stance", "revision", "at") VALUES
      ('${D}', 1, 'kesi', 'agree', 1, '2026-11-23 08:59:59'),
      ('${D}', 1, 'ines', 'agree', 1, '2026-11-23 09:00:00');
    INSERT INTO "Claim" VALUES
      ('${D}', 1, 'seen', 'premise', 't', 's', 'y', 'n', 'a', 'e', 'c', 'w');
    INSERT INTO "Summary" ("debateId", "week", "kind", "startsAt", "endsAt", "madeAt", "rules",
      "content", "moves")
    VALUES ('${D}', '2026-W47', 'weekly', '2026-11-17 10:00', '2026-11-23 09:00',
      '2026-11-23 09:00', 'rules/1', '{"lines": [], "tally": {}}',
      '[{"claim": 1, "at": "2026-11-23T09:00:00.000Z"}]');
    INSERT INTO "Post" ("debateId", "key", "kind", "channelId", "dueAt", "createdAt")
    VALUES ('${D}', 'list:2026-11-23T21', 'list', '1', now(), '2026-11-23 21:10')`);
  log = await startOn(url);
});

const instant = (column: string, table: string) =>
  ask(`SELECT (${column} AT TIME ZONE 'UTC')::text AS at FROM "${table}"`).then(([row]) => row);

describe('a database of version 0.1.0 on a server in New York', () => {
  it('has its times corrected before any migration reads them', async () => {
    expect(log).toContain('were corrected');
    expect(log.indexOf('were corrected')).toBeLessThan(log.indexOf('migrations applied'));
    expect(await instant('"endsAt"', 'Summary')).toEqual({ at: '2026-11-23 09:00:00' });
  });

  it('knows with the end of which period a claim moved', async () => {
    expect(await ask('SELECT "moves" FROM "Summary"')).toEqual([
      { moves: [{ claim: 1, period: 1 }] },
    ]);
    expect(await ask('SELECT "voterKey", "period" FROM "Vote" ORDER BY 1')).toEqual([
      { voterKey: 'ines', period: 2 },
      { voterKey: 'kesi', period: 1 },
    ]);
  });

  it('has lists of the hours whose items they show, which a migration read from text', async () => {
    expect(await instant('"hour"', 'Post')).toEqual({ at: '2026-11-23 21:00:00' });
  });

  it('is not looked at again', async () => {
    expect(await startOn(url)).not.toContain('instants');
    expect(await instant('"hour"', 'Post')).toEqual({ at: '2026-11-23 21:00:00' });
  });
});
