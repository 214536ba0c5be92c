import type {
  APIMessage,
  APIMessageTopLevelComponent,
  InteractionType,
  MessageFlags,
  MessageType,
} from 'discord-api-types/v10';
import { BOT, PEOPLE } from './people.ts';

export const EPHEMERAL = 1 << 6;
export const COMPONENTS_V2 = 1 << 15;

let lastId = 1_000;

export interface Written {
  author?: string;
  channelId?: string;
  content?: string;
  flags?: number;
  components?: object[];
  attachments?: APIMessage['attachments'];
  /** Milliseconds since 1970. */
  at?: number;
}

/** A message as Discord's REST API would show it; by the bot unless `author` names a person. */
export function write(written: Written): APIMessage {
  lastId += 1;
  const author = PEOPLE.find(({ id }) => id === written.author);
  return {
    id: String(lastId),
    channel_id: written.channelId ?? '801',
    author: {
      id: author?.id ?? BOT.id,
      username: author?.username ?? 'crux',
      global_name: author?.name ?? BOT.name,
      discriminator: '0',
      avatar: null,
      bot: !author,
    },
    content: written.content ?? '',
    timestamp: new Date(written.at ?? Date.UTC(2026, 10, 20, 9, 30)).toISOString(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: written.attachments ?? [],
    embeds: [],
    pinned: false,
    type: 0 as MessageType,
    flags: (written.flags ?? 0) as MessageFlags,
    components: (written.components ?? []) as APIMessageTopLevelComponent[],
  };
}

/** What a message says of the slash command that it answers, run by Ines. */
export function used(name: string): Pick<APIMessage, 'interaction_metadata' | 'interaction'> {
  const { author: user } = write({ author: '103' });
  return {
    interaction_metadata: {
      id: '1',
      type: 2 as InteractionType.ApplicationCommand,
      user,
      authorizing_integration_owners: {},
    },
    interaction: { id: '1', type: 2 as InteractionType.ApplicationCommand, name, user },
  };
}

export const text = (content: string): object => ({ type: 10, content });
export const row = (...components: object[]): object => ({ type: 1, components });
export function button(label: string, customId: string, style = 2, more: object = {}): object {
  return { type: 2, style, label, custom_id: customId, ...more };
}

/** One step of the pretend ballot, for a claim's number. */
export function ballot(claim: number): object[] {
  return [
    {
      type: 17,
      accent_color: 0x5865f2,
      components: [
        text(`-# ${claim} of 3 · What we see`),
        text(`### Claim ${claim}\nNo specialist *reliably* beats the best general model.`),
        row(
          button('None does', `ballot:cast:${claim}:agree`, 1),
          button('Some do', `ballot:cast:${claim}:disagree`, 1),
          button('Unsure', `ballot:cast:${claim}:unsure`),
        ),
      ],
    },
  ];
}
