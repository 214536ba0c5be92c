import { describe, expect, test } from 'vitest';
import { finding } from './findings.ts';
import { wordsOf } from './screen.ts';
import { type Server, useStage } from './stage.ts';

const stage = useStage();
const TITLE = 'So far this week';

async function voteOn(server: Server, claim: number, voters: number): Promise<void> {
  for (let voter = 0; voter < voters; voter += 1) {
    const person = server.join(`Voter ${claim}-${voter}`);
    await person.press(await person.run('poll', { claim }), 'Unsure');
  }
}

describe('/debate post-summary', () => {
  test('posts into the summary’s channel and says where', async () => {
    const server = await stage.openServer('ready');
    const told = wordsOf(await server.manager.run('debate post-summary'));
    expect(told).toContain(`<#${server.summaryChannel}>`);
    await server.settle();
    expect(server.posts(TITLE, server.summaryChannel)).toHaveLength(1);
    expect(server.posts(TITLE)).toEqual([]);
  });

  test('keeps to one message a week, edited when asked again', async () => {
    const server = await stage.openServer('ready');
    await server.manager.run('debate post-summary');
    await server.settle();
    const [before] = server.posts(TITLE, server.summaryChannel);
    await server.join('Ines').file({ text: finding(0) });
    await server.manager.run('debate post-summary');
    await server.settle();
    const [after, ...more] = server.posts(TITLE, server.summaryChannel);
    expect(more).toEqual([]);
    expect(after?.id).toBe(before?.id);
    expect(after && wordsOf(after)).toContain('1 against the essay');
  });

  test('posts a new message in a new week', async () => {
    const server = await stage.openServer('ready');
    stage.crux.clock.set(new Date(Date.UTC(2026, 10, 18, 12)));
    await server.manager.run('debate post-summary');
    stage.crux.clock.set(new Date(Date.UTC(2026, 10, 25, 12)));
    await server.manager.run('debate post-summary');
    stage.crux.clock.set(null);
    await server.settle();
    expect(server.posts(TITLE, server.summaryChannel)).toHaveLength(2);
  });

  test('shows no split of the votes below five voters, and from five on the last numbers', async () => {
    const server = await stage.openServer('ready');
    await voteOn(server, 0, 4);
    await server.manager.run('debate post-summary');
    await server.settle();
    const posted = () => {
      const [post] = server.posts(TITLE, server.summaryChannel);
      return post === undefined ? '' : wordsOf(post);
    };
    expect(posted()).toContain('4 votes so far');
    expect(posted()).not.toMatch(/Unsure|unsure/);
    await voteOn(server, 0, 3);
    expect(posted()).toContain('4 votes so far');
    await server.manager.run('debate post-summary');
    await server.settle();
    expect(posted()).toMatch(/7/);
    expect(posted()).not.toContain('votes so far');
  });

  test('is for managers only', async () => {
    const server = await stage.openServer('ready');
    const { forge } = stage.crux.sandbox;
    const tried = await forge.run({
      as: server.join('Ines').id,
      command: 'debate post-summary',
      channelId: server.debateChannel,
    });
    expect(JSON.stringify(tried)).toContain('Only people with Manage Server');
    await server.settle();
    expect(server.posts(TITLE, server.summaryChannel)).toEqual([]);
  });
});
