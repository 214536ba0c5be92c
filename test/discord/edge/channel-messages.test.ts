import { type APIMessage, PermissionFlagsBits, REST } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { createChannelMessages } from '#discord/edge/channel-messages.ts';
import { type MessageBody, message, picture, text, withFiles } from '#discord/parts/components.ts';
import { openSandbox } from '../../sandbox/support.ts';

/** The first bytes of a PNG, which tell its type and size. */
const png = Buffer.from('89504e470d0a1a0a0000000d49484452000004380000091f08', 'hex');

function bodyWith(words: string, ...names: string[]): MessageBody {
  const shown = names.map((name) => picture(name, `what ${name} shows`));
  const files = names.map((name) => ({ name, data: png }));
  return withFiles(message(text(words), ...shown), files);
}

async function openChannel() {
  const stage = await openSandbox();
  const channelId = stage.sandbox.channels()[0]?.id ?? '';
  const rest = new REST({ api: stage.apiUrl, retries: 0 }).setToken(stage.token);
  const reader = stage.sandbox.as(stage.sandbox.people()[0]?.id ?? '');
  const shown = (): APIMessage[] => reader.see(channelId);
  return {
    ...stage,
    channelId,
    shown,
    messages: createChannelMessages(rest, () => stage.applicationId),
  };
}

const galleries = (one: APIMessage | undefined) =>
  JSON.stringify(one?.components).match(/"description":"[^"]*"/g) ?? [];

describe('a message with pictures', () => {
  it('is posted with its files, each shown under its alt text', async () => {
    const { messages, channelId, shown } = await openChannel();
    await messages.post(channelId, bodyWith('first', 'week.png', 'history.png'), 'a');
    const [posted] = shown();
    expect(
      posted?.attachments.map(({ filename, width, height }) => [filename, width, height]),
    ).toEqual([
      ['week.png', 1_080, 2_335],
      ['history.png', 1_080, 2_335],
    ]);
    expect(galleries(posted)).toEqual([
      '"description":"what week.png shows"',
      '"description":"what history.png shows"',
    ]);
    const served = await fetch(posted?.attachments[0]?.url ?? '');
    expect(Buffer.from(await served.arrayBuffer())).toEqual(png);
  });

  it('is posted once under one name, however often it is sent', async () => {
    const { messages, channelId, shown } = await openChannel();
    const ids = [
      await messages.post(channelId, bodyWith('first', 'week.png'), 'a'),
      await messages.post(channelId, bodyWith('first', 'week.png'), 'a'),
    ];
    expect(new Set(ids).size).toBe(1);
    expect(shown()).toHaveLength(1);
    expect(shown()[0]?.attachments).toHaveLength(1);
  });

  it('has after an edit the new files and none of the old', async () => {
    const { messages, channelId, shown } = await openChannel();
    const id = await messages.post(channelId, bodyWith('first', 'week.png', 'history.png'), 'a');
    const before = shown()[0]?.attachments[0]?.id;
    expect(await messages.edit(channelId, id, bodyWith('second', 'week.png'))).toBe(true);
    const [edited] = shown();
    expect(edited?.attachments.map(({ filename }) => filename)).toEqual(['week.png']);
    expect(edited?.attachments[0]?.id).not.toBe(before);
    expect(galleries(edited)).toEqual(['"description":"what week.png shows"']);
    expect(await messages.edit(channelId, id, bodyWith('third'))).toBe(true);
    expect(shown()[0]?.attachments).toEqual([]);
  });

  it('goes out as text where the bot may write but attach nothing', async () => {
    const { messages, channelId, shown, sandbox, applicationId } = await openChannel();
    const deny = PermissionFlagsBits.AttachFiles;
    sandbox.setPermissions(channelId, { for: applicationId, deny });
    await messages.post(channelId, bodyWith('words alone', 'week.png'), 'a');
    expect(JSON.stringify(shown()[0]?.components)).toContain('words alone');
    expect(galleries(shown()[0])).toEqual([]);
    sandbox.setPermissions(channelId, {
      for: applicationId,
      deny: deny | PermissionFlagsBits.SendMessages,
    });
    await expect(messages.post(channelId, bodyWith('nothing', 'week.png'), 'b')).rejects.toThrow();
    expect(shown()).toHaveLength(1);
  });
});
