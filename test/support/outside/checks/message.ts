import { type Fields, fieldsOf, listOf, wordOf } from '../../openapi/json.ts';
import { flag, lengthOf } from '../limits.ts';
import { part, placedParts } from '../parts.ts';
import type { Tell } from './part.ts';
import { unknownFields } from './part-fields.ts';
import { faultList, treeFaults } from './tree.ts';

/** The ways in which a bot writes a message; each knows its own fields. */
type MessageRoute = 'post' | 'edit' | 'answer' | 'update' | 'followUp' | 'editAnswer';

const common = 'content embeds allowed_mentions components attachments flags';
const routeFields: Record<MessageRoute, string> = {
  post: `${common} nonce enforce_nonce tts message_reference sticker_ids poll`,
  edit: `${common} sticker_ids`,
  answer: `${common} tts poll`,
  update: common,
  followUp: `${common} tts poll username avatar_url thread_name applied_tags`,
  editAnswer: `${common} poll`,
};

/** Components that stand at the top of a message only when it is marked as V2, and those
 * that an unmarked message may have: rows. */
const topOfV2: readonly unknown[] = [
  part.row,
  part.section,
  part.text,
  part.gallery,
  part.file,
  part.separator,
  part.container,
];

export interface MessageContext {
  route: MessageRoute;
  /** Names of the files sent along. */
  files: readonly string[];
  /** The message as it stands, when this is an edit. */
  before?: Fields;
}

/** What is wrong with the body of a message, by Discord's documentation alone. */
export function messageFaults(body: Fields, context: MessageContext): string[] {
  const { faults, tell } = faultList();
  const { before = {}, files, route } = context;
  const isV2 = ((Number(body.flags ?? 0) | Number(before.flags ?? 0)) & flag.v2) !== 0;
  faults.push(...unknownFields(body, routeFields[route].split(' '), ''));
  if (isV2) checkV2(body, before, tell);
  else checkClassic(body, tell);
  faults.push(...treeFaults(body.components));
  checkFiles(body, before, files, tell);
  tell(lengthOf(wordOf(body.nonce)) > 25, 'nonce', 'over 25 characters');
  tell(body.enforce_nonce === true && body.nonce === undefined, 'nonce', 'is missing');
  tell(isEmpty({ ...before, ...body }, files), 'content', 'the message is empty');
  return faults;
}

function checkV2(body: Fields, before: Fields, tell: Tell): void {
  const after = { ...before, ...body };
  tell(Boolean(after.content), 'content', 'not together with V2 components');
  tell(listOf(after.embeds).length > 0, 'embeds', 'not together with V2 components');
  tell(Boolean(body.poll), 'poll', 'not together with V2 components');
  tell(listOf(body.sticker_ids).length > 0, 'sticker_ids', 'not together with V2 components');
  for (const [index, { type }] of listOf(body.components).entries()) {
    tell(!topOfV2.includes(type), `components[${index}].type`, `${type} cannot stand at the top`);
  }
}

function checkClassic(body: Fields, tell: Tell): void {
  const rows = listOf(body.components);
  tell(lengthOf(wordOf(body.content)) > 2000, 'content', 'over 2,000 characters');
  tell(rows.length > 5, 'components', 'at most 5 rows without the V2 flag');
  for (const [index, { type }] of rows.entries()) {
    tell(type !== part.row, `components[${index}].type`, `${type} needs the flag 1<<15`);
  }
}

function mediaNames(components: unknown): { at: string; name: string }[] {
  const names: { at: string; url: unknown }[] = [];
  for (const { at, field } of placedParts(components)) {
    names.push({ at: `${at}.media.url`, url: fieldsOf(field.media).url });
    names.push({ at: `${at}.file.url`, url: fieldsOf(field.file).url });
    for (const [index, item] of listOf(field.items).entries()) {
      names.push({ at: `${at}.items[${index}].media.url`, url: fieldsOf(item.media).url });
    }
  }
  return names.flatMap(({ at, url }) => {
    const name = /^attachment:\/\/(.+)$/.exec(wordOf(url))?.[1];
    return name ? [{ at, name }] : [];
  });
}

function checkFiles(body: Fields, before: Fields, files: readonly string[], tell: Tell): void {
  const kept = listOf(before.attachments).map(({ filename }) => wordOf(filename));
  for (const { at, name } of mediaNames(body.components)) {
    tell(!files.includes(name) && !kept.includes(name), at, `no file ${name} is sent along`);
  }
}

function isEmpty(after: Fields, files: readonly string[]): boolean {
  const lists = [after.embeds, after.components, after.attachments, after.sticker_ids];
  const nothing = lists.every((list) => listOf(list).length === 0);
  return nothing && !after.content && !after.poll && files.length === 0;
}
