import { MessageFlags } from 'discord-api-types/v10';
import { rowComponents, v2Components } from './components.ts';
import { embeds } from './embeds.ts';
import type { Faults } from './faults.ts';
import {
  all,
  anything,
  type Body,
  integer,
  isBody,
  list,
  oneOf,
  type Rule,
  shape,
  snowflake,
  text,
  truth,
} from './rules.ts';

const mentionFields = shape(
  {},
  {
    parse: list(oneOf(['everyone', 'roles', 'users']), 0, 3),
    users: list(snowflake, 0, 100),
    roles: list(snowflake, 0, 100),
    replied_user: truth,
  },
);

/** `parse: ["users"]` and a list of users exclude each other; likewise for roles. */
const mentions: Rule = all(mentionFields, (value, faults) => {
  if (!isBody(value) || !Array.isArray(value.parse)) return;
  for (const kind of ['users', 'roles']) {
    const ids = value[kind];
    if (value.parse.includes(kind) && Array.isArray(ids) && ids.length > 0) {
      const say = `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`;
      faults.add('MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE', say);
    }
  }
});

const attachment = shape(
  { id: anything },
  {
    filename: text(1, 1_024),
    description: text(0, 1_024),
    title: text(0, 1_024),
    duration_secs: anything,
    waveform: text(0, 400),
    is_spoiler: truth,
    is_remix: truth,
  },
);

const nonce: Rule = (value, faults) => {
  if (typeof value === 'number' && Number.isInteger(value)) return;
  text(0, 25)(value, faults);
};

const common = {
  content: text(0, 2_000),
  embeds,
  allowed_mentions: mentions,
  components: anything,
  attachments: list(attachment, 0, 10),
  flags: integer(0, 2 ** 31 - 1),
  tts: truth,
  // discord.js sends these two with every body, though only new channel messages use them.
  nonce,
  enforce_nonce: truth,
  poll: anything,
};

const answerShape = shape({}, common);
const channelShape = shape(
  {},
  {
    ...common,
    sticker_ids: list(snowflake, 0, 3),
    shared_client_theme: anything,
    message_reference: shape(
      { message_id: snowflake },
      {
        channel_id: snowflake,
        guild_id: snowflake,
        fail_if_not_exists: truth,
        type: oneOf([0, 1]),
      },
    ),
  },
);

/** With Components V2 a message has no content, embeds, stickers or poll. */
function noLegacyFields(body: Body, faults: Faults): void {
  for (const field of ['content', 'embeds', 'sticker_ids', 'poll']) {
    const value = body[field];
    const empty = value === undefined || value === null || value === '';
    if (empty || (Array.isArray(value) && value.length === 0)) continue;
    faults
      .at(field)
      .add(
        'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
        `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
      );
  }
}

export interface MessageCheck {
  /** Where the body goes: a new channel message allows more fields. */
  to: 'channel' | 'webhook';
  /** Whether Components V2 apply: by the body's flags, or those of the edited message. */
  v2: boolean;
  /** Flags that may be set here; others are refused. */
  flags: number;
}

/** Checks the body of a new message or an edit. */
export function message(check: MessageCheck): Rule {
  return (value, faults) => {
    (check.to === 'channel' ? channelShape : answerShape)(value, faults);
    if (!isBody(value)) return;
    if (check.v2) noLegacyFields(value, faults);
    if (value.components !== undefined && value.components !== null) {
      (check.v2 ? v2Components : rowComponents)(value.components, faults.at('components'));
    }
    if (typeof value.flags === 'number' && (value.flags & ~check.flags) !== 0) {
      faults.at('flags').add('MESSAGE_FLAGS_NOT_ALLOWED', 'These flags cannot be set here.');
    }
  };
}

/** Whether the body asks for Components V2. */
export function asksForV2(body: Body): boolean {
  return typeof body.flags === 'number' && (body.flags & MessageFlags.IsComponentsV2) !== 0;
}
