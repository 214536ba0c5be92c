import {
  type APIApplicationCommand,
  type APIMessage,
  ApplicationCommandType,
  InteractionType,
} from 'discord-api-types/v10';
import type { SandboxContext } from '../context.ts';
import type { Choice, FieldValues, OptionValues, Outcome } from '../contract/member-actions.ts';
import { absolute, storeAttachments } from '../messages/attachments.ts';
import { numberComponents } from '../messages/settle-components.ts';
import type { PersonRecord } from '../world/records.ts';
import { commandData, readOptions } from './command-options.ts';
import { type ComponentUse, componentData } from './component-data.ts';
import { dispatchInteraction, type InteractionDraft } from './dispatch-interaction.ts';
import type { TypedCommand } from './find-command.ts';
import { messageCommandData } from './message-command-data.ts';
import { type ReadModal, readModalValues } from './modal-values.ts';
import { createOpenedModals, type OpenedModal } from './opened-modals.ts';

/** Where a command is run, and what was typed. */
interface CommandCall {
  values: OptionValues;
  channelId: string;
  guildId: string;
}

/** Sends any interaction as a person, without checking permissions. */
export interface InteractionSender {
  runCommand(
    by: PersonRecord,
    typed: TypedCommand,
    call: CommandCall & { ageMs?: number | undefined },
  ): Promise<Outcome>;
  autocomplete(
    by: PersonRecord,
    typed: TypedCommand,
    call: CommandCall & { focused: string },
  ): Promise<Choice[]>;
  runMessageCommand(
    by: PersonRecord,
    command: APIApplicationCommand,
    target: APIMessage,
  ): Promise<Outcome>;
  useComponent(
    by: PersonRecord,
    use: ComponentUse & { ageMs?: number | undefined },
  ): Promise<Outcome>;
  findModal(id: string): OpenedModal | undefined;
  readModal(modal: OpenedModal, fields: FieldValues): ReadModal;
  submitModal(
    by: PersonRecord,
    modal: OpenedModal,
    read: ReadModal,
    ageMs?: number,
  ): Promise<Outcome>;
}

export function createInteractionSender(context: SandboxContext): InteractionSender {
  const { world } = context;
  const modals = createOpenedModals();

  /** Sends it; if it opens a modal, remembers everything needed to submit that. */
  const send = async (draft: InteractionDraft): Promise<Outcome> => {
    const result = await dispatchInteraction(context, draft);
    if (result.kind === 'choices') return { kind: 'acknowledged' };
    if (result.kind !== 'modal') return result;
    const components = numberComponents(result.modal.components);
    const modal = { ...result.modal, components: components as typeof result.modal.components };
    const { source, channelId } = draft;
    const opened = { modal, by: draft.by.id, channelId, open: true };
    modals.remember(result.id, source === undefined ? opened : { ...opened, source });
    return { ...result, modal };
  };

  return {
    runCommand(by, typed, { values, channelId, guildId, ageMs }) {
      const read = readOptions(world, typed, { values, guildId });
      const data = commandData(typed, read, guildId);
      const commandType = ApplicationCommandType.ChatInput;
      const type = InteractionType.ApplicationCommand;
      const commandName = [typed.command, ...typed.branch].map(({ name }) => name).join(' ');
      return send({ type, by, channelId, data, commandType, commandName, ageMs });
    },

    async autocomplete(by, typed, { values, channelId, guildId, focused }) {
      const read = readOptions(world, typed, { values, guildId, focused });
      const data = commandData(typed, read, guildId);
      const draft = { type: InteractionType.ApplicationCommandAutocomplete, by, channelId, data };
      const result = await dispatchInteraction(context, draft);
      return result.kind === 'choices' ? result.choices : [];
    },

    runMessageCommand(by, command, target) {
      const data = messageCommandData(world, command, absolute(target, context.origin()));
      return send({
        type: InteractionType.ApplicationCommand,
        by,
        channelId: target.channel_id,
        data,
        commandType: command.type,
        commandName: command.name,
        targetId: target.id,
      });
    },

    useComponent(by, { ageMs, ...use }) {
      const { message } = use;
      const data = componentData(world, use);
      return send({
        type: InteractionType.MessageComponent,
        by,
        channelId: message.channel_id,
        data,
        source: message,
        ageMs,
      });
    },

    findModal: modals.find,

    readModal: (opened, fields) =>
      readModalValues(opened.modal, fields, (name) => {
        const bytes = Buffer.from(name);
        const upload = { index: 0, name, contentType: 'text/plain', bytes };
        const plan = { kept: [], added: [{ upload }] };
        const [file] = storeAttachments(context, plan, opened.channelId);
        if (file === undefined) throw new Error('the file was not stored');
        return file;
      }),

    async submitModal(by, opened, read, ageMs) {
      const { source, channelId } = opened;
      const data = {
        custom_id: opened.modal.custom_id,
        components: read.components,
        ...(Object.keys(read.resolved).length === 0 ? {} : { resolved: read.resolved }),
      };
      const now = source === undefined ? undefined : world.message(source.id)?.message;
      const outcome = await send({
        type: InteractionType.ModalSubmit,
        by,
        channelId,
        data,
        source: now ?? source,
        ageMs,
      });
      // As in Discord's client, a modal whose submission failed stays open with all that was typed.
      if (outcome.kind !== 'failed') opened.open = false;
      return outcome;
    },
  };
}
