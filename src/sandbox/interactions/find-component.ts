import { type APIMessage, ComponentType } from 'discord-api-types/v10';
import { type Body, isBody } from '../validate/rules.ts';
import { walk } from '../validate/walk.ts';

/** The component with a `custom_id` on a message, at any depth. */
export function componentOn(message: APIMessage, customId: string): Body | undefined {
  let found: Body | undefined;
  walk(message.components, (node) => {
    if (node.custom_id === customId) found ??= node;
  });
  return found;
}

/** Why a person cannot use a component in this way; undefined when they can. */
export function componentProblem(
  component: Body | undefined,
  values: readonly string[] | undefined,
): string | undefined {
  if (component === undefined) return 'There is no such component on this message';
  if (component.disabled === true) return 'This component is disabled';
  const isButton = component.type === ComponentType.Button;
  if (isButton !== (values === undefined)) return 'This component cannot be used in this way';
  if (values === undefined) return undefined;
  const least = Number(component.min_values ?? 1);
  const most = Number(component.max_values ?? 1);
  if (values.length < least) return `Choose at least ${least}`;
  if (values.length > most) return `Choose at most ${most}`;
  if (component.type !== ComponentType.StringSelect || !Array.isArray(component.options))
    return undefined;
  const known = component.options.map((option) => (isBody(option) ? option.value : undefined));
  return values.every((value) => known.includes(value))
    ? undefined
    : 'This is not one of the options';
}
