import {
  type APIAttachment,
  type APIEmbed,
  type APIMessage,
  MessageFlags,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import type { SandboxContext } from '../context.ts';
import { check } from '../rest/check.ts';
import { refuse } from '../rest/refusal.ts';
import type { Upload } from '../rest/request.ts';
import type { Faults } from '../validate/faults.ts';
import { asksForV2, message as messageRule } from '../validate/message.ts';
import { type Body, isBody } from '../validate/rules.ts';
import { walk } from '../validate/walk.ts';
import { includes } from '../world/permissions.ts';
import { placeOf } from '../world/place.ts';
import type { GuildRecord, MessageRecord } from '../world/records.ts';
import { type AttachmentPlan, namesIn, planAttachments, storeAttachments } from './attachments.ts';
import { mentionsOf, textOf } from './mentions.ts';
import { attachmentName, mediaIn, settleComponents } from './settle-components.ts';

/** The body of a request that writes a message, and what it may do there. */
export interface Writing {
  body: unknown;
  uploads: readonly Upload[];
  to: 'channel' | 'webhook';
  /** Flags that the body may set. */
  flags: number;
}

const CARRIED =
  MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications | MessageFlags.IsComponentsV2;

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
  const visible =
    (flags & MessageFlags.IsComponentsV2) !== 0 ? components : [content, embeds, attachments];
  if (!visible.some((part) => (Array.isArray(part) ? part.length > 0 : part))) {
    throw refuse.emptyMessage();
  }
}

/** A field of an edit: left out, it keeps the old value; null empties it. */
function edited<T>(value: unknown, before: T, empty: T): T {
  if (value === undefined) return before;
  return value === null ? empty : (value as T);
}

function write(
  context: SandboxContext,
  writing: Writing,
  before: APIMessage,
  guild: GuildRecord,
): APIMessage {
  const given = isBody(writing.body) ? writing.body : {};
  const v2 = asksForV2(given) || ((before.flags ?? 0) & MessageFlags.IsComponentsV2) !== 0;
  let plan: AttachmentPlan = { kept: [], added: [] };
  const content = edited(given.content, before.content, '');
  const embeds = edited<APIEmbed[]>(given.embeds, before.embeds, []);
  check(given, (_, faults) => {
    const { to, flags } = writing;
    // Existing fields count too: the old content must be removed before Components V2.
    const whole = { ...given, content, ...(embeds.length > 0 ? { embeds } : {}) };
    messageRule({ to, flags, v2 })(isBody(writing.body) ? whole : writing.body, faults);
    plan = planAttachments(given, writing.uploads, before.attachments, faults);
    noteMissingFiles(given, plan, faults);
  });
  const flags = (before.flags ?? 0) | (Number(given.flags ?? 0) & CARRIED);
  const components = edited<unknown[]>(given.components, before.components ?? [], []);
  const draft: APIMessage = { ...before, flags, content: content.trim(), embeds };
  const parts = components as NonNullable<APIMessage['components']>;
  refuseEmpty({ ...draft, components: parts, attachments: [...plan.kept, ...placeholders(plan)] });
  const attachments = storeAttachments(context, plan, before.channel_id);
  const permissions = placeOf(context.world, before.channel_id)?.permissions ?? 0n;
  const mentions = mentionsOf(context.world, guild, {
    text: textOf(draft.content, components),
    allowance: isBody(given.allowed_mentions) ? given.allowed_mentions : undefined,
    everyone: includes(permissions, PermissionFlagsBits.MentionEveryone),
  });
  const settled =
    given.components === undefined ? parts : settleComponents(context, components, attachments);
  return { ...draft, ...mentions, attachments, components: settled as typeof parts };
}

/** Placeholders for files that are not stored yet, where only their number matters. */
function placeholders(plan: AttachmentPlan): APIAttachment[] {
  return plan.added.map(({ upload }) => ({
    id: String(upload.index),
    filename: upload.name,
    size: 0,
    url: '',
    proxy_url: '',
  }));
}

/**
 * Checks, fills and stores a new message, which `draft` has without its content. Throws 50035 and
 * 50006.
 */
export function postMessage(
  context: SandboxContext,
  writing: Writing,
  draft: Omit<MessageRecord, 'message'> & { message: APIMessage; guild: GuildRecord },
): APIMessage {
  const { guild, ...record } = draft;
  const message = write(context, writing, record.message, guild);
  context.world.put({ is: 'message', record: { ...record, message } });
  return message;
}

/** Checks and stores an edit. Throws 50035 and 50006. */
export function editMessage(
  context: SandboxContext,
  writing: Writing,
  record: MessageRecord,
): APIMessage {
  const guild = context.world.guilds.get(record.guildId);
  if (guild === undefined) throw refuse.unknownMessage();
  const wasLoading = ((record.message.flags ?? 0) & MessageFlags.Loading) !== 0;
  const written = write(context, writing, record.message, guild);
  const message: APIMessage = {
    ...written,
    flags: (written.flags ?? 0) & ~MessageFlags.Loading,
    // Replacing "is thinking…" is the message's first text, not an edit.
    edited_timestamp: wasLoading ? null : new Date(context.calendar()).toISOString(),
  };
  context.world.put({ is: 'message', record: { ...record, message } });
  return message;
}
