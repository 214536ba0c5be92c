import { describe, expect, test } from 'vitest';
import { finding } from './findings.ts';
import { createPerson } from './person.ts';
import { wordsOf } from './screen.ts';
import { useServers } from './servers.ts';

const servers = useServers();

describe('the debate’s channel, once somebody deleted it', () => {
  test('leaves no trouble behind and hides nothing, once setup is given another', async () => {
    const server = await servers.openServer('ready');
    const { sandbox } = servers.crux;
    const { guildId, summaryChannel } = server;
    await server.manager.run('debate board');
    await server.join('Ines').file({ text: finding(0) });
    await server.settle();
    sandbox.removeChannel(server.debateChannel);
    const [manager, moderator, tomo] = [server.manager, server.moderator, server.join('Tomo')].map(
      ({ id }) => createPerson(sandbox, id, summaryChannel),
    );
    if (!manager || !moderator || !tomo) throw new Error('nobody is there');
    await tomo.press(await tomo.run('evidence', { id: 1 }), 'Convincing');
    await server.settle();
    const next = sandbox.addChannel({ name: 'debate-again', guildId }).id;
    await manager.run('debate setup', { channel: next });
    await server.settle();
    const status = wordsOf(await manager.run('debate status'));
    expect(status).not.toContain('Could not be posted yet');
    expect(status).not.toContain('There is no board');
    expect(server.posts('Next summary', next)).toHaveLength(1);
    expect(wordsOf(await tomo.run('evidence', { id: 1 }))).toContain('1 convinced');

    await moderator.run('moderate hide', { id: 1, reason: 'spam' });
    await moderator.run('moderate restore', { id: 1 });
    await server.settle();
    expect(server.posts('**#1**', next)).toHaveLength(1);
    const refused = servers.takeRefusals().map(({ answer }) => answer);
    expect(refused).toContainEqual({ code: 10_003, message: 'Unknown Channel' });
  });
});
