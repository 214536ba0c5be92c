import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIAttachment, APIMessage } from 'discord-api-types/v10';
import type { SandboxContext } from '../context.ts';
import type { Upload } from '../rest/request.ts';
import type { Faults } from '../validate/faults.ts';
import { type Body, isBody } from '../validate/rules.ts';

/** Which attachments a message will have, before any is stored. */
export interface AttachmentPlan {
  kept: APIAttachment[];
  added: { upload: Upload; description?: string }[];
}

/**
 * Reads `attachments` of a body. Without it all earlier ones stay, with it only those listed.
 * An id is the n of `files[n]` or that of an earlier attachment; any other is a fault.
 */
export function planAttachments(
  body: Body,
  uploads: readonly Upload[],
  earlier: readonly APIAttachment[],
  faults: Faults,
): AttachmentPlan {
  const listed: unknown[] = Array.isArray(body.attachments) ? body.attachments : [];
  const described = new Map<number, string>();
  const kept: APIAttachment[] = [];
  listed.forEach((item, index) => {
    if (!isBody(item)) return;
    const before = earlier.find((one) => one.id === String(item.id));
    const upload = uploads.find((one) => String(one.index) === String(item.id));
    if (upload !== undefined) {
      if (typeof item.description === 'string') described.set(upload.index, item.description);
    } else if (before !== undefined) kept.push(before);
    else {
      const say = 'The specified attachment was not found';
      faults.at('attachments').at(index).at('id').add('ATTACHMENT_NOT_FOUND', say);
    }
  });
  return {
    kept: body.attachments === undefined ? [...earlier] : kept,
    added: uploads.map((upload) => {
      const description = described.get(upload.index);
      return { upload, ...(description === undefined ? {} : { description }) };
    }),
  };
}

/** The names that `attachment://` may refer to. */
export function namesIn(plan: AttachmentPlan): Set<string> {
  return new Set([
    ...plan.kept.map((one) => one.filename),
    ...plan.added.map((one) => one.upload.name),
  ]);
}

/** Width and height from the header of a PNG; nothing for other files. */
function sizeOfPng(bytes: Uint8Array): { width: number; height: number } | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 24 || view.getUint32(0) !== 0x89504e47) return undefined;
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** Stores the added files. Their addresses have no origin: see `absolute`. */
export function storeAttachments(
  context: Pick<SandboxContext, 'world' | 'snowflakes' | 'filesFolder'>,
  plan: AttachmentPlan,
  channelId: string,
): APIAttachment[] {
  const added = plan.added.map(({ upload, description }): APIAttachment => {
    const id = context.snowflakes.mint();
    mkdirSync(context.filesFolder, { recursive: true });
    writeFileSync(join(context.filesFolder, id), upload.bytes);
    const { name, contentType } = upload;
    context.world.put({ is: 'file', file: { id, name, contentType } });
    const url = `/attachments/${channelId}/${id}/${encodeURIComponent(name)}`;
    return {
      id,
      filename: name,
      size: upload.bytes.length,
      url,
      proxy_url: url,
      content_type: contentType,
      ...sizeOfPng(upload.bytes),
      ...(description === undefined ? {} : { description }),
    };
  });
  return [...plan.kept, ...added];
}

/**
 * Adds the origin to the stored addresses, which have none because the port changes with each
 * start. Messages without attachments are returned as they are.
 */
export function absolute(message: APIMessage, origin: string): APIMessage {
  if (message.attachments.length === 0) return message;
  const text = JSON.stringify(message);
  return JSON.parse(text.replaceAll('"/attachments/', `"${origin}/attachments/`)) as APIMessage;
}
