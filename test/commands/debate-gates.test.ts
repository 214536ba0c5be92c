import { describe, expect, test } from 'vitest';
import { finding } from './findings.ts';
import { messageOf } from './person.ts';
import { buttonId, wordsOf } from './screen.ts';
import { useServers } from './servers.ts';

const servers = useServers();

describe('/debate gates', () => {
  test('shows what is asked: nothing at first', async () => {
    const server = await servers.openServer('ready');
    expect(wordsOf(await server.manager.run('debate gates'))).toContain(
      'Everybody in this server.',
    );
  });

  // The sandbox's accounts are made now, and say that they joined a year ago.
  test('turns away accounts that are too new, from forms and buttons, and says until when', async () => {
    const server = await servers.openServer('ready');
    const [ines, tomo] = [server.join('Ines'), server.join('Tomo')];
    await ines.file({ text: finding(0), source: 'https://example.org/a' });
    const form = await tomo.open('argue');
    const ballot = await tomo.run('poll');
    const item = await tomo.run('evidence', { id: 1 });
    const set = await server.manager.run('debate gates', { account_days: 30, server_days: 7 });
    expect(wordsOf(set)).toContain('an account at least 30 days old');
    const again = wordsOf(await server.manager.run('debate gates', { account_days: 30 }));
    expect(again).toMatch(/^\*\*Nothing changed:\*\* .*an account at least 30 days old/s);
    const asked =
      /an account that is 30 days old, which yours will be <t:\d+:R>; and .*7 days, which you will have been <t:\d+:R>/;
    expect(wordsOf(await tomo.run('argue'))).toMatch(asked);
    expect(wordsOf(await tomo.run('poll'))).toMatch(asked);
    expect(wordsOf(await tomo.press(ballot, 'They will'))).toMatch(asked);
    expect(wordsOf(await tomo.press(item, 'Convincing'))).toMatch(asked);
    const fields = { claim: ['1'], side: 'challenges', text: finding(1), source: '' };
    expect(wordsOf(await tomo.fill(form, fields))).toMatch(asked);
    expect(wordsOf(await tomo.run('evidence'))).toContain('#1');
    const refused = wordsOf(await tomo.press(item, 'Report'));
    expect(refused).toMatch(asked);
    expect(refused).toContain('If it is urgent, tell a moderator of this server.');
    await server.manager.run('debate gates', { account_days: 0, server_days: 0 });
    expect(wordsOf(await tomo.press(ballot, 'They will'))).toContain('2 of 9');
  });

  test('asks for a role to vote; who lost it may still take a vote back', async () => {
    const server = await servers.openServer('ready');
    const ines = server.join('Ines');
    await ines.press(await ines.run('poll', { claim: 1 }), 'Some do');
    const mine = await ines.run('poll', { claim: 1 });
    const role = '1234567890123456789';
    const { forge } = servers.crux.sandbox;
    const options = { vote_role: role };
    await forge.run({
      as: server.manager.id,
      command: 'debate gates',
      options,
      channelId: server.debateChannel,
    });
    const words = wordsOf(await ines.press(mine, 'None does'));
    expect(words).toContain(`the role <@&${role}>`);
    const customId = buttonId(mine, 'Withdraw');
    expect(wordsOf(await ines.run('poll', { claim: 1 }))).toContain('Your vote: *Some do*');
    const left = messageOf(await forge.press({ as: ines.id, message: mine, customId }));
    expect(wordsOf(left)).not.toContain('the role');
    await ines.open('argue');
    await forge.run({
      as: server.manager.id,
      command: 'debate gates',
      options: { vote_role: server.guildId },
      channelId: server.debateChannel,
    });
    expect((await server.debate()).gates.voteRoleId).toBeNull();
  });

  test('is for managers', async () => {
    const server = await servers.openServer('ready');
    const call = { as: server.moderator.id, command: 'debate gates', options: { account_days: 1 } };
    const { forge } = servers.crux.sandbox;
    const refused = await forge.run({ ...call, channelId: server.debateChannel });
    expect(wordsOf(messageOf(refused))).toContain('Only people with Manage Server');
    expect((await server.debate()).gates.accountDays).toBe(0);
  });
});
