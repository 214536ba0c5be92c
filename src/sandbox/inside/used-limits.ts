import { type APIMessage, ComponentType, MessageFlags } from 'discord-api-types/v10';
import type { UsedLimit } from '../contract/page-api.ts';
import { type Body, lengthOf } from '../validate/rules.ts';
import { walk } from '../validate/walk.ts';

/** Discord's limits of a message: https://docs.discord.com/developers/components/reference. */
const MOST = { components: 40, text: 4_000, content: 2_000, attachments: 10, embeds: 10 };

/** How much of Discord's limits a message uses, counted as its body is checked. */
export function usedLimits(message: APIMessage): UsedLimit[] {
  const parts: Body[] = [];
  walk(message.components, (part) => void parts.push(part));
  const files = { name: 'files', used: message.attachments.length, most: MOST.attachments };
  const isV2 = ((message.flags ?? 0) & MessageFlags.IsComponentsV2) !== 0;
  if (!isV2) {
    return [
      { name: 'characters', used: lengthOf(message.content), most: MOST.content },
      { name: 'embeds', used: message.embeds.length, most: MOST.embeds },
      { name: 'components', used: parts.length, most: MOST.components },
      files,
    ];
  }
  const text = parts.filter(({ type }) => type === ComponentType.TextDisplay);
  const characters = text.reduce((sum, { content }) => sum + lengthOf(String(content)), 0);
  return [
    { name: 'characters', used: characters, most: MOST.text },
    { name: 'components', used: parts.length, most: MOST.components },
    files,
  ];
}
