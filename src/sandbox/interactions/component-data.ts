import { type APIMessage, ComponentType } from 'discord-api-types/v10';
import type { World } from '../world/world.ts';
import { componentOn } from './find-component.ts';
import { resolveChosen } from './resolve-id.ts';

/** A press of a button, or with `values` a choice in a select. */
export interface ComponentUse {
  message: APIMessage;
  customId: string;
  values?: string[] | undefined;
}

/** `data` of the interaction. A component not on the message counts as a button or text select. */
export function componentData(world: World, { message, customId, values }: ComponentUse): object {
  const component = componentOn(message, customId);
  const kind = values === undefined ? ComponentType.Button : ComponentType.StringSelect;
  const type = component?.type ?? kind;
  const guildId = world.channels.get(message.channel_id)?.guildId ?? '';
  const hasIds = type !== ComponentType.StringSelect && type !== ComponentType.Button;
  return {
    id: component?.id ?? 0,
    component_type: type,
    custom_id: customId,
    ...(values === undefined ? {} : { values }),
    ...(values !== undefined && hasIds
      ? { resolved: resolveChosen(world, type, { values, guildId }) }
      : {}),
  };
}
