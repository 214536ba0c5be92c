import pg from 'pg';
import { afterEach, expect, test } from 'vitest';
import { finding } from '../../commands/findings.ts';
import { formFields } from '../../commands/person.ts';
import { isPrivate, wordsOf } from '../../commands/screen.ts';
import { useServers } from '../../commands/servers.ts';
import { serverUrl } from '../../support/postgres/database.ts';

const servers = useServers({ own: true, answerMs: 10_000 });

/** Ends every session of the program's database and lets nobody in, or lets them in again. */
async function allowConnections(allow: boolean): Promise<void> {
  const [row] = allow ? [] : await servers.query('SELECT current_database() AS "name"');
  name ??= String(row?.name);
  const client = new pg.Client({ connectionString: serverUrl() });
  await client.connect();
  try {
    await client.query(`ALTER DATABASE "${name}" ALLOW_CONNECTIONS ${allow}`);
    if (allow) return;
    const others = 'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1';
    await client.query(others, [name]);
  } finally {
    await client.end();
  }
}
let name: string | undefined;

afterEach(async () => {
  if (name !== undefined) await allowConnections(true);
});

test('with the database gone everybody gets a kind answer, and votes work again by themselves', async () => {
  const server = await servers.openServer('ready');
  const ines = server.join('Ines');
  const ballot = await ines.run('poll');
  const form = await ines.open('argue');
  const { id } = await server.debate();

  await allowConnections(false);
  const meanwhile = [
    await ines.press(ballot, 'They will'),
    await ines.run('poll'),
    await ines.run('evidence'),
    await ines.run('thesis'),
    await ines.fill(form, formFields({ text: finding(0) })),
  ];
  for (const answer of meanwhile) {
    expect(wordsOf(answer)).toContain('Sorry, something went wrong on our side');
    expect(wordsOf(answer)).toMatch(/people who run Crux: [0-9a-f]{8}/);
    expect(isPrivate(answer)).toBe(true);
  }
  // What was typed is given back.
  expect(meanwhile.map(wordsOf).join()).toContain(finding(0));
  expect(await ines.complete('poll', {}, 'claim')).toEqual([]);

  await allowConnections(true);
  expect(wordsOf(await ines.press(ballot, 'They will'))).toContain('2 of 9');
  expect(wordsOf(await ines.file({ text: finding(0) }))).toContain('Filed as #1');
  expect((await servers.crux.store.votes.countsOf(id, 0)).disagree).toBe(1);
  const errors = servers.takeErrors();
  expect(errors.length).toBeGreaterThanOrEqual(meanwhile.length);
  // The log names the fault, never what a member wrote.
  expect(servers.logged().join('')).not.toContain('MedReason');
});

test('what was filed before the database went is posted when it is back', async () => {
  const server = await servers.openServer('ready');
  const ines = server.join('Ines');
  await ines.file({ text: finding(1) });
  await allowConnections(false);
  await ines.run('poll');
  await allowConnections(true);
  // Wakes the outbox: each filing does.
  await ines.file({ text: finding(2) });
  await server.settle();
  expect(server.posts('**#1**')).toHaveLength(1);
  expect(server.posts('**#2**')).toHaveLength(1);
  servers.takeErrors();
});

test('a form that the database held up too long asks to try again, and opens then', async () => {
  const server = await servers.openServer('ready');
  const ines = server.join('Ines');
  const [row] = await servers.query('SELECT current_database() AS "name"');
  const url = new URL(serverUrl());
  url.pathname = `/${String(row?.name)}`;
  const holder = new pg.Client({ connectionString: url.href });
  await holder.connect();
  await holder.query('BEGIN; LOCK TABLE "Guild" IN ACCESS EXCLUSIVE MODE');
  const deferred = new Promise<void>((resolve) => {
    const stop = servers.crux.sandbox.onRequest(({ body }) => {
      if (!JSON.stringify(body ?? '').startsWith('{"type":5')) return;
      stop();
      resolve();
    });
  });
  const opening = ines.run('argue');
  await deferred;
  await holder.query('ROLLBACK');
  await holder.end();
  expect(wordsOf(await opening)).toContain('Crux was too slow to open the form');
  expect((await ines.open('argue')).form.title).not.toBe('');
});
