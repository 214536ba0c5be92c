import {
  type APIMessage,
  MessageFlags,
  MessageType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import type { SandboxContext } from '../../context.ts';
import { absolute } from '../../messages/attachments.ts';
import { blankMessage } from '../../messages/blank-message.ts';
import { editMessage, postMessage } from '../../messages/compose.ts';
import { type Body, integer, isBody, shape } from '../../validate/rules.ts';
import { botUserObject, channelObject } from '../../world/discord-objects.ts';
import { includes } from '../../world/permissions.ts';
import type { Place } from '../../world/place.ts';
import { check } from '../check.ts';
import { publicMessage, visiblePlace } from '../path-objects.ts';
import { refuse } from '../refusal.ts';
import { noContent, ok, type RestRequest, type Route } from '../request.ts';

/** How long a nonce is remembered; Discord says "a few minutes". */
const NONCE_MS = 5 * 60_000;
const POST_FLAGS =
  MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications | MessageFlags.IsComponentsV2;
const EDIT_FLAGS = MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2;

/** Without the message content intent an app reads only its own messages and its mentions. */
function readable(message: APIMessage, botId: string): APIMessage {
  const named = message.mentions.some((user) => user.id === botId);
  if (message.author.id === botId || named) return message;
  return { ...message, content: '', embeds: [], attachments: [], components: [] };
}

function limitOf(query: URLSearchParams): number {
  const limit = query.get('limit') === null ? 50 : Number(query.get('limit'));
  check({ limit }, shape({ limit: integer(1, 100) }));
  return limit;
}

/** A page of a channel: newest first, before, after or around an id. */
function pageOf(messages: APIMessage[], query: URLSearchParams): APIMessage[] {
  const limit = limitOf(query);
  const id = (name: string): bigint | undefined => {
    const value = query.get(name);
    return value === null ? undefined : BigInt(value);
  };
  const [before, after, around] = [id('before'), id('after'), id('around')];
  const is = (test: (one: bigint) => boolean) =>
    messages.filter((message) => test(BigInt(message.id)));
  if (before !== undefined)
    return is((one) => one < before)
      .slice(-limit)
      .reverse();
  if (after !== undefined)
    return is((one) => one > after)
      .slice(0, limit)
      .reverse();
  if (around === undefined) return messages.slice(-limit).reverse();
  const half = Math.floor(limit / 2);
  const older = is((one) => one <= around).slice(-half - 1);
  return [...older, ...is((one) => one > around).slice(0, half)].reverse();
}

/** Reading, posting, editing and deleting messages of a channel, and the channel itself. */
export function channelMessageRoutes(context: SandboxContext): Route[] {
  const { world } = context;
  const show = (message: APIMessage): APIMessage =>
    absolute(readable(message, world.bot().id), context.origin());

  const earlierWith = (nonce: string, channelId: string): APIMessage | undefined =>
    world
      .messagesIn(channelId)
      .findLast(
        ({ message, nonceAt }) =>
          nonceAt !== undefined &&
          String(message.nonce) === nonce &&
          context.now() - nonceAt < NONCE_MS,
      )?.message;

  const reply = (place: Place, body: Body): Partial<APIMessage> => {
    const reference = isBody(body.message_reference) ? body.message_reference : undefined;
    if (reference === undefined) return {};
    const target = world.message(String(reference.message_id));
    if (target === undefined || target.message.channel_id !== place.channel.id) {
      if (reference.fail_if_not_exists === false) return {};
      check(body, (_, faults) =>
        faults.at('message_reference').add('REPLIES_UNKNOWN_MESSAGE', 'Unknown message'),
      );
    }
    const ids = { channel_id: place.channel.id, guild_id: place.guild.id };
    return {
      type: MessageType.Reply,
      message_reference: { type: 0, message_id: String(reference.message_id), ...ids },
      referenced_message: target?.message ?? null,
    };
  };

  const post = ({ params, body, uploads }: RestRequest) => {
    const place = visiblePlace(world, params.channel);
    const needs = uploads.length > 0 ? PermissionFlagsBits.AttachFiles : 0n;
    if (!includes(place.permissions, PermissionFlagsBits.SendMessages | needs)) {
      throw refuse.missingPermissions();
    }
    const given = isBody(body) ? body : {};
    const nonce = given.nonce === undefined || given.nonce === null ? '' : String(given.nonce);
    const first =
      given.enforce_nonce === true && nonce !== ''
        ? earlierWith(nonce, place.channel.id)
        : undefined;
    if (first !== undefined) return ok(show(first));
    const message: APIMessage = {
      ...blankMessage(context, botUserObject(world.bot()), place.channel.id),
      ...reply(place, given),
      ...(nonce === '' ? {} : { nonce }),
    };
    const writing = { body, uploads, to: 'channel', flags: POST_FLAGS } as const;
    const { guild } = place;
    const nonceAt = nonce === '' ? {} : { nonceAt: context.now() };
    const draft = { message, guild, guildId: guild.id, ...nonceAt };
    return ok(show(postMessage(context, writing, draft)));
  };

  const list = ({ params, query }: RestRequest) => {
    const place = visiblePlace(world, params.channel);
    if (!includes(place.permissions, PermissionFlagsBits.ReadMessageHistory)) return ok([]);
    const shown = world.messagesIn(place.channel.id).filter((one) => one.privateTo === undefined);
    return ok(
      pageOf(
        shown.map((record) => record.message),
        query,
      ).map(show),
    );
  };

  const get = ({ params }: RestRequest) => {
    const place = visiblePlace(world, params.channel);
    if (!includes(place.permissions, PermissionFlagsBits.ReadMessageHistory))
      throw refuse.missingAccess();
    return ok(show(publicMessage(world, place, params.message).message));
  };

  const patch = ({ params, body, uploads }: RestRequest) => {
    const record = publicMessage(world, visiblePlace(world, params.channel), params.message);
    if (record.message.author.id !== world.bot().id) throw refuse.notTheAuthor();
    const writing = { body, uploads, to: 'webhook', flags: EDIT_FLAGS } as const;
    return ok(show(editMessage(context, writing, record)));
  };

  const remove = ({ params }: RestRequest) => {
    const place = visiblePlace(world, params.channel);
    const { message } = publicMessage(world, place, params.message);
    const own = message.author.id === world.bot().id;
    if (!own && !includes(place.permissions, PermissionFlagsBits.ManageMessages)) {
      throw refuse.missingPermissions();
    }
    world.put({ is: 'message-gone', id: message.id, channelId: place.channel.id });
    return noContent;
  };

  const channel = ({ params }: RestRequest) =>
    ok(channelObject(world, visiblePlace(world, params.channel).channel));

  return [
    { method: 'GET', path: '/channels/:channel', reply: channel },
    { method: 'POST', path: '/channels/:channel/messages', reply: post },
    { method: 'GET', path: '/channels/:channel/messages', reply: list },
    { method: 'GET', path: '/channels/:channel/messages/:message', reply: get },
    { method: 'PATCH', path: '/channels/:channel/messages/:message', reply: patch },
    { method: 'DELETE', path: '/channels/:channel/messages/:message', reply: remove },
  ];
}
