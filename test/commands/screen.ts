import { type APIMessage, ComponentType, MessageFlags } from 'discord.js';

/** What a person sees of a message: its words, its buttons and its choices. */

type Node = Readonly<Record<string, unknown>>;

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null;
}

/** Every component, however deep, in the order of the screen. */
function nodesIn(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  if (!isNode(value)) return [];
  return [value, ...nodesIn(value.components), ...nodesIn(value.component)];
}

type Shown = Pick<APIMessage, 'components'> | { readonly components: unknown };

/** All text of a message or form, as it was sent, in lines. */
export function wordsOf(message: Shown): string {
  return nodesIn(message.components)
    .flatMap(({ type, content }) => (type === ComponentType.TextDisplay ? String(content) : []))
    .join('\n');
}

/** The labels of a message's buttons. */
export function labelsOf(message: Shown): string[] {
  return buttonsIn(message).map(({ label }) => String(label));
}

function buttonsIn(message: Shown): Node[] {
  return nodesIn(message.components).filter(({ type }) => type === ComponentType.Button);
}

/** The custom_id of the button with this label; throws Error with the labels that there are. */
export function buttonId(message: Shown, label: string): string {
  const found = buttonsIn(message).find((button) => button.label === label);
  if (found !== undefined) return String(found.custom_id);
  throw new Error(`no [${label}] but ${JSON.stringify(labelsOf(message))}:\n${wordsOf(message)}`);
}

export type ShownOption = {
  readonly label: string;
  readonly value: string;
  readonly description?: string;
  readonly default?: boolean;
};

/** The message's only select. */
export function selectIn(message: Shown): { id: string; options: readonly ShownOption[] } {
  const select = nodesIn(message.components).find(
    ({ type }) => type === ComponentType.StringSelect,
  );
  if (select === undefined) throw new Error(`there is no select in:\n${wordsOf(message)}`);
  return { id: String(select.custom_id), options: select.options as ShownOption[] };
}

/** A form's fields by custom_id. */
export function fieldsOf(form: Shown): ReadonlyMap<string, Node> {
  const fields = nodesIn(form.components).filter((node) => 'custom_id' in node);
  return new Map(fields.map((field) => [String(field.custom_id), field]));
}

export function isPrivate(message: Pick<APIMessage, 'flags'>): boolean {
  return ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
}
