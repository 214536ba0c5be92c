import { describe, expect, test } from 'vitest';
import { finding } from './findings.ts';
import { formOf, messageOf } from './person.ts';
import { wordsOf } from './screen.ts';
import { useServers } from './servers.ts';

const servers = useServers();

async function withCard() {
  const server = await servers.openServer('ready');
  const ines = server.join('Ines');
  await ines.file({ text: finding(0) });
  await server.settle();
  const [card] = server.posts('**#1**');
  if (card === undefined) throw new Error('there is no card');
  return { server, ines, card };
}

describe('Hide from debate', () => {
  test('asks a moderator for the reason on a card, and hides its item', async () => {
    const { server, ines, card } = await withCard();
    const { moderator } = server;
    const form = formOf(await moderator.actor.menu('Hide from debate', card.id));
    expect(form.form.title).toBe('Hide #1');
    const told = await moderator.fill(form, { reason: 'Off topic.' });
    expect(wordsOf(told)).toContain('#1 is hidden');
    await server.settle();
    expect(server.posts('**#1** was hidden by a moderator.').map(({ id }) => id)).toEqual([
      card.id,
    ]);
    expect(wordsOf(await ines.run('evidence', { id: 1 }))).toContain('Off topic.');
  });

  test('gives a reason back where another moderator was faster', async () => {
    const { server, card } = await withCard();
    const { moderator } = server;
    const form = formOf(await moderator.actor.menu('Hide from debate', card.id));
    await moderator.run('moderate hide', { id: 1, reason: 'Spam.' });
    const told = wordsOf(await moderator.fill(form, { reason: 'It is off topic.' }));
    expect(told).toContain('#1 is hidden already');
    expect(told).toContain('It is off topic.');
  });

  test('is not offered to members', async () => {
    const { ines, card } = await withCard();
    expect(await ines.actor.menu('Hide from debate', card.id)).toEqual({
      kind: 'failed',
      reason: 'You cannot use this command',
    });
  });

  test('says what to do on a message that shows no item', async () => {
    const { server, ines } = await withCard();
    const chat = await ines.actor.say(server.debateChannel, 'Hello there');
    const { moderator } = server;
    const told = messageOf(await moderator.actor.menu('Hide from debate', chat.id));
    expect(wordsOf(told)).toContain('This message shows no item');
    await server.manager.run('debate board');
    await server.settle();
    const [board] = server.posts('Next summary');
    const onBoard = messageOf(await moderator.actor.menu('Hide from debate', board?.id ?? ''));
    expect(wordsOf(onBoard)).toContain('This message shows no item');
  });

  test('leads nowhere from what a member pastes: only the bot’s own cards count', async () => {
    const { server, ines } = await withCard();
    const { id } = await server.debate();
    const fake = await ines.actor.say(server.debateChannel, `"evidence:show:${id}:1"`);
    const told = messageOf(await server.moderator.actor.menu('Hide from debate', fake.id));
    expect(wordsOf(told)).toContain('This message shows no item');
  });

  test('means the item of its card, whatever its author wrote or is called', async () => {
    const { server } = await withCard();
    const { id } = await server.debate();
    const posing = `"evidence:show:${id}:1:`;
    await server.join('Tomo').file({ text: `${finding(1)} ${posing}` });
    await server.join(posing).file({ text: finding(2) });
    await server.settle();
    for (const number of [2, 3]) {
      const [card] = server.posts(`**#${number}**`);
      const form = formOf(await server.moderator.actor.menu('Hide from debate', card?.id ?? ''));
      expect(form.form.title).toBe(`Hide #${number}`);
    }
  });
});
