import type { APIAttachment, APIEmbed, APIMessage } from 'discord-api-types/v10';
import { FLAG, NO_FLAGS } from '../codes.ts';
import type { Rig } from '../context.ts';
import { checkAll } from '../rest/check.ts';
import { placeOf } from '../rest/place.ts';
import { refuse } from '../rest/refusal.ts';
import type { Upload } from '../rest/request.ts';
import type { Faults } from '../validate/faults.ts';
import { asksForV2, message as messageRule } from '../validate/message.ts';
import { type Body, isBody } from '../validate/rules.ts';
import { botUser } from '../world/discord-objects.ts';
import { includes, PERMISSION } from '../world/permissions.ts';
import type { GuildRecord, MessageRecord } from '../world/records.ts';
import { snowflakeTime } from '../world/snowflake.ts';
import { type AttachmentPlan, namesIn, planAttachments, storeAttachments } from './attachments.ts';
import { mentionsOf, textOf } from './mentions.ts';
import { attachmentName, mediaIn, settleComponents, walk } from './settle-components.ts';

/** Turns bodies into messages, after checking them as Discord does. */

export interface Writing {
  body: unknown;
  uploads: readonly Upload[];
  to: 'channel' | 'webhook';
  /** Flags that the body may set. */
  flags: number;
}

const CARRIED = FLAG.suppressEmbeds | FLAG.suppressNotifications | FLAG.componentsV2;

function noteMissingFiles(body: Body, plan: AttachmentPlan, faults: Faults): void {
  const names = namesIn(plan);
  walk(body.components, (node) => {
    for (const media of mediaIn(node)) {
      const name = attachmentName(media);
      if (name === undefined || names.has(name)) continue;
      const say = `The attachment "${name}" was not found`;
      faults.at('components').add('UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND', say);
    }
  });
}

function refuseEmpty(message: APIMessage): void {
  const { content, embeds, attachments, components = [], flags = 0 } = message;
  const visible = (flags & FLAG.componentsV2) !== 0 ? components : [content, embeds, attachments];
  if (!visible.some((part) => (Array.isArray(part) ? part.length > 0 : part))) {
    throw refuse.emptyMessage();
  }
}

/** A field of an edit: left out keeps the old value, null empties it. */
function edited<T>(value: unknown, before: T, empty: T): T {
  if (value === undefined) return before;
  return value === null ? empty : (value as T);
}

function write(rig: Rig, writing: Writing, before: APIMessage, guild: GuildRecord): APIMessage {
  const given = isBody(writing.body) ? writing.body : {};
  const v2 = asksForV2(given) || ((before.flags ?? 0) & FLAG.componentsV2) !== 0;
  let plan: AttachmentPlan = { kept: [], added: [] };
  const content = edited(given.content, before.content, '');
  const embeds = edited<APIEmbed[]>(given.embeds, before.embeds, []);
  checkAll((faults) => {
    const { to, flags } = writing;
    // What the message already holds counts: content must go before Components V2 come.
    const whole = { ...given, content, ...(embeds.length > 0 ? { embeds } : {}) };
    messageRule({ to, flags, v2 })(isBody(writing.body) ? whole : writing.body, faults);
    plan = planAttachments(given, writing.uploads, before.attachments, faults);
    noteMissingFiles(given, plan, faults);
  }, given);
  const flags = (before.flags ?? 0) | (Number(given.flags ?? 0) & CARRIED);
  const components = edited<unknown[]>(given.components, before.components ?? [], []);
  const draft: APIMessage = { ...before, flags, content: content.trim(), embeds };
  const parts = components as NonNullable<APIMessage['components']>;
  refuseEmpty({ ...draft, components: parts, attachments: [...plan.kept, ...fakes(plan)] });
  const attachments = storeAttachments(rig, plan, before.channel_id);
  const permissions = placeOf(rig.world, before.channel_id)?.permissions ?? 0n;
  const mentions = mentionsOf(rig.world, guild, {
    text: textOf(draft.content, components),
    allowance: isBody(given.allowed_mentions) ? given.allowed_mentions : undefined,
    everyone: includes(permissions, PERMISSION.mentionEveryone),
  });
  const settled =
    given.components === undefined ? parts : settleComponents(rig, components, attachments);
  return { ...draft, ...mentions, attachments, components: settled as typeof parts };
}

/** Stands for files that are not stored yet, where only their number matters. */
function fakes(plan: AttachmentPlan): APIAttachment[] {
  return plan.added.map(({ upload }) => ({
    id: String(upload.index),
    filename: upload.name,
    size: 0,
    url: '',
    proxy_url: '',
  }));
}

/** The frame of a message by the bot, without anything in it. */
export function blankMessage(rig: Rig, channelId: string): APIMessage {
  const id = rig.snowflakes.mint();
  return {
    id,
    channel_id: channelId,
    author: botUser(rig.world.bot()),
    content: '',
    timestamp: new Date(snowflakeTime(id)).toISOString(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    components: [],
    pinned: false,
    type: 0,
    flags: NO_FLAGS,
  };
}

/** Checks, fills and stores a new message. Throws 50035 and 50006. */
export function postMessage(
  rig: Rig,
  writing: Writing,
  frame: Omit<MessageRecord, 'message'> & { message: APIMessage; guild: GuildRecord },
): APIMessage {
  const { guild, ...record } = frame;
  const message = write(rig, writing, record.message, guild);
  rig.world.put({ is: 'message', record: { ...record, message } });
  return message;
}

/** Checks and stores an edit. Throws 50035 and 50006. */
export function editMessage(rig: Rig, writing: Writing, record: MessageRecord): APIMessage {
  const guild = rig.world.guilds.get(record.guildId);
  if (guild === undefined) throw refuse.unknownMessage();
  const wasLoading = ((record.message.flags ?? 0) & FLAG.loading) !== 0;
  const written = write(rig, writing, record.message, guild);
  const message: APIMessage = {
    ...written,
    flags: (written.flags ?? 0) & ~FLAG.loading,
    // The answer to a deferral is the message's first text, not an edit.
    edited_timestamp: wasLoading ? null : new Date(rig.now()).toISOString(),
  };
  rig.world.put({ is: 'message', record: { ...record, message } });
  return message;
}
