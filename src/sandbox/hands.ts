import type {
  APIApplicationCommand,
  APIMessage,
  APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10';
import { absolute, storeAttachments } from './attachments.ts';
import { COMMAND, COMPONENT, INTERACTION, OPTION } from './codes.ts';
import { componentOn } from './component-on.ts';
import { memberOf, userOf } from './faces.ts';
import type { PersonRecord } from './facts.ts';
import { type ReadFields, readFields } from './fields.ts';
import type { Result } from './interactions.ts';
import { type Call, invoke } from './invoke.ts';
import { commandPayload, readOptions, type TypedCommand } from './options.ts';
import type { Rig } from './rig.ts';
import { numberComponents } from './settle-components.ts';
import type { Choice, FieldValues, OptionValues, Outcome } from './types.ts';

/** A form that is or was open on someone's screen. */
interface OpenModal {
  modal: APIModalInteractionResponseCallbackData;
  by: string;
  channelId: string;
  source?: APIMessage;
  /** False once it has been submitted and answered. */
  open: boolean;
}

/** Everything a person or a forger can send, without asking whether they may. */
export interface Hands {
  run(
    by: PersonRecord,
    typed: TypedCommand,
    call: { values: OptionValues; channelId: string; guildId: string; ageMs?: number },
  ): Promise<Outcome>;
  complete(
    by: PersonRecord,
    typed: TypedCommand,
    call: { values: OptionValues; channelId: string; guildId: string; focused: string },
  ): Promise<Choice[]>;
  menu(by: PersonRecord, command: APIApplicationCommand, target: APIMessage): Promise<Outcome>;
  use(
    by: PersonRecord,
    use: { message: APIMessage; customId: string; values?: string[]; ageMs?: number },
  ): Promise<Outcome>;
  modal(id: string): OpenModal | undefined;
  read(modal: OpenModal, fields: FieldValues): ReadFields;
  submit(by: PersonRecord, modal: OpenModal, read: ReadFields, ageMs?: number): Promise<Outcome>;
}

const MODALS_AT_MOST = 5_000;

/** What a select of people, roles or channels tells about the ids that were chosen. */
function resolvedFor(rig: Rig, type: unknown, values: readonly string[], guildId: string): object {
  const code =
    type === COMPONENT.userSelect
      ? OPTION.user
      : type === COMPONENT.roleSelect
        ? OPTION.role
        : type === COMPONENT.channelSelect
          ? OPTION.channel
          : OPTION.mentionable;
  if (type === COMPONENT.stringSelect || type === COMPONENT.button) return {};
  const definitions = values.map((value) => ({ type: code, name: value, description: value }));
  const typed = { command: {}, branch: [], definitions } as unknown as TypedCommand;
  const chosen = Object.fromEntries(values.map((value) => [value, value]));
  return { resolved: readOptions(rig.world, typed, { values: chosen, guildId }).resolved };
}

export function createHands(rig: Rig): Hands {
  const modals = new Map<string, OpenModal>();

  /** Remembers an opened form with all that its submission needs. */
  const keep = async (call: Call): Promise<Outcome> => {
    const result: Result = await invoke(rig, call);
    if (result.kind === 'choices') return { kind: 'acknowledged' };
    if (result.kind !== 'modal') return result;
    const components = numberComponents(result.modal.components);
    const modal = { ...result.modal, components: components as typeof result.modal.components };
    const { source } = call;
    const kept = { modal, by: call.by.id, channelId: call.channelId, open: true };
    modals.set(result.id, source === undefined ? kept : { ...kept, source });
    const [oldest] = modals.keys();
    if (modals.size > MODALS_AT_MOST && oldest !== undefined) modals.delete(oldest);
    return { ...result, modal };
  };

  const age = (ageMs: number | undefined) => (ageMs === undefined ? {} : { ageMs });

  return {
    run(by, typed, { values, channelId, guildId, ageMs }) {
      const read = readOptions(rig.world, typed, { values, guildId });
      const data = commandPayload(typed, read, guildId);
      const commandType = COMMAND.slash;
      const type = INTERACTION.command;
      return keep({ type, by, channelId, data, commandType, ...age(ageMs) });
    },

    async complete(by, typed, { values, channelId, guildId, focused }) {
      const read = readOptions(rig.world, typed, { values, guildId, focused });
      const data = commandPayload(typed, read, guildId);
      const result = await invoke(rig, { type: INTERACTION.autocomplete, by, channelId, data });
      return result.kind === 'choices' ? result.choices : [];
    },

    menu(by, command, target) {
      const message = absolute(target, rig.origin());
      const authorRecord = rig.world.people.get(target.author.id);
      const guildId = rig.world.channels.get(target.channel_id)?.guildId ?? '';
      const { user: _, ...member } =
        authorRecord === undefined ? { user: undefined } : memberOf(authorRecord, guildId);
      const data = {
        id: command.id,
        name: command.name,
        type: command.type,
        target_id: target.id,
        resolved: {
          messages: { [target.id]: message },
          ...(authorRecord === undefined
            ? {}
            : {
                users: { [authorRecord.id]: userOf(authorRecord) },
                members: { [authorRecord.id]: { ...member, permissions: '0' } },
              }),
        },
        ...(command.guild_id === undefined ? {} : { guild_id: guildId }),
      };
      const { type: commandType } = command;
      const channelId = target.channel_id;
      const type = INTERACTION.command;
      return keep({ type, by, channelId, data, commandType, targetId: target.id });
    },

    use(by, { message, customId, values, ageMs }) {
      const component = componentOn(message, customId);
      const kind = values === undefined ? COMPONENT.button : COMPONENT.stringSelect;
      const type = component?.type ?? kind;
      const guildId = rig.world.channels.get(message.channel_id)?.guildId ?? '';
      const data = {
        id: component?.id ?? 0,
        component_type: type,
        custom_id: customId,
        ...(values === undefined ? {} : { values, ...resolvedFor(rig, type, values, guildId) }),
      };
      const channelId = message.channel_id;
      const call = { by, channelId, data, source: message, ...age(ageMs) };
      return keep({ type: INTERACTION.component, ...call });
    },

    modal: (id) => modals.get(id),

    read: (opened, fields) =>
      readFields(opened.modal, fields, (name) => {
        const bytes = Buffer.from(name);
        const upload = { index: 0, name, contentType: 'text/plain', bytes };
        const plan = { kept: [], added: [{ upload }] };
        const [file] = storeAttachments(rig, plan, opened.channelId);
        if (file === undefined) throw new Error('the file was not stored');
        return file;
      }),

    async submit(by, opened, read, ageMs) {
      const { source, channelId } = opened;
      const data = {
        custom_id: opened.modal.custom_id,
        components: read.components,
        ...(Object.keys(read.resolved).length === 0 ? {} : { resolved: read.resolved }),
      };
      const now = source === undefined ? undefined : rig.world.message(source.id)?.message;
      const from = now ?? source;
      const outcome = await keep({
        type: INTERACTION.modal,
        by,
        channelId,
        data,
        ...(from === undefined ? {} : { source: from }),
        ...age(ageMs),
      });
      // Like Discord's client, a form that went wrong stays open with all that was typed.
      if (outcome.kind !== 'failed') opened.open = false;
      return outcome;
    },
  };
}
