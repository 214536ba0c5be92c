import type { AutocompleteInteraction, Interaction } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { Ports } from '#debate/ports.ts';
import type { Channels } from '#discord/edge/channels.ts';
import { createDispatcher } from '#discord/edge/dispatch.ts';
import { commands } from '../../../commands/index.ts';
import { createLog } from '../../../src/log.ts';

/** What completes an option where there is no server, as in a direct message. */
function completionIn(commandName: string, respond: AutocompleteInteraction['respond']) {
  return {
    ...{ id: '1234567890123456789', createdTimestamp: Date.now(), channelId: null },
    ...{ commandName, guildId: null, member: null, memberPermissions: null },
    user: { id: '1234567890123456789' },
    options: { getSubcommand: () => null, getFocused: () => ({ name: 'claim', value: '' }) },
    isAutocomplete: () => true,
    respond,
  } as unknown as Interaction;
}

describe('a completion in a direct message', () => {
  it.each(['poll', 'no-such-command'])('of /%s is answered, with nothing', async (name) => {
    const answers: unknown[] = [];
    const dispatcher = createDispatcher({
      ports: {} as unknown as Ports,
      channels: {} as unknown as Channels,
      commands,
      actions: {},
      log: createLog({ level: 'fatal', pretty: false, secrets: [] }),
    });
    dispatcher.dispatch(completionIn(name, async (choices) => void answers.push(choices)));
    await dispatcher.drain();
    expect(answers).toEqual([[]]);
  });
});
