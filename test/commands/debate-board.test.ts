import { describe, expect, test } from 'vitest';
import { finding } from './findings.ts';
import { isPrivate, labelsOf, wordsOf } from './screen.ts';
import { type Server, useServers } from './servers.ts';

const servers = useServers();

/** The look at its channels, of which other files of the worker have left a hundred behind. */
async function lookAfterCards({ debate }: Server): Promise<void> {
  await servers.crux.lookAfterCards((await debate()).id);
}

async function boardOf(server: Server, channelId?: string) {
  await server.settle();
  const boards = server.posts('Next summary', channelId);
  const [board] = boards;
  if (board === undefined || boards.length > 1) throw new Error(`${boards.length} boards`);
  return board;
}

describe('/debate board', () => {
  test('posts the thesis, who takes part, the next summary and the ways in', async () => {
    const server = await servers.openServer('ready');
    await server.manager.run('debate board');
    const board = await boardOf(server);
    const words = wordsOf(board);
    expect(words).toContain("Domain-specific LLMs won't exist");
    expect(words).toContain('Fewer than five members have voted · nobody has filed evidence yet');
    expect(words).not.toContain('With a source');
    expect(words).toMatch(/Next summary: <t:\d+:F>/);
    expect(labelsOf(board)).toEqual(['Vote', 'Argue', 'Browse', 'My items', 'About']);
  });

  test('shows who takes part and never how they voted', async () => {
    const server = await servers.openServer('ready');
    await server.manager.run('debate board');
    await boardOf(server);
    const ines = server.join('Ines');
    await ines.press(await ines.run('poll'), 'They will');
    await ines.file({ text: finding(0) });
    await expect
      .poll(async () => wordsOf(await boardOf(server)))
      .toContain('Fewer than five members have voted · 1 item of evidence from 1 member');
    expect(wordsOf(await boardOf(server))).not.toContain('They will');
  });

  test('opens everything privately for the person who presses', async () => {
    const server = await servers.openServer('ready');
    await server.manager.run('debate board');
    const board = await boardOf(server);
    const ines = server.join('Ines');
    for (const [label, words] of [
      ['Vote', '1 of 9'],
      ['Browse', 'No evidence here yet'],
      ['My items', 'You have not filed'],
      ['About', 'What we see'],
    ] as const) {
      const opened = await ines.press(board, label);
      expect(isPrivate(opened)).toBe(true);
      expect(wordsOf(opened)).toContain(words);
    }
    expect((await ines.pressForForm(board, 'Argue')).form.title).toBe('Add evidence');
    expect((await boardOf(server)).id).toBe(board.id);
  });

  test('takes a first vote three presses after it, a first item one form after it', async () => {
    const server = await servers.openServer('ready');
    await server.manager.run('debate board');
    const ines = server.join('Ines');
    await ines.press(await ines.press(await boardOf(server), 'Vote'), 'They will');
    const counts = await servers.crux.store.votes.countsOf((await server.debate()).id, 0);
    expect(counts.disagree).toBe(1);
  });

  test('stays one message when it is asked for again', async () => {
    const server = await servers.openServer('ready');
    await server.manager.run('debate board');
    const before = await boardOf(server);
    await server.manager.run('debate board');
    expect((await boardOf(server)).id).toBe(before.id);
  });

  test('is posted again where somebody deleted it', async () => {
    const server = await servers.openServer('ready');
    await server.manager.run('debate board');
    const before = await boardOf(server);
    await server.manager.actor.deleteMessage(before.id);
    await server.manager.run('debate board');
    await expect.poll(() => server.posts('Next summary').length).toBe(1);
    expect((await boardOf(server)).id).not.toBe(before.id);
    servers.takeRefusals();
  });

  test('moves with the debate to another channel, where the old one leads', async () => {
    const server = await servers.openServer('ready');
    await server.manager.run('debate board');
    const before = await boardOf(server);
    await server.manager.run('debate setup', { channel: server.summaryChannel });
    const board = await boardOf(server, server.summaryChannel);
    await server.settle();
    const [left] = server.posts('The board is in another channel');
    expect(left?.id).toBe(before.id);
    expect(wordsOf(left ?? before)).toContain(`/${server.summaryChannel}/${board.id}>`);
    expect(labelsOf(left ?? board)).toEqual([]);
  });

  test('says who was ahead at the last summary beside the votes, and both sides’ counts', async () => {
    const server = await servers.openServer('ready');
    await server.manager.run('debate board');
    expect(wordsOf(await boardOf(server))).toContain('The first summary will say who is ahead');
    const ines = server.join('Ines');
    const source = 'https://arxiv.org/abs/2107.03374';
    await ines.file({ text: finding(0), source });
    await ines.file({ text: finding(1), side: 'supports' });
    for (const name of ['Tomo', 'Vera', 'Olga', 'Kesi']) {
      const voter = server.join(name);
      await voter.press(await voter.run('poll'), 'They will');
    }
    await server.manager.run('debate post-summary');
    await server.settle();
    const few = wordsOf(await boardOf(server));
    expect(few).toContain('**Evidence: too little yet.** 1 of 3 people, 2 of 3 sources.');
    expect(few).toContain('**Members:** fewer than five votes so far.');
    expect(few).toContain('With a source, not rebutted: 0 for the essay · 1 against it');
    await ines.press(await ines.run('poll'), 'They will');
    await server.manager.run('debate post-summary');
    await server.settle();
    const words = wordsOf(await boardOf(server));
    expect(words).toContain('**Members:** 0 agree · 5 disagree · 0 unsure.');
  });

  test('comes down to the end of its channel once it is under more than 20 messages', async () => {
    const server = await servers.openServer('ready');
    await server.manager.run('debate board');
    const before = await boardOf(server);
    const ines = server.join('Ines');
    const say = (nth: number) => ines.actor.say(server.debateChannel, `Message ${nth}`);
    for (let nth = 1; nth <= 20; nth += 1) await say(nth);
    await lookAfterCards(server);
    expect((await boardOf(server)).id).toBe(before.id);
    await say(21);
    await lookAfterCards(server);
    const board = await boardOf(server);
    expect(board.id).not.toBe(before.id);
    expect(servers.crux.sandbox.messages(server.debateChannel).at(-1)?.id).toBe(board.id);
    await server.settle();
    const [former] = server.posts('The board is further down');
    expect(former?.id).toBe(before.id);
    expect(isPrivate(await ines.press(board, 'About'))).toBe(true);
  });

  test('is missed by the status once somebody deleted it', async () => {
    const server = await servers.openServer('ready');
    await server.manager.run('debate board');
    const board = await boardOf(server);
    await server.join('Ines').actor.say(server.debateChannel, 'Where is it?');
    await server.manager.actor.deleteMessage(board.id);
    await lookAfterCards(server);
    await server.settle();
    const status = await server.manager.run('debate status');
    expect(wordsOf(status)).toContain('There is no board');
    expect(labelsOf(status)).toContain('Post the board');
    servers.takeRefusals();
  });

  test('stays away once a moderator deleted it, however much is said afterwards', async () => {
    const server = await servers.openServer('ready');
    await server.manager.run('debate board');
    const board = await boardOf(server);
    const ines = server.join('Ines');
    await server.manager.actor.deleteMessage(board.id);
    for (let nth = 1; nth <= 60; nth += 1) await ines.actor.say(server.debateChannel, `${nth}`);
    await lookAfterCards(server);
    await server.settle();
    expect(server.posts('Next summary')).toEqual([]);
    // The look finds that it is gone, or else an edit that was under way: it is not asked twice.
    expect(servers.takeRefusals()).toMatchObject([{ answer: { code: 10_008 } }]);
  });
});
