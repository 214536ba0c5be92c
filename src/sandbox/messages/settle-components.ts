import { type APIAttachment, ComponentType } from 'discord-api-types/v10';
import type { SandboxContext } from '../context.ts';
import { type Body, isBody } from '../validate/rules.ts';
import { walk } from '../validate/walk.ts';

function itemsOf(node: Body): Body[] {
  return Array.isArray(node.items) ? node.items.filter(isBody) : [];
}

/** The media of one component: a thumbnail's, a file's, or those of a gallery. */
export function mediaIn(node: Body): Body[] {
  return [node.media, node.file, ...itemsOf(node).map((item) => item.media)].filter(isBody);
}

/** The name in `attachment://name`; undefined for other addresses. */
export function attachmentName(media: Body): string | undefined {
  return /^attachment:\/\/(.+)$/.exec(String(media.url))?.[1];
}

/** The defaults that Discord fills in when it returns a component. */
const DEFAULTS: ReadonlyMap<unknown, Body> = new Map<unknown, Body>([
  [ComponentType.Container, { accent_color: null, spoiler: false }],
  [ComponentType.Separator, { spacing: 1, divider: true }],
  [ComponentType.Thumbnail, { description: null, spoiler: false }],
  [ComponentType.File, { name: null, size: null, spoiler: false }],
  [ComponentType.StringSelect, { min_values: 1, max_values: 1 }],
  [ComponentType.UserSelect, { min_values: 1, max_values: 1 }],
  [ComponentType.RoleSelect, { min_values: 1, max_values: 1 }],
  [ComponentType.MentionableSelect, { min_values: 1, max_values: 1 }],
  [ComponentType.ChannelSelect, { min_values: 1, max_values: 1 }],
]);

function fill(node: Body, defaults: Body | undefined): void {
  for (const [name, value] of Object.entries(defaults ?? {})) node[name] ??= value;
}

/** A copy in which every component has an `id`, counted from 1 as Discord does. */
export function numberComponents(components: unknown): unknown[] {
  const copy = structuredClone(components ?? []) as unknown[];
  const taken = new Set<unknown>();
  walk(copy, (node) => taken.add(node.id));
  let next = 0;
  walk(copy, (node) => {
    if (typeof node.id === 'number' && node.id !== 0) return;
    do next += 1;
    while (taken.has(next));
    node.id = next;
  });
  return copy;
}

function settleMedia(context: SandboxContext, media: Body, attachments: APIAttachment[]): void {
  // A bot may send back an address that it has read, with the present origin.
  const url = String(media.url).replace(context.origin(), '');
  const name = attachmentName(media);
  const file = attachments.find((one) => one.filename === name || one.url === url);
  media.id ??= context.snowflakes.mint();
  media.loading_state = 2;
  media.url = file?.url ?? url;
  media.proxy_url = media.url;
  if (file === undefined) return;
  media.attachment_id = file.id;
  media.content_type = file.content_type ?? null;
  media.width = file.width ?? null;
  media.height = file.height ?? null;
}

/** The components of a message as Discord shows them: numbered, filled in, media with addresses. */
export function settleComponents(
  context: SandboxContext,
  components: unknown,
  attachments: APIAttachment[],
): unknown[] {
  const copy = numberComponents(components);
  walk(copy, (node) => {
    fill(node, DEFAULTS.get(node.type));
    for (const item of itemsOf(node)) fill(item, { description: null, spoiler: false });
    for (const media of mediaIn(node)) settleMedia(context, media, attachments);
    const file = attachments.find((one) => isBody(node.file) && one.url === node.file.url);
    if (node.type === ComponentType.File && file !== undefined) {
      node.name = file.filename;
      node.size = file.size;
    }
  });
  return copy;
}
