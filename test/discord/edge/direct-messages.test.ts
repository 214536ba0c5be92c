import { AutocompleteInteraction, ChatInputCommandInteraction, Client } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { Ports } from '#debate/ports.ts';
import { actions } from '#discord/actions.ts';
import { createDispatcher } from '#discord/edge/dispatch.ts';
import { commands } from '../../../commands/index.ts';
import { createLog } from '../../../src/log.ts';
import { type Answer, createEdge, discordError } from './stub-interaction.ts';

const id = '1200000000000000000';
const taken: Answer = { status: 204 };

/** What the bot sends and logs when somebody uses a command in a direct message. */
async function inDirectMessage(
  make: typeof ChatInputCommandInteraction | typeof AutocompleteInteraction,
  options: readonly object[],
  answer: Answer = taken,
) {
  const edge = createEdge(() => answer);
  const client = new Client({
    intents: [],
    rest: { api: 'http://discord.invalid/api', makeRequest: edge.makeRequest, retries: 0 },
  });
  const interaction = Reflect.construct(make, [
    client,
    {
      id,
      application_id: id,
      token: 'token',
      version: 1,
      entitlements: [],
      type: make === AutocompleteInteraction ? 4 : 2,
      channel: { id, type: 1 },
      user: { id, username: 'u', discriminator: '0', avatar: null },
      authorizing_integration_owners: {},
      data: { id, name: 'thesis', type: 1, options },
    },
  ]);
  const logged: string[] = [];
  const log = createLog({ level: 'info', pretty: false, write: (line) => logged.push(line) });
  // None of it is reached: outside of a server everything is refused before.
  const ports: Ports = Object.create(null);
  const channels = Object.create(null);
  const dispatcher = createDispatcher({
    ports,
    channels,
    commands,
    actions,
    log,
    afterCommand: () => Promise.reject(new Error('there is no debate here')),
  });
  dispatcher.dispatch(interaction);
  await dispatcher.drain();
  return { requests: edge.requests, logged: logged.map((line) => JSON.parse(line)) };
}

describe('in a direct message', () => {
  it('a completion is answered with no choices, and says nothing to the log', async () => {
    const typed = { name: 'claim', type: 4, value: '', focused: true };
    const { requests, logged } = await inDirectMessage(AutocompleteInteraction, [typed]);
    expect(requests.map(({ body }) => body)).toEqual([{ type: 8, data: { choices: [] } }]);
    expect(logged).toEqual([]);
  });

  it('a command is refused, and the log does not call that an answer that was not sent', async () => {
    const { requests, logged } = await inDirectMessage(ChatInputCommandInteraction, []);
    expect(JSON.stringify(requests)).toContain('server');
    expect(requests).toHaveLength(1);
    expect(logged).toEqual([]);
  });

  it('an answer that Discord does not take is logged with its route, and without the person', async () => {
    const refused = discordError(400, 50_035);
    const { logged } = await inDirectMessage(ChatInputCommandInteraction, [], refused);
    expect(logged).toMatchObject([{ msg: 'an answer could not be sent', route: '/thesis' }]);
    expect(JSON.stringify(logged)).not.toContain(`"${id}"`);
  });

  it('an interaction that Discord has given up is logged as too late', async () => {
    const { logged } = await inDirectMessage(
      ChatInputCommandInteraction,
      [],
      discordError(404, 10_062),
    );
    expect(logged).toMatchObject([{ level: 'warn', msg: 'an answer came too late' }]);
  });
});
