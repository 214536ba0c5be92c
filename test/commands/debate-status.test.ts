import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { finding } from './findings.ts';
import { isPrivate, labelsOf, wordsOf } from './screen.ts';
import { useServers } from './servers.ts';

const servers = useServers();

describe('/debate status', () => {
  test('counts votes, members and items, and says when the next summary comes', async () => {
    const server = await servers.openServer('ready');
    const ines = server.join('Ines');
    await ines.press(await ines.run('poll'), 'They will');
    await ines.file({ text: finding(0) });
    const shown = await server.manager.run('debate status');
    const words = wordsOf(shown);
    expect(isPrivate(shown)).toBe(true);
    expect(words).toContain('Debate: open');
    expect(words).toContain('Fewer than five members have voted · 1 item by 1 author');
    expect(words).toContain('No summary yet');
    expect(words).toMatch(/Next summary: <t:\d+:F>/);
    expect(words).toContain('No language model is configured');
  });

  test('says that there is no board, as long as it is not posted', async () => {
    const { manager, settle } = await servers.openServer('ready');
    const first = await manager.run('debate status');
    expect(wordsOf(first)).toContain('There is no board');
    expect(wordsOf(first)).toContain('no items yet');
    expect(labelsOf(first)).toEqual(['Post the board']);
    await manager.press(first, 'Post the board');
    await settle();
    const then = await manager.run('debate status');
    expect(wordsOf(then)).not.toContain('not posted');
    expect(labelsOf(then)).toEqual(['Post the board again']);
  });

  test('names what was posted last, and what erasures took', async () => {
    const server = await servers.openServer('ready');
    const ines = server.join('Ines');
    await ines.file({ text: finding(0) });
    await server.manager.run('debate post-summary');
    await ines.erase();
    const words = wordsOf(await server.manager.run('debate status'));
    expect(words).toMatch(/Last summary: <t:\d+:f>, as things stood then/);
    expect(words).not.toContain('for the week of');
    expect(words).toContain('Erased on request: 1 item. The totals');
  });

  test('says what could not be posted and why, and forgets it once it was', async () => {
    const server = await servers.openServer('ready');
    const { sandbox } = servers.crux;
    const bot = sandbox.bot().id;
    const deny = PermissionFlagsBits.SendMessages;
    sandbox.setPermissions(server.debateChannel, { for: bot, deny });
    await server.manager.run('debate board');
    const status = async () => wordsOf(await server.manager.run('debate status'));
    await expect.poll(status).toContain('Could not be posted yet');
    expect(await status()).toContain(`❌ <#${server.debateChannel}>`);
    sandbox.setPermissions(server.debateChannel, { for: bot });
    await server.settle();
    expect(await status()).not.toContain('Could not be posted yet');
    expect(server.posts('Next summary')).toHaveLength(1);
    expect(servers.takeRefusals().every(({ status: code }) => code === 403)).toBe(true);
  });
});
