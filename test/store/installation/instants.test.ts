import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type ClonedDatabase,
  cloneDatabase,
  emptyDatabase,
  onServer,
} from '../../support/postgres/database.ts';
import { putDebate, refusalOf, startOn } from '../../support/postgres/installation.ts';
import { rowsOf } from '../../support/postgres/rows-of.ts';
import { readFiles } from '../../support/source-tree.ts';

const SCHEMA = readFiles('prisma/models/*.prisma')
  .map(({ text }) => text)
  .join('\n');

let database: ClonedDatabase;
let name = '';

beforeEach(async () => {
  database = await cloneDatabase();
  name = new URL(database.url).pathname.slice(1);
});
afterEach(() => database.close());

const ask = (statement: string) => rowsOf(database.url, statement);

/** The database as a version before wrote it on a server in this zone: `written` are UTC digits. */
async function writtenIn(zone: string, written: string): Promise<void> {
  await onServer(`ALTER DATABASE "${name}" SET timezone TO '${zone}'`);
  await putDebate(database.url, '100');
  // Prisma's engine notes when a migration ended as it writes all instants: without a zone.
  await ask(`INSERT INTO "Installation" ("id", "keyFingerprint", "instants")
      VALUES (1, '0f9d3b6e', NULL) ON CONFLICT DO NOTHING;
    DELETE FROM "Installation";
    UPDATE _prisma_migrations SET finished_at = (started_at AT TIME ZONE 'UTC')::timestamptz;
    UPDATE "Guild" SET "joinedAt" = '${written}'`);
}

const joinedAt = () =>
  ask(`SELECT ("joinedAt" AT TIME ZONE 'UTC')::text AS at FROM "Guild"`).then(([row]) => row);

describe('instants that were written in the zone of the server', () => {
  it.each([
    ['America/New_York', '2026-11-26 12:00:00', '2026-11-26 12:00:00'],
    ['Europe/Berlin', '2026-07-26 12:00:00', '2026-07-26 12:00:00'],
    ['Asia/Kolkata', '2027-03-14 03:10:00', '2027-03-14 03:10:00'],
    // In an hour that the zone's calendar leaves out two instants were written as one.
    ['America/New_York', '2027-03-14 02:30:00', '2027-03-14 03:30:00'],
  ])('%s, are corrected once, and the log says so', async (zone, written, read) => {
    await writtenIn(zone, written);
    expect(await startOn(database.url)).toContain('times that were written in the time zone');
    expect(await joinedAt()).toEqual({ at: read });
    expect(await startOn(database.url)).not.toContain('instants');
    expect(await joinedAt()).toEqual({ at: read });
  });

  it('are left alone where the server kept UTC, and nothing is said', async () => {
    await writtenIn('UTC', '2026-11-26 12:00:00');
    expect(await startOn(database.url)).not.toContain('instants');
    expect(await joinedAt()).toEqual({ at: '2026-11-26 12:00:00' });
    expect(await ask('SELECT "instants" FROM "Installation"')).toEqual([{ instants: 'UTC' }]);
  });

  describe('where the zone has been changed since', () => {
    beforeEach(async () => {
      await writtenIn('America/New_York', '2026-11-26 12:00:00');
      await onServer(`ALTER DATABASE "${name}" SET timezone TO 'UTC'`);
      const refusal = await refusalOf(startOn(database.url));
      expect(refusal).toMatch(/time zone that was UTC-0[45]:00 on .*ALTER DATABASE .*Or leave/);
      expect(refusal).not.toContain('\n');
      expect(await joinedAt()).toEqual({ at: '2026-11-26 17:00:00' });
    });

    it('are corrected once the database has its old zone again, whatever it has later', async () => {
      await onServer(`ALTER DATABASE "${name}" SET timezone TO 'America/New_York'`);
      expect(await startOn(database.url)).toContain('were corrected');
      expect(await joinedAt()).toEqual({ at: '2026-11-26 12:00:00' });
      await onServer(`ALTER DATABASE "${name}" SET timezone TO 'Asia/Kolkata'`);
      await ask('UPDATE "Installation" SET "instants" = NULL');
      expect(await startOn(database.url)).not.toContain('instants');
      expect(await joinedAt()).toEqual({ at: '2026-11-26 12:00:00' });
    });

    it('are left for good where the refusal is answered so', async () => {
      await ask('UPDATE _prisma_migrations SET finished_at = started_at');
      expect(await startOn(database.url)).not.toContain('instants');
      await onServer(`ALTER DATABASE "${name}" SET timezone TO 'America/New_York'`);
      expect(await startOn(database.url)).not.toContain('instants');
      expect(await joinedAt()).toEqual({ at: '2026-11-26 17:00:00' });
    });
  });

  it('are left alone where a machine slept for an hour in the first migration', async () => {
    await writtenIn('Europe/Berlin', '2026-11-26 12:00:00');
    await ask(`UPDATE _prisma_migrations SET finished_at = started_at;
      UPDATE _prisma_migrations SET finished_at = started_at + interval '1 hour'
      WHERE migration_name = (SELECT min(migration_name) FROM _prisma_migrations)`);
    expect(await startOn(database.url)).not.toContain('instants');
    expect(await joinedAt()).toEqual({ at: '2026-11-26 11:00:00' });
  });

  it('are never looked for in a new database, whatever its zone', async () => {
    const fresh = await emptyDatabase();
    await onServer(
      `ALTER DATABASE "${new URL(fresh.url).pathname.slice(1)}" SET timezone TO 'Asia/Kolkata'`,
    );
    expect(await startOn(fresh.url)).not.toContain('were corrected');
    expect(await rowsOf(fresh.url, 'SELECT "instants" FROM "Installation"')).toEqual([
      { instants: 'UTC' },
    ]);
    await fresh.close();
  });
});

it('what the database writes by its own clock are columns that the schema has', () => {
  const [source] = readFiles('src/store/installation/instants.ts');
  const names = [...(source?.text ?? '').matchAll(/'(\w+)\.(\w+)',/g)];
  expect(names.length).toBeGreaterThan(4);
  for (const [, table, column] of names) {
    expect(SCHEMA).toMatch(new RegExp(`model ${table} \\{[^}]*\\n  ${column} +DateTime`));
  }
});
