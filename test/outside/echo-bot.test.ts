import { AttachmentBuilder, ChannelType, MessageFlags, type TextChannel } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type OutsideDiscord, startOutsideDiscord } from '../support/outside/server.ts';
import { startEchoBot } from './echo-bot.ts';

type EchoBot = Awaited<ReturnType<typeof startEchoBot>>;

/** A server and a bot of their own, so that what is refused here disturbs no other test. */
async function pair(options: Parameters<typeof startOutsideDiscord>[0]) {
  const discord = await startOutsideDiscord({ mayErr: true, ...options });
  const bot = await startEchoBot(discord);
  const stop = async () => {
    await bot.stop();
    await discord.stop();
  };
  return { discord, bot, stop };
}

async function textChannel(bot: EchoBot, id: string): Promise<TextChannel> {
  const channel = await bot.client.channels.fetch(id);
  if (channel?.type !== ChannelType.GuildText) throw new Error(`${id} is no text channel`);
  return channel;
}

describe('a discord.js bot that does all right', () => {
  let discord: OutsideDiscord;
  let bot: EchoBot;
  beforeAll(async () => {
    discord = await startOutsideDiscord();
    bot = await startEchoBot(discord);
  });
  afterAll(async () => {
    await bot.stop();
    await discord.stop();
  });

  it('logs in, sees the server and registers its commands', () => {
    expect(discord.isReady()).toBe(true);
    expect(discord.identified).toEqual([{ intents: 1, shard: [0, 1] }]);
    expect(bot.client.guilds.cache.get(discord.guildId)?.name).toBe('Outside');
    expect(discord.commands().map(({ name }) => name)).toContain('count');
  });

  it('answers a command, and a press changes its message', async () => {
    const ada = discord.member('ada');
    const first = await ada.run('count', { from: 4 });
    expect(first.text).toContain('So far: 4');
    expect(first.isEphemeral).toBe(false);
    const second = await ada.press(first, 'One more');
    expect(second.text).toContain('So far: 5');
    const third = await ada.press(first, /^count:/);
    expect(third.text).toContain('So far: 6');
  });

  it('answers late by an edit that only its asker sees', async () => {
    const answer = await discord.member('ada').run('slow edit');
    expect(answer.text).toBe('edited for ada');
    expect(answer.isEphemeral).toBe(true);
  });

  it('opens a modal and takes what is sent', async () => {
    const ada = discord.member('ada');
    const modal = await ada.run('modal');
    expect(modal.isModal).toBe(true);
    await expect(ada.submit(modal, { text: 'ab' })).rejects.toThrow('takes 3 to 4000 characters');
    await expect(ada.submit(modal, {})).rejects.toThrow('field text is required');
    await expect(ada.submit(modal, { nope: 'x' })).rejects.toThrow('the modal has no nope');
    await expect(ada.submit(modal, { text: 'abc', side: 'x' })).rejects.toThrow('has no x');
    expect((await ada.submit(modal, { text: 'abc' })).text).toBe('You wrote abc, for');
    const other = await ada.submit(modal, { text: 'abc', side: 'against' });
    expect(other.text).toBe('You wrote abc, against');
  });

  it('answers late by a follow-up, which takes the place of the waiting message', async () => {
    const answer = await discord.member('ada').run('slow follow');
    expect(answer.text).toBe('followed');
  });

  it('is chosen from, and sees the channel that an option names', async () => {
    const ada = discord.member('ada');
    const answer = await ada.run('pick', { channel: discord.channels.summaries.id });
    expect(answer.text).toContain('Pick in summaries');
    await expect(ada.choose(answer, 'picked', ['3'])).rejects.toThrow('picked has no 3');
    await expect(ada.press(answer, 'picked')).rejects.toThrow('picked is of type 3');
    await expect(discord.member('bea').choose(answer, 'picked', ['1'])).rejects.toThrow(
      'bea sees no message',
    );
    expect((await ada.choose(answer, 'picked', ['2'])).text).toBe('Picked 2');
  });

  it('is used on a message by its menu', async () => {
    const channel = await textChannel(bot, discord.channels.debate.id);
    await channel.send({ content: 'words' });
    const [message] = discord.messagesIn(channel.id).filter(({ content }) => content === 'words');
    const answer = await discord.member('ada').runOn('Quote', message ?? {});
    expect(answer.text).toBe('It says words');
  });

  it.each([
    ['a command that is not registered', 'vote', {}, '/vote is not registered'],
    ['a subcommand that is not there', 'slow down', {}, 'there is no down'],
    ['an option that is not there', 'count', { to: 3 }, 'has no option to'],
    ['an option of another type', 'count', { from: 'x' }, 'wants a whole number'],
  ])('lets nobody send %s', async (_, name, values, reason) => {
    await expect(discord.member('ada').run(name, values)).rejects.toThrow(reason);
  });

  it('offers choices while someone types', async () => {
    const choices = await discord.member('ada').autocomplete('count', {}, 'from');
    expect(choices).toEqual([{ name: 'seven', value: 7 }]);
  });

  it('serves fifty members at once', async () => {
    const members = Array.from({ length: 50 }, (_, n) => discord.member(`voter-${n}`));
    const answers = await Promise.all(members.map((one, n) => one.run('count', { from: n })));
    expect(answers.map(({ text }) => text.split('\n')[0])).toEqual(
      members.map((_, n) => `So far: ${n}`),
    );
  });

  it('posts, posts again under the same nonce, edits and deletes', async () => {
    const channel = await textChannel(bot, discord.channels.summaries.id);
    const files = [new AttachmentBuilder(Buffer.from('x'), { name: 'a.png' })];
    const post = { content: 'week', nonce: 'week-1', enforceNonce: true, files };
    const first = await channel.send(post);
    const again = await channel.send(post);
    expect(again.id).toBe(first.id);
    expect(first.attachments.first()?.name).toBe('a.png');
    await first.edit({ content: 'week, edited' });
    const [message] = discord.messagesIn(channel.id);
    expect(message?.content).toBe('week, edited');
    const read = await channel.messages.fetch({ message: first.id, force: true });
    expect(read.content).toBe('week, edited');
    await first.delete();
    expect(discord.messagesIn(channel.id)).toEqual([]);
  });

  it('tells the bot what it may do in a channel', async () => {
    const { readOnly, debate } = discord.channels;
    const me = bot.client.guilds.cache.get(discord.guildId)?.members.me;
    const may = async (id: string) => me?.permissionsIn(await textChannel(bot, id));
    expect((await may(debate.id))?.has('SendMessages')).toBe(true);
    expect((await may(readOnly.id))?.has('SendMessages')).toBe(false);
  });

  it('has refused nothing so far', () => {
    expect(discord.refused).toEqual([]);
    expect(bot.failed).toEqual([]);
  });
});

describe('a discord.js bot that errs', () => {
  it('is told of a second acknowledgement with 40060', async () => {
    const { discord, bot, stop } = await pair({});
    const answer = await discord.member().run('twice');
    expect(answer.text).toBe('first');
    await vi.waitFor(() => expect(bot.failed).toMatchObject([{ code: 40060 }]));
    expect(discord.refused).toMatchObject([
      { status: 400, reason: expect.stringMatching('40060') },
    ]);
    await stop();
  });

  it('is told what is wrong with a body, field by field', async () => {
    const { discord, bot, stop } = await pair({ isDescribed: false, answerWithinMs: 300 });
    await expect(discord.member().run('large')).rejects.toThrow('41 components');
    await vi.waitFor(() => expect(bot.failed).toMatchObject([{ code: 50035, status: 400 }]));
    await stop();
  });

  it('leaves its member with a clear error when it never answers', async () => {
    const { discord, stop } = await pair({ answerWithinMs: 100 });
    const silence = discord.member('bea').run('silent');
    await expect(silence).rejects.toThrow('nothing answered /silent of bea');
    await stop();
  });

  it('cannot answer past the deadline', async () => {
    const { discord, bot, stop } = await pair({ answerWithinMs: -1 });
    await expect(discord.member().run('count')).rejects.toThrow('Unknown interaction (10062)');
    await stop();
    expect(bot.failed).toMatchObject([{ code: 10062 }]);
  });

  it('cannot edit its answer under a dead token', async () => {
    const { discord, bot, stop } = await pair({ tokenLivesMs: -1, patienceMs: 300 });
    const late = discord.member().run('slow edit');
    await expect(late).rejects.toThrow('Invalid Webhook Token (50027)');
    expect(bot.failed).toMatchObject([{ code: 50027 }]);
    await stop();
  });

  it('may not write where it has no permission', async () => {
    const { discord, bot, stop } = await pair({});
    const { readOnly, hidden } = discord.channels;
    const closed = await textChannel(bot, readOnly.id);
    await expect(closed.send({ content: 'x' })).rejects.toMatchObject({ code: 50013 });
    const post = bot.client.rest.post(`/channels/${hidden.id}/messages`, {
      body: { content: 'x' },
    });
    await expect(post).rejects.toMatchObject({ code: 50001 });
    await stop();
  });

  it('cannot get a message back to plain once it is V2', async () => {
    const { discord, bot, stop } = await pair({});
    const channel = await textChannel(bot, discord.channels.debate.id);
    const text = { type: 10 as const, content: 'x' };
    const sent = await channel.send({ components: [text], flags: MessageFlags.IsComponentsV2 });
    await expect(sent.edit({ content: 'plain' })).rejects.toThrow('not together with V2');
    await stop();
  });
});
