import { afterEach, describe, expect, it } from 'vitest';
import {
  type ClonedDatabase,
  cloneDatabase,
  emptyDatabase,
} from '../../support/postgres/database.ts';
import {
  olderDatabase,
  putDebate,
  refusalOf,
  startOn,
} from '../../support/postgres/installation.ts';
import { rowsOf } from '../../support/postgres/rows-of.ts';

let database: ClonedDatabase | undefined;

async function opened(opening: Promise<ClonedDatabase>): Promise<string> {
  database = await opening;
  return database.url;
}

const everything = (url: string) =>
  rowsOf(
    url,
    `SELECT (SELECT json_agg(g ORDER BY "id") FROM "Guild" g) AS guilds,
       (SELECT json_agg(d ORDER BY "id") FROM "Debate" d) AS debates,
       (SELECT json_agg(migration_name ORDER BY migration_name) FROM _prisma_migrations) AS migrations,
       (SELECT json_agg(relname ORDER BY relname) FROM pg_class WHERE relkind = 'r') AS tables`,
  );

const marks = (url: string) => rowsOf(url, 'SELECT "id", "sandbox" FROM "Guild" ORDER BY "id"');

afterEach(async () => {
  await database?.close();
  database = undefined;
});

describe('without a token', () => {
  it.each([
    ['of today', cloneDatabase],
    ['from before the sandbox marked its servers', olderDatabase],
  ])(
    'a database %s with a debate on Discord is refused, and nothing is written',
    async (_, open) => {
      const url = await opened(open());
      await putDebate(url, '100');
      await putDebate(url, '200');
      const before = await everything(url);
      const message = await refusalOf(startOn(url, { sandbox: ['100'] }));
      expect(message).toBe(
        'DISCORD_TOKEN is not set, and the database of DATABASE_URL holds a debate that no sandbox ' +
          "made: set the bot's token, or another DATABASE_URL for the sandbox",
      );
      expect(await everything(url)).toEqual(before);
    },
  );

  it('a database from before with the debates of this very sandbox is taken, and marked', async () => {
    const url = await opened(olderDatabase());
    await putDebate(url, '100');
    await startOn(url, { sandbox: ['100', '200'] });
    expect(await marks(url)).toEqual([{ id: '100', sandbox: true }]);
  });

  it('a database with the debates of another sandbox is taken, such as after DATA_DIR was deleted', async () => {
    const url = await opened(cloneDatabase());
    await putDebate(url, '100');
    await startOn(url, { sandbox: ['100'] });
    await startOn(url, { sandbox: ['200'] });
    expect(await marks(url)).toEqual([{ id: '100', sandbox: true }]);
  });

  it('a new database is taken', async () => {
    await startOn(await opened(emptyDatabase()), { sandbox: ['100'] });
  });

  it('a debate counts until its server was left and cleared away', async () => {
    const url = await opened(cloneDatabase());
    await putDebate(url, '100');
    await rowsOf(url, 'UPDATE "Guild" SET "leftAt" = now()');
    await refusalOf(startOn(url, { sandbox: [] }));
    // While its rows are being removed it belongs to no server.
    await rowsOf(url, `UPDATE "Debate" SET "guildId" = ''`);
    await startOn(url, { sandbox: [] });
  });
});

describe('with a token', () => {
  it.each([
    ['a new one', emptyDatabase],
    ['one from before', olderDatabase],
  ])('every database is taken: %s', async (_, open) => {
    expect(await startOn(await opened(open()))).not.toContain('marked as left');
  });

  it("a sandbox's database is taken, and a line says that its servers are marked as left", async () => {
    const url = await opened(cloneDatabase());
    await putDebate(url, '100');
    await startOn(url, { sandbox: ['100'] });
    expect(await startOn(url)).toMatch(
      /"count":1,.*the sandbox's servers .* are now marked as left/,
    );
    expect(await marks(url)).toEqual([{ id: '100', sandbox: true }]);
    await rowsOf(url, 'UPDATE "Guild" SET "leftAt" = now()');
    expect(await startOn(url)).not.toContain('marked as left');
  });
});
