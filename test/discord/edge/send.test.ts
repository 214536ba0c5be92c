import {
  ButtonInteraction,
  ChatInputCommandInteraction,
  Client,
  ComponentType,
  ModalSubmitInteraction,
} from 'discord.js';
import { describe, expect, it } from 'vitest';
import { answer, open, update } from '#discord/edge/answers/reply.ts';
import { defer, send } from '#discord/edge/answers/send.ts';
import type { Supported } from '#discord/edge/locate.ts';
import { hideModal } from '#discord/moderation/reason-modals.ts';
import { message, text } from '#discord/parts/components.ts';
import {
  type Answer,
  createEdge,
  discordError,
  networkError,
  type Sent,
} from './stub-interaction.ts';

const id = '1200000000000000000';
const body = message(text('said'));
const modal = hideModal('d', 1);
const isCallback = ({ path }: Sent) => path.includes('/callback');
const taken: Answer = { status: 204 };
const stored: Answer = {
  status: 200,
  body: { id, channel_id: id, components: [], attachments: [] },
};

const kinds = {
  command: {
    make: ChatInputCommandInteraction,
    raw: { type: 2, data: { id, name: 'poll', type: 1 } },
  },
  button: {
    make: ButtonInteraction,
    raw: {
      type: 3,
      data: { custom_id: 'a:b:c', component_type: ComponentType.Button },
      message: { id, channel_id: id, components: [], attachments: [], embeds: [], flags: 64 },
    },
  },
  post: {
    make: ButtonInteraction,
    raw: {
      type: 3,
      data: { custom_id: 'a:b:c', component_type: ComponentType.Button },
      message: { id, channel_id: id, components: [], attachments: [], embeds: [], flags: 0 },
    },
  },
  modal: {
    make: ModalSubmitInteraction,
    raw: { type: 5, data: { custom_id: 'a:b:c', components: [] } },
  },
};

/** A real interaction of discord.js; only what lies below its REST client is ours. */
function interactionOf(kind: keyof typeof kinds, callback: Answer = taken) {
  const edge = createEdge((sent) => (isCallback(sent) ? callback : stored));
  const client = new Client({
    intents: [],
    rest: { api: 'http://discord.invalid/api', makeRequest: edge.makeRequest, retries: 0 },
  });
  const { make, raw } = kinds[kind];
  const whole = {
    id,
    application_id: id,
    token: 'token',
    version: 1,
    channel: { id, type: 0 },
    user: { id, username: 'u', discriminator: '0', avatar: null },
    authorizing_integration_owners: {},
    entitlements: [],
    ...raw,
  };
  const interaction: Supported = Reflect.construct(make, [client, whole]);
  return { interaction, requests: edge.requests };
}

const PRIVATE = (1 << 15) | (1 << 6);
const PUBLIC = 1 << 15;
const edit = { method: 'PATCH', path: `/webhooks/${id}/token/messages/@original` };

describe('an answer that was not deferred', () => {
  it.each([
    ['command', 'private', 4, PRIVATE],
    ['command', 'public', 4, PUBLIC],
    ['button', 'private', 4, PRIVATE],
    ['modal', 'private', 4, PRIVATE],
  ] as const)('to a %s, %s, is one message in one request', async (kind, shown, type, flags) => {
    const { interaction, requests } = interactionOf(kind);
    await send(interaction, answer(body), shown, 'none');
    expect(requests).toHaveLength(1);
    expect(requests[0]?.body).toMatchObject({ type, data: { flags, ...body } });
  });

  it('changes the message of a button in one request', async () => {
    const { interaction, requests } = interactionOf('button');
    await send(interaction, update(body), 'private', 'none');
    expect(requests.map(({ body: sent }) => sent)).toMatchObject([{ type: 7, data: body }]);
  });

  it('is a new private message where there is none to change', async () => {
    const { interaction, requests } = interactionOf('command');
    await send(interaction, update(body), 'private', 'none');
    expect(requests[0]?.body).toMatchObject({ type: 4, data: { flags: PRIVATE } });
  });

  it.each(['none', 'update'] as const)(
    'is a new private message beside a post, whatever a forged name asks for (deferral %s)',
    async (deferral) => {
      const { interaction, requests } = interactionOf('post');
      if (deferral === 'update') await defer(interaction, 'private');
      await send(interaction, update(body), 'private', deferral);
      const sent = requests.at(-1);
      expect(sent?.method).toBe('POST');
      expect(JSON.stringify(sent?.body)).toContain(`"flags":${PRIVATE}`);
    },
  );

  it('never mentions anybody', async () => {
    const { interaction, requests } = interactionOf('command');
    await send(interaction, answer(body), 'public', 'none');
    expect(requests[0]?.body).toMatchObject({ data: { allowed_mentions: { parse: [] } } });
  });

  const doubts: readonly (readonly [string, Answer])[] = [
    ['Discord says that it has it (40060)', discordError(400, 40_060)],
    ['no answer comes in time', networkError('AbortError')],
    ['the connection breaks', networkError('SocketError')],
  ];

  it.each(doubts)('is brought by an edit when %s', async (_, callback) => {
    for (const reply of [answer(body), update(body)]) {
      const { interaction, requests } = interactionOf('button', callback);
      await send(interaction, reply, 'private', 'none');
      expect(requests.filter((sent) => !isCallback(sent))).toMatchObject([{ ...edit, body }]);
    }
  });

  it.each(doubts)('that is a modal stands when %s', async (_, callback) => {
    const { interaction, requests } = interactionOf('command', callback);
    await send(interaction, open(modal), 'private', 'none');
    expect(requests.every(isCallback)).toBe(true);
    expect(requests[0]?.body).toMatchObject({ type: 9 });
  });

  it.each([
    ['too late', discordError(404, 10_062)],
    ['faulty', discordError(400, 50_035)],
  ])('that Discord refuses as %s is an error, and is not tried as an edit', async (_, callback) => {
    const { interaction, requests } = interactionOf('command', callback);
    await expect(send(interaction, answer(body), 'private', 'none')).rejects.toThrow(/code/);
    expect(requests.every(isCallback)).toBe(true);
  });
});

describe('an answer after a deferral', () => {
  it.each([
    ['command', 'private', { type: 5, data: { flags: 64 } }, 'reply'],
    ['command', 'public', { type: 5 }, 'reply'],
    ['button', 'private', { type: 6 }, 'update'],
  ] as const)('to a %s, %s, says first that it comes', async (kind, shown, said, deferral) => {
    const { interaction, requests } = interactionOf(kind);
    expect(await defer(interaction, shown)).toBe(deferral);
    expect(requests[0]?.body).toMatchObject(said);
  });

  it.each([
    ['a message', answer(body), 'reply'],
    ['a change', update(body), 'update'],
  ] as const)('is %s in the place that was held', async (_, reply, deferral) => {
    const { interaction, requests } = interactionOf(deferral === 'reply' ? 'command' : 'button');
    await defer(interaction, 'private');
    await send(interaction, reply, 'private', deferral);
    expect(requests.slice(1)).toMatchObject([{ ...edit, body }]);
  });

  it('is a message of its own beside the one with the button', async () => {
    const { interaction, requests } = interactionOf('button');
    await defer(interaction, 'private');
    await send(interaction, answer(body), 'private', 'update');
    expect(requests.slice(1)).toMatchObject([
      { method: 'POST', path: `/webhooks/${id}/token?wait=true`, body: { flags: PRIVATE } },
    ]);
  });

  it('cannot be a modal, nor can an answer to a modal', async () => {
    const late = interactionOf('command').interaction;
    await expect(send(late, open(modal), 'private', 'reply')).rejects.toThrow('first answer');
    const { interaction, requests } = interactionOf('modal');
    await expect(send(interaction, open(modal), 'private', 'none')).rejects.toThrow('first answer');
    expect(requests).toEqual([]);
  });
});
