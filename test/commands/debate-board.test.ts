import { describe, expect, test } from 'vitest';
import { finding } from './findings.ts';
import { isPrivate, labelsOf, wordsOf } from './screen.ts';
import { type Server, useStage } from './stage.ts';

const stage = useStage();

async function boardOf(server: Server, channelId?: string) {
  await server.settle();
  const boards = server.posts('Next summary', channelId);
  const [board] = boards;
  if (board === undefined || boards.length > 1) throw new Error(`${boards.length} boards`);
  return board;
}

describe('/debate board', () => {
  test('posts the thesis, who takes part, the next summary and the ways in', async () => {
    const server = await stage.openServer('ready');
    await server.manager.run('debate board');
    const board = await boardOf(server);
    const words = wordsOf(board);
    expect(words).toContain("Domain-specific LLMs won't exist");
    expect(words).toContain('0 members have voted');
    expect(words).toMatch(/Next summary: <t:\d+:F>/);
    expect(labelsOf(board)).toEqual(['Vote', 'Argue', 'Browse', 'My items', 'About']);
  });

  test('shows who takes part and never how they voted', async () => {
    const server = await stage.openServer('ready');
    await server.manager.run('debate board');
    await boardOf(server);
    const ines = server.join('Ines');
    await ines.press(await ines.run('poll'), 'They will');
    await ines.file({ text: finding(0) });
    await expect
      .poll(async () => wordsOf(await boardOf(server)))
      .toContain('1 member has voted · 1 piece of evidence from 1 member');
    expect(wordsOf(await boardOf(server))).not.toContain('They will');
  });

  test('opens everything privately for the person who presses', async () => {
    const server = await stage.openServer('ready');
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
    const server = await stage.openServer('ready');
    await server.manager.run('debate board');
    const ines = server.join('Ines');
    await ines.press(await ines.press(await boardOf(server), 'Vote'), 'They will');
    const counts = await stage.crux.store.votes.countsOf((await server.debate()).id, 0);
    expect(counts.disagree).toBe(1);
  });

  test('stays one message when it is asked for again', async () => {
    const server = await stage.openServer('ready');
    await server.manager.run('debate board');
    const before = await boardOf(server);
    await server.manager.run('debate board');
    expect((await boardOf(server)).id).toBe(before.id);
  });

  test('is posted anew where somebody deleted it', async () => {
    const server = await stage.openServer('ready');
    await server.manager.run('debate board');
    const before = await boardOf(server);
    await server.manager.actor.deleteMessage(before.id);
    await server.manager.run('debate board');
    await expect.poll(() => server.posts('Next summary').length).toBe(1);
    expect((await boardOf(server)).id).not.toBe(before.id);
    stage.takeRefusals();
  });

  test('moves with the debate to another channel', async () => {
    const server = await stage.openServer('ready');
    await server.manager.run('debate board');
    await boardOf(server);
    await server.manager.run('debate setup', { channel: server.summaryChannel });
    expect(wordsOf(await boardOf(server, server.summaryChannel))).toContain('Next summary');
  });
});
