import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { finding } from './findings.ts';
import { wordsOf } from './screen.ts';
import { type Server, useServers } from './servers.ts';

const servers = useServers();
const TITLE = 'So far this week';

async function voteOn(server: Server, claim: number, voters: number): Promise<void> {
  for (let voter = 0; voter < voters; voter += 1) {
    const person = server.join(`Voter ${claim}-${voter}`);
    await person.press(await person.run('poll', { claim }), 'Unsure');
  }
}

describe('/debate post-summary', () => {
  test('posts into the summary’s channel and says where', async () => {
    const server = await servers.openServer('ready');
    const told = wordsOf(await server.manager.run('debate post-summary'));
    expect(told).toContain(`<#${server.summaryChannel}>`);
    await server.settle();
    expect(server.posts(TITLE, server.summaryChannel)).toHaveLength(1);
    expect(server.posts(TITLE)).toEqual([]);
  });

  test('keeps to one message a week, edited when asked again', async () => {
    const server = await servers.openServer('ready');
    await server.manager.run('debate post-summary');
    await server.settle();
    const [before] = server.posts(TITLE, server.summaryChannel);
    await server.join('Ines').file({ text: finding(0) });
    await server.manager.run('debate post-summary');
    await server.settle();
    const [after, ...more] = server.posts(TITLE, server.summaryChannel);
    expect(more).toEqual([]);
    expect(after?.id).toBe(before?.id);
    expect(after && wordsOf(after)).toContain(
      '1 of 3 people, 1 of 3 sources. All of it is against the essay.',
    );
  });

  test('shows the week as a picture, drawn again when asked again, and none for an empty week', async () => {
    const server = await servers.openServer('ready');
    await server.manager.run('debate post-summary');
    await server.settle();
    const posted = () => server.posts(TITLE, server.summaryChannel)[0];
    expect(posted()?.attachments).toEqual([]);
    await voteOn(server, 0, 5);
    await server.join('Ines').file({ text: finding(0) });
    await server.manager.run('debate post-summary');
    await server.settle();
    const [file, ...more] = posted()?.attachments ?? [];
    expect(more).toEqual([]);
    expect(file).toMatchObject({ filename: 'week.png', content_type: 'image/png', width: 1_080 });
    const alt = JSON.stringify(posted()?.components);
    expect(alt).toContain('Members: 0 agree, 0 disagree, 5 unsure.');
    expect(alt).toContain('Claim 1, No specialist wins reliably: too little yet, 1 of 3 people');
  });

  test('goes out as text where Crux may not attach files', async () => {
    const server = await servers.openServer('ready');
    const { sandbox } = servers.crux;
    const deny = PermissionFlagsBits.AttachFiles;
    sandbox.setPermissions(server.summaryChannel, { for: sandbox.bot().id, deny });
    await voteOn(server, 0, 1);
    await server.manager.run('debate post-summary');
    await server.settle();
    const [posted] = server.posts(TITLE, server.summaryChannel);
    expect(posted && wordsOf(posted)).toContain('**Members:** fewer than five votes so far.');
    expect(posted?.attachments).toEqual([]);
    expect(servers.takeRefusals()).toMatchObject([{ status: 403, answer: { code: 50_013 } }]);
  });

  test('posts a new message in a new week', async () => {
    const server = await servers.openServer('ready');
    await server.manager.run('debate post-summary');
    await servers.later(7 * 24 * 3_600_000, () => server.manager.run('debate post-summary'));
    await server.settle();
    expect(server.posts('So far', server.summaryChannel)).toHaveLength(2);
  });

  test('shows no split of the votes below five voters, and from five on the last numbers', async () => {
    const server = await servers.openServer('ready');
    await voteOn(server, 0, 4);
    await server.manager.run('debate post-summary');
    await server.settle();
    const posted = () => {
      const [post] = server.posts(TITLE, server.summaryChannel);
      return post === undefined ? '' : wordsOf(post);
    };
    const few = '**Members:** fewer than five votes so far.';
    expect(posted()).toContain(few);
    expect(posted()).not.toMatch(/Unsure|unsure/);
    await voteOn(server, 0, 3);
    expect(posted()).toContain(few);
    await server.manager.run('debate post-summary');
    await server.settle();
    // The newest step: it was the fifth of the seven who made it.
    expect(posted()).toContain('**Members:** 0 agree · 0 disagree · 5 unsure.');
    expect(posted()).not.toContain('votes so far');
  });

  test('is found again by a database that was restored from an earlier backup', async () => {
    const server = await servers.openServer('ready');
    await server.manager.run('debate post-summary');
    await server.settle();
    const [before] = server.posts(TITLE, server.summaryChannel);
    const { id } = await server.debate();
    for (const table of ['Post', 'Summary', 'Record']) {
      await servers.query(`DELETE FROM "${table}" WHERE "debateId" = '${id}'`);
    }
    await server.manager.run('debate post-summary');
    await server.settle();
    const after = server.posts(TITLE, server.summaryChannel);
    expect(after.map((one) => one.id)).toEqual([before?.id]);
  });

  test('is for managers only', async () => {
    const server = await servers.openServer('ready');
    const { forge } = servers.crux.sandbox;
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
