import { type Fields, fieldsOf, isFields, listOf } from '../openapi/json.ts';
import { placedComponents } from './components.ts';
import { botUserObject, keptFlags, userObject } from './discord-objects.ts';
import { flag } from './limits.ts';
import { snowflake } from './snowflake.ts';
import type { StoredMessage, World } from './world.ts';

/** The components as Discord returns them: a copy in which each has an id. */
function numbered(components: unknown): unknown[] {
  const copy = structuredClone(listOf(components));
  const fields = [...placedComponents(copy)].map(({ field }) => field);
  const taken = new Set(fields.map(({ id }) => id).filter(Boolean));
  let next = 1;
  for (const field of fields) {
    if (field.id) continue;
    while (taken.has(next)) next += 1;
    taken.add(next);
    field.id = next;
  }
  return copy;
}

function attachments(files: readonly string[]): Fields[] {
  return files.map((filename) => {
    const id = snowflake();
    const url = `http://127.0.0.1/attachments/${id}/${encodeURIComponent(filename)}`;
    return { id, filename, size: 1, url, proxy_url: url, content_type: 'application/octet-stream' };
  });
}

/** The fields that only a response to an interaction has. */
function answerFields(world: World, askedBy: string): Fields {
  const person = world.people.get(askedBy);
  const about = {
    id: snowflake(),
    type: 2,
    user: person && userObject(person),
    authorizing_integration_owners: { '0': world.guildId },
  };
  return { webhook_id: world.applicationId, interaction_metadata: about };
}

export interface NewMessage {
  channelId: string;
  body: Fields;
  files: readonly string[];
  /** The only person who sees it, when its flags say ephemeral. */
  askedBy?: string;
}

/** Stores a new message of the bot and gives it back. */
export function addMessage(world: World, { channelId, body, files, askedBy }: NewMessage) {
  const flags = keptFlags(body.flags) | (Number(body.flags ?? 0) & flag.loading);
  const wire: Fields = {
    id: snowflake(),
    channel_id: channelId,
    type: askedBy ? 20 : 0,
    content: body.content ?? '',
    embeds: listOf(body.embeds),
    components: numbered(body.components),
    attachments: attachments(files),
    flags,
    author: botUserObject(world),
    application_id: world.applicationId,
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    mentions: [],
    mention_roles: [],
    mention_everyone: false,
    pinned: false,
    tts: false,
    ...(body.nonce === undefined ? {} : { nonce: body.nonce }),
    ...(askedBy ? answerFields(world, askedBy) : {}),
  };
  const onlyFor = flags & flag.ephemeral ? askedBy : undefined;
  const stored: StoredMessage = { wire, onlyFor };
  world.messages.set(String(wire.id), stored);
  return stored;
}

/** Changes a message in place: what the body does not name stays. */
export function editMessage(stored: StoredMessage, body: Fields, files: readonly string[]): void {
  const { wire } = stored;
  if ('content' in body) wire.content = body.content ?? '';
  if ('embeds' in body) wire.embeds = listOf(body.embeds);
  if ('components' in body) wire.components = numbered(body.components);
  const named = listOf(body.attachments).map(({ id }) => id);
  const kept = listOf(wire.attachments).filter(({ id }) => !body.attachments || named.includes(id));
  wire.attachments = [...kept, ...attachments(files)];
  const set = Number(body.flags ?? 0) & (flag.v2 | 4);
  wire.flags = (Number(wire.flags) & ~flag.loading) | set;
  wire.edited_timestamp = new Date().toISOString();
}

/** The component of a message that has this custom_id; undefined when there is none. */
export function componentById(message: Fields, customId: string): Fields | undefined {
  for (const { field } of placedComponents(message.components)) {
    if (field.custom_id === customId) return field;
  }
  return undefined;
}

/** The body of a message inside a callback; an empty one when it has none. */
export function callbackMessage(body: unknown): Fields {
  const { data } = fieldsOf(body);
  return isFields(data) ? data : {};
}
