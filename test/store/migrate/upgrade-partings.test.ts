import { describe, expect, it } from 'vitest';
import { databaseBefore } from '../../support/postgres/database-before.ts';

const { client, upgrade } = await databaseBefore('source_apart');

describe('partings that were kept with what members had said', () => {
  it('are kept once for each two items, and what was said stays', async () => {
    await client.query(`
      INSERT INTO "SameSource"
        ("debateId", "number", "memberKey", "of", "highestNumber", "refused", "at")
      VALUES ('d', 5, 'ines', 3, 9, true, '2026-11-20T10:00Z'),
        ('d', 5, 'tomo', 3, 9, true, '2026-11-20T11:00Z'),
        ('d', 5, 'kesi', 4, 9, false, '2026-11-20T12:00Z')`);
    await upgrade();
    const apart = await client.query('SELECT "debateId", "number", "of", "at" FROM "SourceApart"');
    expect(apart.rows).toEqual([
      { debateId: 'd', number: 5, of: 3, at: new Date('2026-11-20T11:00Z') },
    ]);
    const said = await client.query('SELECT "memberKey" FROM "SameSource" ORDER BY 1');
    expect(said.rows.map(({ memberKey }) => memberKey)).toEqual(['ines', 'kesi', 'tomo']);
  });
});
