import type { AutocompleteInteraction, Interaction } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { Ports } from '#debate/ports.ts';
import type { Channels } from '#discord/edge/channels.ts';
import { slash } from '#discord/edge/definition.ts';
import { createDispatcher } from '#discord/edge/dispatch.ts';
import { anywhere } from '#discord/edge/route.ts';
import { commands } from '../../../commands/index.ts';
import { createLog } from '../../../src/log.ts';

/** What completes an option where there is no server, as in a direct message. */
function completionIn(commandName: string, respond: AutocompleteInteraction['respond']) {
  return {
    id: '1234567890123456789',
    createdTimestamp: Date.now(),
    channelId: null,
    commandName,
    guildId: null,
    member: null,
    memberPermissions: null,
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

/** The same in a server, the interaction `at` of a member of this number. */
function completionFor(member: number, at: number, respond: AutocompleteInteraction['respond']) {
  const user = { id: `123456789012345678${member}`, username: 'u', globalName: null };
  return Object.assign(completionIn('slow', respond), {
    id: `12345678901234567${at}`,
    guildId: '1234567890123456789',
    user,
    member: { roles: [], nick: null, joined_at: '2024-03-01T00:00:00Z' },
    memberPermissions: { has: () => false },
  });
}

describe('completions of somebody who types as fast as a script', () => {
  it('take turns: a few at once, and another member is answered meanwhile', async () => {
    const [waiting, answered]: [(() => void)[], number[]] = [[], []];
    const dispatcher = createDispatcher({
      ports: {} as unknown as Ports,
      channels: {} as unknown as Channels,
      commands: [
        {
          data: slash('slow', 'Waits until it is told to go on', []),
          route: anywhere({ run: () => Promise.reject(new Error('no run')) }),
          async autocomplete(_, __, { caller }) {
            if (caller.userId.endsWith('1')) await new Promise<void>((go) => waiting.push(go));
            return [];
          },
        },
      ],
      actions: {},
      log: createLog({ level: 'fatal', pretty: false, secrets: [] }),
    });
    const complete = (member: number, at: number) =>
      dispatcher.dispatch(completionFor(member, at, async () => void answered.push(member)));
    for (let at = 10; at < 30; at += 1) complete(1, at);
    complete(2, 30);
    await expect.poll(() => answered).toEqual([2]);
    expect(waiting.length).toBeLessThanOrEqual(3);
    const drained = dispatcher.drain();
    await expect
      .poll(() => {
        for (const go of waiting.splice(0)) go();
        return answered.length;
      })
      .toBe(21);
    await drained;
  });
});
