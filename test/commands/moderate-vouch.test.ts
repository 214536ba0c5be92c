import { describe, expect, test } from 'vitest';
import { finding } from './findings.ts';
import { messageOf } from './person.ts';
import { wordsOf } from './screen.ts';
import { type Server, useServers } from './servers.ts';

const servers = useServers();

async function roles(server: Server) {
  return await servers.crux.store.members.roles((await server.debate()).id);
}

describe('/moderate vouch', () => {
  test('lets somebody new count in full, once, and logs who vouched', async () => {
    const server = await servers.openServer('ready');
    const nina = server.joinNew('Nina');
    const vouch = async () =>
      wordsOf(await server.moderator.run('moderate vouch', { member: nina.id }));
    expect(await vouch()).toContain('nothing to vouch for');
    await nina.file({ text: finding(0) });
    expect((await roles(server)).young).toHaveLength(1);
    expect(await vouch()).toContain(`You vouch for <@${nina.id}>`);
    expect(await roles(server)).toEqual({ moderators: [], young: [] });
    expect(await vouch()).toContain('vouched for them already');
    const { id } = await server.debate();
    const log = await servers.query(
      `SELECT "action", "number", "memberKey" = (SELECT "authorKey" FROM "Evidence"
        WHERE "debateId" = '${id}') AS "isNina" FROM "Moderation" WHERE "debateId" = '${id}'`,
    );
    expect(log).toEqual([{ action: 'vouch', number: null, isNina: true }]);
  });

  test('is refused for somebody who was there before the debate', async () => {
    const server = await servers.openServer('ready');
    const ines = server.join('Ines');
    await ines.file({ text: finding(0) });
    const told = await server.moderator.run('moderate vouch', { member: ines.id });
    expect(wordsOf(told)).toContain('not new here');
  });

  test('is refused for oneself, and from people who do not moderate', async () => {
    const server = await servers.openServer('ready');
    const { moderator } = server;
    const own = await moderator.run('moderate vouch', { member: moderator.id });
    expect(wordsOf(own)).toContain('You can’t vouch for yourself');
    const tomo = server.join('Tomo');
    const { forge } = servers.crux.sandbox;
    const forged = await forge.run({
      as: tomo.id,
      command: 'moderate vouch',
      options: { member: server.joinNew('Nina').id },
      channelId: server.debateChannel,
    });
    expect(wordsOf(messageOf(forged))).toContain('Only moderators can do this');
  });

  test('is undone by nobody’s erasure but the newcomer’s own', async () => {
    const server = await servers.openServer('ready');
    const nina = server.joinNew('Nina');
    await nina.file({ text: finding(0) });
    await server.moderator.run('moderate vouch', { member: nina.id });
    await server.moderator.erase();
    expect((await roles(server)).young).toEqual([]);
    const { id } = await server.debate();
    const left = await servers.query(
      `SELECT (SELECT "byKey" FROM "Moderation" WHERE "debateId" = '${id}'),
        (SELECT "vouchedBy" FROM "Member" WHERE "debateId" = '${id}' AND "vouchedAt" IS NOT NULL)`,
    );
    expect(left).toEqual([{ byKey: 'erased', vouchedBy: 'erased' }]);
    await nina.erase();
    await nina.file({ text: finding(1) });
    expect((await roles(server)).young).toHaveLength(1);
  });
});
