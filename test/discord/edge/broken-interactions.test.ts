import { ButtonInteraction, Client, ModalSubmitInteraction } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { Ports } from '#debate/ports.ts';
import { open } from '#discord/edge/answers/reply.ts';
import { createDispatcher } from '#discord/edge/dispatch.ts';
import type { DispatchOptions } from '#discord/edge/dispatch-options.ts';
import { type Actions, anywhere } from '#discord/edge/route.ts';
import { UNWATCHED } from '#discord/edge/watch.ts';
import { createLog } from '../../../src/log.ts';
import { createEdge } from './stub-interaction.ts';

const id = '1200000000000000000';
const form = { custom_id: 'form:open:-', title: 'A form', components: [] };
/** A button that opens a form. */
const actions: Actions = {
  'form:open': anywhere({ run: async () => open(form) }),
};

/** What the bot sends and logs when this comes in. */
async function dispatched(
  make: typeof ButtonInteraction | typeof ModalSubmitInteraction,
  fields: object,
  given: Pick<DispatchOptions, 'mayAnswer' | 'watch'> = {},
) {
  const edge = createEdge(() => ({ status: 204 }));
  const client = new Client({
    intents: [],
    rest: { api: 'http://discord.invalid/api', makeRequest: edge.makeRequest, retries: 0 },
  });
  const user = { id, username: 'u', discriminator: '0', avatar: null };
  const interaction = Reflect.construct(make, [
    client,
    {
      id,
      application_id: id,
      token: 'token',
      version: 1,
      entitlements: [],
      guild_id: id,
      authorizing_integration_owners: {},
      channel: { id, type: 0 },
      member: { user, roles: [], permissions: '0', joined_at: '2024-01-01T00:00:00Z' },
      ...fields,
    },
  ]);
  const logged: string[] = [];
  const log = createLog({ level: 'info', pretty: false, write: (line) => logged.push(line) });
  const ports: Ports = Object.create(null);
  const channels = Object.create(null);
  const dispatcher = createDispatcher({ ports, channels, commands: [], actions, log, ...given });
  dispatcher.dispatch(interaction);
  await dispatcher.drain();
  return { bodies: edge.requests.map(({ body }) => JSON.stringify(body)), logged };
}

describe('an interaction that no client sends', () => {
  it('a form under the name of a button that opens one gets an answer, since no form can follow it', async () => {
    const data = { custom_id: 'form:open:-', components: [] };
    const { bodies } = await dispatched(ModalSubmitInteraction, { type: 5, data });
    expect(bodies).toHaveLength(1);
    expect(bodies[0]).toContain('no longer works');
  });

  it('a press without a custom_id is logged, and breaks nothing', async () => {
    const message = { id, channel_id: id, author: { id, username: 'u' }, components: [] };
    const data = { component_type: 2 };
    const { logged } = await dispatched(ButtonInteraction, { type: 3, data, message });
    expect(logged.join()).toContain('"route":"unknown"');
  });
});

describe('an interaction while another program may have taken the shard', () => {
  const press = {
    type: 3,
    data: { component_type: 2, custom_id: 'form:open:-' },
    message: { id, channel_id: id, author: { id, username: 'u' }, components: [] },
  };

  it('gets no answer from this one, which says so and counts it', async () => {
    const unanswered: string[] = [];
    const watch = {
      ...UNWATCHED,
      unanswered: (route: string, why: string) => void unanswered.push(`${route} ${why}`),
    };
    const given = { mayAnswer: () => false, watch };
    const { bodies, logged } = await dispatched(ButtonInteraction, press, given);
    expect(bodies).toEqual([]);
    expect(unanswered).toEqual(['form:open in-doubt']);
    expect(logged.join()).toContain(
      'ignored an interaction: another Crux may have taken over its shard',
    );
  });

  it('gets it again once the lease is sure', async () => {
    const { bodies } = await dispatched(ButtonInteraction, press, { mayAnswer: () => true });
    expect(bodies).toHaveLength(1);
  });
});
