import type { APIMessage } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { finding } from './findings.ts';
import { messageOf, type Person } from './person.ts';
import { buttonId, labelsOf, wordsOf } from './screen.ts';
import { type Server, useServers } from './servers.ts';

const servers = useServers();

type Press = (person: Person, message: APIMessage, id: string, at: number) => Promise<APIMessage>;

/**
 * Presses ballots' buttons at moments that it is told, ms since some seconds ago, by the time in
 * Discord's id of the press: how long the presses take for themselves makes no difference.
 */
function startPressing(): Press {
  const start = Date.now() - 5_000;
  const { forge } = servers.crux.sandbox;
  return async (person, message, customId, at) => {
    const ageMs = Date.now() - (start + at);
    return messageOf(await forge.press({ as: person.id, message, customId, ageMs }));
  };
}

/** Everybody's votes on the nine claims, as they are stored. */
async function storedVotes({ debate }: Server): Promise<number> {
  const { id } = await debate();
  const rows = await servers.query(
    `SELECT count(*)::int AS "n" FROM "VoteChange" WHERE "debateId" = '${id}'`,
  );
  return Number(rows[0]?.n);
}

async function voteId({ debate }: Server, claim: number): Promise<string> {
  return `ballot:vote:${(await debate()).id}:${claim}:agree`;
}

describe('a double press on the ballot', () => {
  test('is one vote, and the claim that came in between is shown to be read', async () => {
    const server = await servers.openServer('ready');
    const ines = server.join('Ines');
    const ballot = await ines.run('poll');
    const press = startPressing();
    const next = await press(ines, ballot, buttonId(ballot, 'They will'), 0);
    expect(wordsOf(next)).toContain('2 of 9');
    const again = await press(ines, next, buttonId(next, 'Some do'), 350);
    expect(wordsOf(again)).toContain('came too quickly to count');
    expect(wordsOf(again)).toContain('2 of 9');
    expect(wordsOf(again)).not.toContain('Your vote:');
    expect(await storedVotes(server)).toBe(1);
    // From there the vote before can be taken back, and this one cast.
    expect(wordsOf(await ines.press(again, 'Back to the thesis'))).toContain(
      'Your vote: *They will*',
    );
    await press(ines, again, buttonId(again, 'Some do'), 4_000);
    expect(await storedVotes(server)).toBe(2);
  });

  test('is told by the ids of the presses, not by when they came in', async () => {
    const server = await servers.openServer('ready');
    const ines = server.join('Ines');
    const ballot = await ines.run('poll');
    // Both come in at once; a second lies between them for whoever pressed.
    const press = startPressing();
    const next = await press(ines, ballot, buttonId(ballot, 'They will'), 0);
    const after = await press(ines, next, buttonId(next, 'Some do'), 1_000);
    expect(wordsOf(after)).toContain('You: *Some do*');
    expect(await storedVotes(server)).toBe(2);
  });

  test('on one claim that was not yet replaced is one vote', async () => {
    const server = await servers.openServer('ready');
    const ines = server.join('Ines');
    const ballot = await ines.run('poll', { claim: 3 });
    const id = await voteId(server, 3);
    const press = startPressing();
    await Promise.all([0, 100].map((at) => press(ines, ballot, id, at)));
    expect(await storedVotes(server)).toBe(1);
  });

  test('on [Undo] takes the vote back, and does not cast it again', async () => {
    const server = await servers.openServer('ready');
    const ines = server.join('Ines');
    const voted = await ines.press(await ines.run('poll', { claim: 2 }), 'Wins matter');
    const undone = await ines.press(voted, 'Undo');
    expect(labelsOf(undone)).not.toContain('Undo');
    const press = startPressing();
    await press(ines, undone, buttonId(voted, 'Undo'), 5_000);
    expect(await servers.crux.store.votes.countsOf((await server.debate()).id, 2)).toEqual({
      agree: 0,
      disagree: 0,
      unsure: 0,
    });
  });
});

describe('a held key', () => {
  test('votes once: nine presses in 300 ms, one after the other', async () => {
    const server = await servers.openServer('ready');
    const ines = server.join('Ines');
    let ballot = await ines.run('poll');
    const press = startPressing();
    for (let nth = 0; nth < 9; nth += 1) {
      const label = labelsOf(ballot).includes('Skip') ? firstStance(ballot) : 'My answers';
      ballot = await press(ines, ballot, buttonId(ballot, label), nth * 37);
    }
    expect(await storedVotes(server)).toBe(1);
    expect(wordsOf(ballot)).toContain('2 of 9');
  });

  test('votes once: nine presses in 300 ms that come in all at once, on all nine claims', async () => {
    const server = await servers.openServer('ready');
    const ines = server.join('Ines');
    const ballot = await ines.run('poll');
    const ids = await Promise.all(Array.from({ length: 9 }, (_, claim) => voteId(server, claim)));
    const press = startPressing();
    const answers = await Promise.all(ids.map((id, nth) => press(ines, ballot, id, nth * 37)));
    expect(await storedVotes(server)).toBe(1);
    const refused = answers.filter((answer) => wordsOf(answer).includes('came too quickly'));
    expect(refused).toHaveLength(8);
  });
});

/**
 * Every row of a server and of none but posts, which follow what happened before, as one text a
 * table.
 */
async function storedOf({ debate, guildId }: Server): Promise<ReadonlyMap<string, string>> {
  const { id } = await debate();
  const tables = await servers.query(
    `SELECT table_name AS "name", bool_or(column_name IN ('debateId', 'guildId')) AS "isOfServers"
      FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> 'Post'
      GROUP BY 1`,
  );
  const texts = tables.map(async ({ name, isOfServers }) => {
    const own = `t::text LIKE ANY (ARRAY['%${id}%', '%${guildId}%'])`;
    const [row] = await servers.query(
      `SELECT string_agg(t::text, ' ' ORDER BY t::text) AS "text" FROM "${name}" t
        WHERE ${isOfServers || name === 'Guild' ? own : true}`,
    );
    return [String(name), String(row?.text)] as const;
  });
  return new Map(await Promise.all(texts));
}

/** What the log said, without the outbox, which goes on by itself. */
function loggedOf(): string[] {
  return servers.logged().filter((line) => !('post' in JSON.parse(line)));
}

/** The label of the ballot's first answer, which stands before [Unsure] and [Skip]. */
function firstStance(ballot: APIMessage): string {
  const labels = labelsOf(ballot);
  return labels[labels.indexOf('Unsure') - 2] ?? '';
}

describe('a copied button', () => {
  test('counts no sooner from a second ballot, or on one that never held it', async () => {
    const server = await servers.openServer('ready');
    const ines = server.join('Ines');
    const [first, second] = [await ines.run('poll'), await ines.run('poll', { claim: 4 })];
    const press = startPressing();
    await press(ines, first, buttonId(first, 'They will'), 0);
    const id = await voteId(server, 4);
    for (const message of [second, first]) {
      expect(wordsOf(await press(ines, message, id, 300))).toContain('came too quickly');
    }
    expect(await storedVotes(server)).toBe(1);
  });

  test('of somebody else’s ballot is a vote of who presses it, at their own pace', async () => {
    const server = await servers.openServer('ready');
    const [ines, tomo] = [server.join('Ines'), server.join('Tomo')];
    const ballot = await ines.run('poll');
    const other = await tomo.run('poll', { claim: 4 });
    const press = startPressing();
    await press(ines, ballot, await voteId(server, 0), 0);
    await press(tomo, other, await voteId(server, 4), 1);
    expect(await storedVotes(server)).toBe(2);
  });
});

describe('after a vote', () => {
  test('the strongest standing item against the answer is one line, with [Read it]', async () => {
    const server = await servers.openServer('ready');
    const [ines, tomo, kesi] = [server.join('Ines'), server.join('Tomo'), server.join('Kesi')];
    await ines.file({ text: finding(0), source: 'arXiv:2107.03374' });
    await tomo.file({ text: finding(1) });
    const voted = await kesi.press(await kesi.run('poll', { claim: 1 }), 'None does');
    expect(wordsOf(voted)).toContain('The strongest item against your answer, #1 ●●');
    expect(wordsOf(await kesi.press(voted, 'Read it'))).toContain(finding(0).slice(0, 60));

    const changed = await kesi.press(await kesi.run('poll', { claim: 1 }), 'Some do');
    expect(labelsOf(changed)).not.toContain('Read it');
    const unsure = await kesi.press(await kesi.run('poll', { claim: 1 }), 'Unsure');
    expect(labelsOf(unsure)).not.toContain('Read it');
  });

  test('what was withdrawn, conceded or hidden is not named', async () => {
    const server = await servers.openServer('ready');
    const [ines, tomo, kesi] = [server.join('Ines'), server.join('Tomo'), server.join('Kesi')];
    await ines.press(await ines.file({ text: finding(0) }), 'Withdraw');
    await tomo.file({ text: finding(1) });
    await tomo.press(await tomo.run('evidence', { id: 2 }), 'Concede');
    await kesi.file({ text: finding(2) });
    await server.moderator.run('moderate hide', { id: 3, reason: 'Spam' });
    const lena = server.join('Lena');
    const voted = await lena.press(await lena.run('poll', { claim: 1 }), 'None does');
    expect(labelsOf(voted)).not.toContain('Read it');
  });

  test('nothing is stored that ties the vote to the item or tells when it was read', async () => {
    const server = await servers.openServer('ready');
    const [ines, kesi] = [server.join('Ines'), server.join('Kesi')];
    await ines.file({ text: finding(0) });
    const voted = await kesi.press(await kesi.run('poll', { claim: 1 }), 'None does');
    const before = await storedOf(server);
    const logged = loggedOf();
    await kesi.press(voted, 'Read it');
    expect(await storedOf(server)).toEqual(before);
    expect(loggedOf()).toEqual(logged);
  });
});

describe('my answers', () => {
  test('lead on to the claims that have none yet', async () => {
    const server = await servers.openServer('ready');
    const ines = server.join('Ines');
    const voted = await ines.press(await ines.run('poll'), 'They will');
    const answers = await ines.press(voted, 'My answers');
    expect(wordsOf(answers)).toContain('Your answers · 1 of 9');
    expect(wordsOf(await ines.press(answers, 'Continue voting'))).toContain('2 of 9');
  });
});
