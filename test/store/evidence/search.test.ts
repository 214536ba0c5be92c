import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { searchWords } from '#debate/evidence/search-words.ts';
import { type Connection, connect } from '#store/connect.ts';
import { createSearch } from '#store/evidence/search.ts';
import { cases } from '../../support/cases.ts';
import {
  type ClonedDatabase,
  cloneDatabase,
  emptyDatabase,
} from '../../support/postgres/database.ts';

let database: ClonedDatabase;
let connection: Connection;

beforeAll(async () => {
  database = await cloneDatabase();
  connection = connect({ url: database.url });
});

afterAll(async () => {
  await connection?.close();
  await database?.close();
});

describe('the search of the store', () => {
  it('takes any words at all', async () => {
    const search = createSearch(connection.prisma);
    const typed = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(typed, async (text) => {
        const words = searchWords(text);
        if (words.length === 0) return;
        const found = await search('d', { words, authorKey: 'a', mine: false }, 0, 5);
        expect(found).toEqual({ items: [], total: 0 });
      }),
      cases(60),
    );
  });

  it('needs nobody’s help to create its extension in several new databases at once', async () => {
    const clones = await Promise.all([emptyDatabase(), emptyDatabase(), emptyDatabase()]);
    await Promise.all(
      clones.map(async (clone) => {
        const { pool, close } = connect({ url: clone.url });
        await pool.query('CREATE EXTENSION IF NOT EXISTS pg_trgm');
        await close();
        await clone.close();
      }),
    );
  });
});
