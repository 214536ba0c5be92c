/** Discord's message components as plain values, from which the views are built. */

import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIContainerComponent,
  type APIMessageTopLevelComponent,
  type APISelectMenuOption,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
  SeparatorSpacingSize,
} from 'discord.js';
import { cut } from '#debate/core/rules/cut.ts';
import { fitTexts } from './fit.ts';

export type Row = APIActionRowComponent<APIButtonComponent | APIStringSelectComponent>;
export type Part = APIComponentInContainer;

/** A file attached to a message; displayed by `file()` or `picture()`. */
export type Upload = { readonly name: string; readonly data: Uint8Array };

/** A message in Components V2. */
export type MessageBody = {
  readonly components: APIMessageTopLevelComponent[];
  readonly files?: readonly Upload[];
};

/** Discord's limits that views have to obey. */
export const LIMITS = {
  text: 4000,
  components: 40,
  label: 80,
  option: 100,
  options: 25,
  rowButtons: 5,
} as const;

/** The debate's colour at the side of a message; it has no meaning. */
const ACCENT = 0x4a6fa5;

/** The same message with these files. */
export function withFiles(body: MessageBody, files: readonly Upload[]): MessageBody {
  return files.length === 0 ? body : { ...body, files };
}

/** The same message as text only, for a channel that takes no files. */
export function withoutFiles({ components }: MessageBody): MessageBody {
  return {
    components: components.map((part) =>
      part.type === ComponentType.Container
        ? { ...part, components: part.components.filter(({ type }) => !SHOWS_FILES.has(type)) }
        : part,
    ),
  };
}

const SHOWS_FILES: ReadonlySet<ComponentType> = new Set([
  ComponentType.MediaGallery,
  ComponentType.File,
]);

export function message(...parts: readonly (Part | null)[]): MessageBody {
  const present = parts.filter((part) => part !== null);
  const components = fitParts(
    present.filter((part) => !isBlank(part)),
    LIMITS.text,
  );
  const container: APIContainerComponent = {
    type: ComponentType.Container,
    accent_color: ACCENT,
    components,
  };
  return { components: [container] };
}

/** The same message with these parts below a line; all parts share the message's limit on text. */
export function withBelow(body: MessageBody, ...parts: readonly Part[]): MessageBody {
  const shown = body.components.flatMap((part) =>
    part.type === ComponentType.Container ? part.components : [],
  );
  return { ...body, ...message(...shown, divider(), ...parts) };
}

/** Discord refuses an empty text display and a row without buttons: they are omitted. */
function isBlank(part: Part): boolean {
  if (part.type === ComponentType.ActionRow) return part.components.length === 0;
  return part.type === ComponentType.TextDisplay && part.content.trim() === '';
}

/** The same parts in the same places, with texts of at most `most` characters in total. */
export function fitParts(parts: readonly Part[], most: number): Part[] {
  const fitted = fitTexts(parts.map(contentOf), most);
  return parts.map((part, index) =>
    part.type === ComponentType.TextDisplay ? { ...part, content: fitted[index] ?? '' } : part,
  );
}

/** How many of a message's 4,000 characters the parts use. */
export function textLength(parts: readonly Part[]): number {
  return parts.reduce((sum, part) => sum + contentOf(part).length, 0);
}

function contentOf(part: Part): string {
  return part.type === ComponentType.TextDisplay ? part.content : '';
}

export function text(...lines: readonly (string | null | undefined | false)[]): Part {
  const content = lines.filter((line) => typeof line === 'string').join('\n');
  return { type: ComponentType.TextDisplay, content };
}

export function divider(): Part {
  return {
    type: ComponentType.Separator,
    divider: true,
    spacing: SeparatorSpacingSize.Small,
  };
}

/** One of the message's files as a picture; a single one is shown in full, several are cropped. */
export function picture(name: string, description: string): Part {
  return {
    type: ComponentType.MediaGallery,
    items: [{ media: { url: `attachment://${name}` }, description }],
  };
}

export function file(name: string): Part {
  return { type: ComponentType.File, file: { url: `attachment://${name}` } };
}

export function buttons(...all: readonly (APIButtonComponent | null)[]): Row {
  const components = all.filter((button) => button !== null);
  return { type: ComponentType.ActionRow, components };
}

/** What a button's colour says about it. */
export type ButtonColour = 'primary' | 'secondary' | 'success' | 'danger';

const STYLES = {
  primary: ButtonStyle.Primary,
  secondary: ButtonStyle.Secondary,
  success: ButtonStyle.Success,
  danger: ButtonStyle.Danger,
} as const;

/** A label of at most 80 characters; a longer one is cut. */
export function button(label: string, custom_id: string, colour: ButtonColour = 'secondary') {
  return {
    type: ComponentType.Button,
    style: STYLES[colour],
    label: cut(label, LIMITS.label),
    custom_id,
  } satisfies APIButtonComponent;
}

/** One select in a row of its own; at most 25 options. */
export function select(
  custom_id: string,
  placeholder: string,
  options: readonly APISelectMenuOption[],
): Row {
  const component: APIStringSelectComponent = {
    type: ComponentType.StringSelect,
    custom_id,
    placeholder,
    options: options.slice(0, LIMITS.options),
  };
  return { type: ComponentType.ActionRow, components: [component] };
}

export function option(label: string, value: string, description?: string): APISelectMenuOption {
  return {
    label: cut(label, LIMITS.option),
    value,
    ...(description ? { description: cut(description, LIMITS.option) } : {}),
  };
}
