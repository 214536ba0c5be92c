import type { Interaction } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { messageOf, newFolder, openSandbox, openWithBot, type SandboxWithBot } from './support.ts';

const commands = [{ name: 'go', description: 'starts' }];

async function reply(interaction: Interaction): Promise<unknown> {
  return interaction.isChatInputCommand() ? await interaction.reply('done') : undefined;
}

function make({ sandbox }: SandboxWithBot, id: string, on = true) {
  return sandbox
    .troubles()
    .find((one) => one.id === id)
    ?.set(on);
}

const said = ({ sandbox }: SandboxWithBot) => sandbox.happenings(0).map(({ text }) => text);

describe('a trouble of Discord', () => {
  it('says what to watch for', async () => {
    const { sandbox } = await openWithBot(reply);
    const troubles = sandbox.troubles();
    expect(troubles.map(({ id }) => id)).toEqual([
      'slow',
      'bad-gateway',
      'rate-limited',
      'lost-callback',
      'gateway-cut',
      'gateway-reset',
    ]);
    for (const { watch } of troubles) expect(watch).toMatch(/^[A-Z].*\.$/);
  });

  it('slow: an answer takes two seconds more, and comes', async () => {
    const opened = await openWithBot(reply, commands);
    make(opened, 'slow');
    expect(messageOf(await opened.member.run('go')).content).toBe('done');
    expect(said(opened).join('\n')).toContain('held up for 2 seconds');
    const told = /^Ines used \/go: answered after (\d+) ms$/.exec(said(opened).at(-1) ?? '');
    expect(Number(told?.[1])).toBeGreaterThanOrEqual(2_000);
  });

  it('502: what was answered so is stored, and its repetition passes', async () => {
    const opened = await openWithBot(reply, commands);
    make(opened, 'bad-gateway');
    const path = `/channels/${opened.channelId}/messages`;
    expect((await opened.rest('POST', path, { content: 'once' })).status).toBe(502);
    expect(opened.sandbox.messages(opened.channelId).map(({ content }) => content)).toEqual([
      'once',
    ]);
    expect((await opened.rest('POST', path, { content: 'twice' })).status).toBe(200);
    make(opened, 'bad-gateway', false);
    expect((await opened.rest('POST', path, { content: 'three' })).status).toBe(200);
  });

  it('rate limits: a post is to be tried again, an answer to a press passes at once', async () => {
    const opened = await openWithBot(reply, commands);
    make(opened, 'rate-limited');
    const path = `/channels/${opened.channelId}/messages`;
    const refused = await opened.rest('POST', path, { content: 'x' });
    expect(refused).toMatchObject({ status: 429, json: { global: false, retry_after: 1.2 } });
    expect(opened.sandbox.messages(opened.channelId)).toEqual([]);
    expect((await opened.rest('POST', path, { content: 'x' })).status).toBe(200);
    expect(messageOf(await opened.member.run('go')).content).toBe('done');
  });

  it('a lost answer: one press fails, whatever is tried, and the next is answered', async () => {
    const opened = await openWithBot(reply, commands);
    make(opened, 'lost-callback');
    const as = opened.member.person.id;
    // Of the minute that there is for an answer the last second.
    expect(await opened.sandbox.forge.run({ as, command: 'go', ageMs: 59_000 })).toEqual({
      kind: 'failed',
      reason: 'The application did not respond',
    });
    expect(said(opened).join('\n')).toContain('lost on its way');
    expect(messageOf(await opened.member.run('go')).content).toBe('done');
  });

  it.each(['gateway-cut', 'gateway-reset'])('%s: the bot comes back by itself', async (id) => {
    const opened = await openWithBot(reply, commands);
    make(opened, id);
    await expect
      .poll(() => said(opened).at(-1))
      .toMatch(id === 'gateway-cut' ? /^The bot is back/ : /^The bot logged in/);
    await expect.poll(async () => (await opened.member.run('go')).kind).toBe('message');
  });
});

it('numbers what happens so that a page from before a restart learns of what is new', async () => {
  const folder = newFolder();
  let time = Date.now();
  const now = () => time;
  const first = await openSandbox({ folder, now });
  for (let told = 0; told < 5; told += 1) first.sandbox.tell(`before ${told}`);
  const known = first.sandbox.happenings(0).at(-1)?.number ?? 0;
  await first.sandbox.stop();
  time += 1_000;
  const second = await openSandbox({ folder, now });
  second.sandbox.tell('after');
  expect(second.sandbox.happenings(known).map(({ text }) => text)).toEqual(['after']);
});
