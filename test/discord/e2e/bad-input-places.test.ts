import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { finding } from '../../commands/findings.ts';
import { formFields, messageOf } from '../../commands/person.ts';
import { buttonId, isPrivate, wordsOf } from '../../commands/screen.ts';
import { useServers } from '../../commands/servers.ts';

const servers = useServers();

describe('a claim that is not there', () => {
  test.each(['poll', 'argue', 'thesis', 'evidence'])(
    '/%s says which there are',
    async (command) => {
      const { join } = await servers.openServer('ready');
      const words = wordsOf(await join('Ines').run(command, { claim: 42 }));
      expect(words).toContain('There is no claim 42 here. Claims go from 0 to 8');
    },
  );

  test('is told to the person alone, also where the answer would be public', async () => {
    const { join } = await servers.openServer('ready');
    expect(isPrivate(await join('Ines').run('thesis', { claim: 42 }))).toBe(true);
  });
});

describe('an item that is not there', () => {
  test('/evidence says how to find those that are', async () => {
    const { join } = await servers.openServer('ready');
    const words = wordsOf(await join('Ines').run('evidence', { id: 7 }));
    expect(words).toContain('no item #7');
    expect(words).toContain('/evidence');
  });

  test('of another server has the same answer, by number and by button', async () => {
    const [here, there] = [await servers.openServer('ready'), await servers.openServer('ready')];
    const [ines, tomo] = [here.join('Ines'), there.join('Tomo')];
    const receipt = await tomo.file({ text: finding(0) });
    expect(wordsOf(await ines.run('evidence', { id: 1 }))).toContain('no item #1');
    const { forge } = servers.crux.sandbox;
    for (const label of ['See it', 'Add link', 'Withdraw']) {
      const message = { ...receipt, channel_id: here.debateChannel };
      const customId = buttonId(receipt, label);
      const tried = await forge.press({ as: ines.id, message, customId });
      expect(wordsOf(messageOf(tried))).toContain('belongs to a debate in another server');
    }
    const item = await servers.crux.store.evidence.find((await there.debate()).id, 1);
    expect(item?.withdrawnAt).toBeNull();
  });
});

describe('a server without a debate', () => {
  test('every command says who can start one', async () => {
    const { join, manager, moderator } = await servers.openServer();
    const ines = join('Ines');
    const own = [
      await manager.run('debate board'),
      await manager.run('debate status'),
      await manager.run('debate post-summary'),
    ];
    for (const answer of own)
      expect(wordsOf(answer)).toContain('You can start one with /debate setup');
    const answers = [
      await ines.run('thesis'),
      await ines.run('poll'),
      await ines.run('argue'),
      await ines.run('evidence'),
      await ines.run('summary'),
      await ines.run('privacy name', { show: false }),
      await moderator.run('moderate hide', { id: 1, reason: 'Spam' }),
      await moderator.run('moderate restore', { id: 1 }),
    ];
    for (const answer of answers) {
      expect(wordsOf(answer)).toContain('Somebody with Manage Server can start one');
      expect(isPrivate(answer)).toBe(true);
    }
    expect(await ines.complete('poll', {}, 'claim')).toEqual([]);
  });
});

describe('a closed debate', () => {
  test('takes nothing in, says so, and can be read', async () => {
    const server = await servers.openServer('ready');
    const ines = server.join('Ines');
    const receipt = await ines.file({ text: finding(0) });
    const ballot = await ines.run('poll');
    const form = await ines.open('argue');
    const { id } = await server.debate();
    await servers.crux.store.debates.setState(id, 'closed', new Date());

    const refused = [
      await ines.run('poll'),
      await ines.run('argue'),
      await ines.press(ballot, 'They will'),
      await ines.press(receipt, 'Withdraw'),
      await ines.fill(form, formFields({ text: finding(1) })),
      await server.manager.run('debate board'),
      await server.manager.run('debate post-summary'),
    ];
    for (const answer of refused) expect(wordsOf(answer)).toContain('This debate is closed');
    // What was typed meanwhile is given back.
    expect(refused.map(wordsOf).join()).toContain(finding(1));
    expect(wordsOf(await ines.run('thesis'))).toContain('What we see');
    expect(wordsOf(await ines.run('evidence'))).toContain('**#1**');
    expect(wordsOf(await ines.run('summary'))).toContain('closed before its first summary');
    expect(wordsOf(await server.manager.run('debate status'))).toContain('Debate: closed');
    expect(await servers.crux.store.votes.voters(id)).toBe(0);
  });

  test('makes room for a new one, in which old buttons do nothing', async () => {
    const server = await servers.openServer('ready');
    const ines = server.join('Ines');
    const old = await ines.run('poll');
    const before = await server.debate();
    await servers.crux.store.debates.setState(before.id, 'closed', new Date());
    await server.manager.run('debate setup', { day: 'friday' });
    expect((await server.debate()).id).not.toBe(before.id);
    expect(wordsOf(await ines.press(old, 'They will'))).toContain('This debate is closed');
    expect(wordsOf(await ines.run('poll'))).toContain('1 of 9');
  });
});

describe('a channel that the bot may not write to', () => {
  test('loses no item: cards come once it may', async () => {
    const server = await servers.openServer('ready');
    const { sandbox } = servers.crux;
    const bot = sandbox.bot().id;
    const deny = PermissionFlagsBits.SendMessages;
    sandbox.setPermissions(server.debateChannel, { for: bot, deny });
    const ines = server.join('Ines');
    expect(wordsOf(await ines.file({ text: finding(0) }))).toContain('Filed as #1');
    const status = async () => wordsOf(await server.manager.run('debate status'));
    await expect.poll(status).toContain('Could not be posted yet');
    expect(server.posts('**#1**')).toEqual([]);
    sandbox.setPermissions(server.debateChannel, { for: bot });
    await server.settle();
    expect(server.posts('**#1**')).toHaveLength(1);
    const refusals = servers.takeRefusals();
    expect(refusals.map(({ status: code }) => code)).toEqual(refusals.map(() => 403));
  });

  test('setup refuses a channel that the bot cannot see', async () => {
    const server = await servers.openServer();
    const { sandbox } = servers.crux;
    const deny = PermissionFlagsBits.ViewChannel;
    sandbox.setPermissions(server.summaryChannel, { for: sandbox.bot().id, deny });
    const words = wordsOf(
      await server.manager.run('debate setup', { channel: server.summaryChannel }),
    );
    expect(words).toContain('❌');
    expect(words).toContain('View Channel');
  });
});
