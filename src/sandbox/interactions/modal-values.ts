import {
  type APIAttachment,
  type APIInteractionDataResolved,
  type APIModalInteractionResponseCallbackData,
  ComponentType,
} from 'discord-api-types/v10';
import type { FieldValues } from '../contract/member-actions.ts';
import { type Body, isBody } from '../validate/rules.ts';

/** Stores a file that a person adds to a modal, and returns the attachment that its id resolves to. */
export type StoreFile = (name: string) => APIAttachment;

export interface ReadModal {
  /** As in the payload of a modal submit. */
  components: object[];
  resolved: APIInteractionDataResolved;
  /** What Discord's client shows instead of sending; undefined when it sends. */
  problem: string | undefined;
}

interface Field {
  component: Body;
  given: FieldValues[string] | undefined;
  refuse(text: string): void;
}

function optionsOf(component: Body): Body[] {
  return Array.isArray(component.options) ? component.options.filter(isBody) : [];
}

function readText({ component, given, refuse }: Field): object {
  const value = String(given ?? component.value ?? '');
  const needed = component.required !== false;
  const least = Number(component.min_length ?? 0);
  const most = Number(component.max_length ?? 4_000);
  if (value === '' && needed) refuse('This field is required');
  if (value !== '' && value.length < least) refuse(`Must be at least ${least} characters`);
  if (value.length > most) refuse(`Must be ${most} or fewer characters`);
  return { value };
}

function readChoice({ component, given, refuse }: Field): object {
  const options = optionsOf(component);
  const preset = options.find((option) => option.default === true)?.value;
  const first = Array.isArray(given) ? given[0] : given;
  const value = first === undefined || first === '' ? (preset ?? null) : String(first);
  if (value === null && component.required !== false) refuse('This field is required');
  if (value !== null && !options.some((option) => option.value === value)) {
    refuse('This is not one of the options');
  }
  return { value };
}

function readChoices({ component, given, refuse }: Field): object {
  const options = optionsOf(component);
  const preset = options.filter((option) => option.default === true).map((one) => one.value);
  const values: unknown[] =
    given === undefined ? preset : Array.isArray(given) ? given : given === '' ? [] : [given];
  const needed = component.required !== false;
  const least = Number(component.min_values ?? 1);
  // Without an explicit maximum a checkbox group accepts all options, a select one.
  const unlimited = component.type === ComponentType.CheckboxGroup ? options.length : 1;
  const most = Number(component.max_values ?? unlimited);
  if (needed && values.length === 0 && least > 0) refuse('This field is required');
  else if (values.length > 0 && values.length < least) refuse(`Choose at least ${least}`);
  if (values.length > most) refuse(`Choose at most ${most}`);
  const known = options.map((option) => option.value);
  if (options.length > 0 && !values.every((value) => known.includes(value))) {
    refuse('This is not one of the options');
  }
  return { values };
}

function readTick({ component, given }: Field): object {
  return {
    value: given === undefined ? component.default === true : given === true || given === 'true',
  };
}

function readOne(field: Field, resolved: APIInteractionDataResolved, storeFile: StoreFile): object {
  const { component } = field;
  const head = { type: component.type, id: component.id, custom_id: component.custom_id };
  switch (component.type) {
    case ComponentType.TextInput:
      return { ...head, ...readText(field) };
    case ComponentType.RadioGroup:
      return { ...head, ...readChoice(field) };
    case ComponentType.Checkbox:
      return { ...head, ...readTick(field) };
    case ComponentType.FileUpload: {
      const { values } = readChoices(field) as { values: string[] };
      const files = values.map((name) => storeFile(name));
      const byId = Object.fromEntries(files.map((file) => [file.id, file]));
      resolved.attachments = { ...resolved.attachments, ...byId };
      return { ...head, values: files.map((file) => file.id) };
    }
    default:
      return { ...head, ...readChoices(field) };
  }
}

/**
 * Reads what a person typed into a modal, by `custom_id`, as Discord's client does: a component
 * that is left out keeps its preset. For a file upload the values are names of files.
 */
export function readModalValues(
  modal: APIModalInteractionResponseCallbackData,
  fields: FieldValues,
  storeFile: StoreFile,
): ReadModal {
  const read: ReadModal = { components: [], resolved: {}, problem: undefined };
  const known = new Set<unknown>();
  const one = (component: Body, name: unknown): object => {
    known.add(component.custom_id);
    const given = fields[String(component.custom_id)];
    const refuse = (text: string): void => {
      read.problem ??= `${String(name)}: ${text}`;
    };
    return readOne({ component, given, refuse }, read.resolved, storeFile);
  };
  for (const top of modal.components as unknown as Body[]) {
    const head = { type: top.type, id: top.id };
    if (isBody(top.component)) {
      read.components.push({ ...head, component: one(top.component, top.label) });
    } else if (Array.isArray(top.components)) {
      const inner = top.components.filter(isBody).map((input) => one(input, input.label));
      read.components.push({ ...head, components: inner });
    } else read.components.push(head);
  }
  for (const name of Object.keys(fields)) {
    if (!known.has(name)) read.problem ??= `${name}: there is no such field`;
  }
  return read;
}
