import type { APIApplicationCommand } from 'discord-api-types/v10';
import { type Fields, fieldsOf } from '../../support/openapi/json.ts';
import { snowflake } from '../../support/outside/snowflake.ts';

/** What interactions are made of: real ones, and what they may name. */
export type FuzzWorld = {
  /** Real payloads of members and a manager, in two servers. */
  readonly templates: readonly Fields[];
  readonly commands: readonly APIApplicationCommand[];
  readonly debateIds: readonly string[];
  readonly channelIds: readonly string[];
  /** Messages of the bot that have components. */
  readonly messages: readonly Fields[];
};

/** The expected result of an interaction. */
export type Expected =
  /** Discord could send it: it is answered in time. */
  | 'answer'
  /** A completion in a direct message: answered, with nothing. */
  | 'no choices'
  /** Discord could not send it, or its target is missing: any result, but nothing may break. */
  | 'anything';

export type Generated = {
  readonly kind: string;
  readonly expected: Expected;
  readonly payload: Fields;
};

/** Marks tokens of interactions that were made up here. */
export const TOKEN = 'fuzz-';

let count = 0;

/** A payload like a real one, with another id, type and content, `ageMs` old. */
export function envelope(template: Fields, type: number, data: Fields, ageMs = 0): Fields {
  count += 1;
  const { message: _, ...rest } = structuredClone(template);
  const id = snowflake(Date.now() - ageMs);
  return { ...rest, id, type, token: `${TOKEN}${count}-${'t'.repeat(60)}`, data };
}

/** The same in a direct message: no server, no member, a person. */
export function inDirectMessage(payload: Fields): Fields {
  const { guild_id: _g, guild: _o, guild_locale: _l, member, ...rest } = payload;
  const channel = { id: snowflake(), type: 1, last_message_id: null, flags: 0, recipients: [] };
  return {
    ...rest,
    user: fieldsOf(member).user,
    channel,
    channel_id: channel.id,
    context: 1,
    authorizing_integration_owners: {},
  };
}

/** The same by somebody else, one of many. */
export function bySomebody(payload: Fields, number: number): Fields {
  const member = fieldsOf(payload.member);
  const id = String(1_300_000_000_000_000_000n + BigInt(number));
  const user = { ...fieldsOf(member.user), id, username: `somebody-${number}` };
  return { ...payload, member: { ...member, user } };
}
