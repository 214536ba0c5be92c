import { type APIMessage, ComponentType } from 'discord-api-types/v10';
import type { Body } from '../validate/rules.ts';
import { walk } from '../validate/walk.ts';
import { userObject } from '../world/discord-objects.ts';
import type { GuildRecord } from '../world/records.ts';
import type { World } from '../world/world.ts';

export type Mentions = Pick<APIMessage, 'mentions' | 'mention_roles' | 'mention_everyone'>;

/** All text that a message shows: its content and its text displays at any depth. */
export function textOf(content: string, components: unknown): string {
  const found: string[] = [content];
  walk(components, (node) => {
    if (node.type === ComponentType.TextDisplay) found.push(String(node.content));
  });
  return found.join('\n');
}

function idsIn(text: string, regex: RegExp): string[] {
  return [...new Set([...text.matchAll(regex)].map((match) => String(match[1])))];
}

function allowed(allowance: Body | undefined, kind: 'users' | 'roles', id: string): boolean {
  if (allowance === undefined) return true;
  const { parse } = allowance;
  const ids = allowance[kind];
  if (Array.isArray(parse) && parse.includes(kind)) return true;
  return Array.isArray(ids) && ids.includes(id);
}

/**
 * Whom a text pings. Without `allowed_mentions` all mentions ping. Roles that are not mentionable,
 * @everyone and @here need the permission to mention everyone.
 */
export function mentionsOf(
  world: World,
  guild: GuildRecord,
  { text, allowance, everyone }: { text: string; allowance: Body | undefined; everyone: boolean },
): Mentions {
  const parse = allowance?.parse;
  const mayAll = allowance === undefined || (Array.isArray(parse) && parse.includes('everyone'));
  const users = idsIn(text, /<@!?(\d{17,19})>/g).filter((id) => allowed(allowance, 'users', id));
  const roles = idsIn(text, /<@&(\d{17,19})>/g).filter((id) => {
    const role = guild.roles.find((one) => one.id === id);
    return role !== undefined && (role.mentionable || everyone) && allowed(allowance, 'roles', id);
  });
  return {
    mentions: users.flatMap((id) => {
      const person = world.people.get(id);
      return person === undefined ? [] : [userObject(person)];
    }),
    mention_roles: roles,
    mention_everyone: everyone && mayAll && /@(everyone|here)\b/.test(text),
  };
}
