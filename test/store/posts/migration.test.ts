import { beforeAll, describe, expect, it } from 'vitest';
import { createStore } from '#store/create-store.ts';
import { databaseBefore } from '../../support/postgres/database-before.ts';

/** An outbox of the version whose posts had a key, brought up to date. */

const debateId = 'debate-of-before';
const sentAt = '2026-11-23T21:15:07.123Z';

const { client, connect, upgrade } = await databaseBefore('post_hold');

type OldPost = {
  readonly key: string;
  readonly kind: string;
  readonly messageId?: string;
  readonly sentAt?: string;
  readonly lastError?: string;
  readonly shown?: number;
  readonly gone?: boolean;
};

const old: readonly OldPost[] = [
  { key: 'board', kind: 'board', messageId: '1', sentAt, shown: 1 },
  { key: 'card:1', kind: 'card', messageId: '2', shown: 1 },
  { key: 'card:22', kind: 'card', sentAt, lastError: 'no answer' },
  { key: 'card:333', kind: 'card', messageId: '3', sentAt, lastError: 'no answer', shown: 1 },
  { key: 'card:4', kind: 'card', messageId: '4', lastError: 'no answer', gone: true },
  { key: 'list:2026-11-23T21', kind: 'list', messageId: '5', shown: 1 },
  { key: 'list:2026-11-23T22', kind: 'list', sentAt },
  { key: 'summary:2026-W47:so-far', kind: 'summary', messageId: '6', shown: 1 },
  { key: 'summary:2026-W47:weekly', kind: 'summary', sentAt, lastError: 'no answer' },
];

beforeAll(async () => {
  for (const post of old) {
    await client.query(
      `INSERT INTO "Post" ("debateId", "key", "kind", "channelId", "messageId", "sentAt",
        "lastError", "shown", "gone", "dueAt", "createdAt")
       VALUES ($1, $2, $3, 'channel', $4, $5, $6, $7, $8, now(), now())`,
      [
        ...[debateId, post.key, post.kind, post.messageId, post.sentAt, post.lastError],
        post.shown ?? 0,
        post.gone ?? false,
      ],
    );
  }
  await upgrade();
});

const posts = () => createStore(connect().prisma).posts;

describe('a post of the version before', () => {
  it.each([
    [{ kind: 'board' }, '1'],
    [{ kind: 'card', number: 1 }, '2'],
    [{ kind: 'card', number: 22 }, null],
    [{ kind: 'card', number: 333 }, '3'],
    [{ kind: 'list', hour: new Date('2026-11-23T21:00:00Z') }, '5'],
    [{ kind: 'list', hour: new Date('2026-11-23T22:00:00Z') }, null],
    [{ kind: 'summary', week: '2026-W47', summaryKind: 'so-far' }, '6'],
    [{ kind: 'summary', week: '2026-W47', summaryKind: 'weekly' }, null],
  ] as const)('is found by what it is: %j', async (post, messageId) => {
    expect(await posts().find(debateId, post)).toMatchObject({ channelId: 'channel', messageId });
  });

  it('that was half sent is taken with its doubt', async () => {
    const taken = await posts().take(0, 10);
    const half = taken.map(({ identity, sentAt: since }) => [identity, since?.toISOString()]);
    expect(half).toHaveLength(3);
    expect(half).toContainEqual([{ kind: 'card', number: 22 }, sentAt]);
    expect(half).toContainEqual([{ kind: 'list', hour: new Date('2026-11-23T22:00:00Z') }, sentAt]);
    expect(half).toContainEqual([
      { kind: 'summary', week: '2026-W47', summaryKind: 'weekly' },
      sentAt,
    ]);
  });

  it('that stands or is gone is no trouble any more, and a half sent one still is', async () => {
    expect(await posts().troubles(debateId)).toMatchObject([
      { post: { kind: 'card', number: 22 } },
      { post: { kind: 'summary', summaryKind: 'weekly' } },
    ]);
  });

  it('that stands is not in doubt; a board that was asked for again still may come anew', async () => {
    const { rows } = await client.query(
      `SELECT "kind", "number", "sentAt" IS NOT NULL AS doubt, "anew" FROM "Post"
       WHERE "messageId" IS NOT NULL ORDER BY "messageId"`,
    );
    expect(rows).toMatchObject([
      { kind: 'board', anew: true },
      { kind: 'card', number: 1, doubt: false, anew: false },
      { kind: 'card', number: 333, doubt: false, anew: false },
      { kind: 'card', number: 4, doubt: false, anew: false },
      { kind: 'list', doubt: false, anew: false },
      { kind: 'summary', doubt: false, anew: false },
    ]);
  });
});

describe('the table', () => {
  const insert = (columns: string, values: string) =>
    client.query(
      `INSERT INTO "Post" ("debateId", "channelId", "dueAt", "createdAt", ${columns})
       VALUES ('${debateId}', 'channel', now(), now(), ${values})`,
    );

  it.each([
    ['"kind"', `'board'`],
    ['"kind", "number"', `'card', 1`],
    ['"kind", "hour"', `'list', '2026-11-23T21:00:00Z'`],
    ['"kind", "week", "summaryKind"', `'summary', '2026-W47', 'weekly'`],
  ])('has one of each: %s %s is refused a second time', async (columns, values) => {
    await expect(insert(columns, values)).rejects.toThrow('duplicate key');
  });

  it.each([
    ['"kind"', `'card'`],
    ['"kind", "number"', `'board', 1`],
    ['"kind", "number", "week"', `'card', 99, '2026-W47'`],
    ['"kind", "week"', `'summary', '2026-W47'`],
    ['"kind", "week", "summaryKind"', `'summary', '2026-W47', 'monthly'`],
    ['"kind", "number"', `'note', 1`],
  ])('holds no row that is no post: %s %s', async (columns, values) => {
    await expect(insert(columns, values)).rejects.toThrow('Post_identity');
  });
});
