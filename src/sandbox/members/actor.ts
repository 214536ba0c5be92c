import {
  type APIApplicationCommand,
  type APIMessage,
  ApplicationCommandType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import type { SandboxContext } from '../context.ts';
import type { Actor, Outcome } from '../contract/member-actions.ts';
import { readOptions } from '../interactions/command-options.ts';
import { findCommand } from '../interactions/find-command.ts';
import { componentOn, componentProblem } from '../interactions/find-component.ts';
import type { InteractionSender } from '../interactions/interaction-sender.ts';
import { absolute } from '../messages/attachments.ts';
import { blankMessage } from '../messages/blank-message.ts';
import { mentionsOf } from '../messages/mentions.ts';
import { userObject } from '../world/discord-objects.ts';
import { includes, personPermissions } from '../world/permissions.ts';
import type { Place } from '../world/place.ts';
import type { PersonRecord } from '../world/records.ts';
import { createPersonView, READ } from './person-view.ts';

const WRITE = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages;

function failed(reason: string): Promise<Outcome> {
  return Promise.resolve({ kind: 'failed', reason });
}

/** An ordinary message of a person, not stored yet. */
function messageBy(
  context: SandboxContext,
  person: PersonRecord,
  { place, text }: { place: Place; text: string },
): APIMessage {
  const permissions = personPermissions(place.guild, place.channel, person);
  const everyone = includes(permissions, PermissionFlagsBits.MentionEveryone);
  return {
    ...blankMessage(context, userObject(person), place.channel.id),
    content: text,
    ...mentionsOf(context.world, place.guild, { text, allowance: undefined, everyone }),
  };
}

/** One person, who can do what Discord's client lets them do and no more. */
export function createActor(
  context: SandboxContext,
  sender: InteractionSender,
  personId: string,
): Actor {
  const { world } = context;
  const view = createPersonView(world, personId);
  view.self();
  const slash = (place: Place): APIApplicationCommand[] =>
    view.offered(place).filter((one) => one.type === ApplicationCommandType.ChatInput);

  const use = (messageId: string, customId: string, values?: string[]): Promise<Outcome> => {
    const record = view.message(messageId);
    if (record === undefined) return failed('This message no longer exists');
    const { message } = record;
    const problem = componentProblem(componentOn(message, customId), values);
    if (problem !== undefined) return failed(problem);
    return sender.useComponent(view.self(), { message, customId, values });
  };

  return {
    get person() {
      const { id, name, username, standing } = view.self();
      return { id, name, username, standing };
    },

    run(command, values = {}, channelId) {
      const place = view.place(channelId);
      if (place === undefined) return failed('This channel no longer exists');
      const typed = findCommand(slash(place), command);
      if (typed === undefined) return failed('You cannot use this command');
      const guildId = place.guild.id;
      const { problem } = readOptions(world, typed, { values, guildId });
      if (problem !== undefined) return failed(problem);
      const call = { values, channelId: place.channel.id, guildId };
      return sender.runCommand(view.self(), typed, call);
    },

    autocomplete(command, values, focused, channelId) {
      const place = view.place(channelId);
      const typed = place === undefined ? undefined : findCommand(slash(place), command);
      if (place === undefined || typed === undefined) return Promise.resolve([]);
      const option = typed.definitions.find((one) => one.name === focused);
      if (option === undefined || !('autocomplete' in option) || option.autocomplete !== true) {
        return Promise.resolve([]);
      }
      const { channel, guild } = place;
      const call = { values, channelId: channel.id, guildId: guild.id, focused };
      return sender.autocomplete(view.self(), typed, call);
    },

    press: (messageId, customId) => use(messageId, customId),
    choose: (messageId, customId, values) => use(messageId, customId, values),

    submit(modalId, fields) {
      const opened = sender.findModal(modalId);
      if (opened === undefined || opened.by !== personId || !opened.open) {
        return failed('This modal is not open');
      }
      const place = view.place(opened.channelId);
      if (place === undefined || !view.may(place, READ)) return failed('This modal is not open');
      const read = sender.readModal(opened, fields);
      if (read.problem !== undefined) return failed(read.problem);
      return sender.submitModal(view.self(), opened, read);
    },

    menu(name, messageId) {
      const record = view.message(messageId);
      if (record === undefined) return failed('This message no longer exists');
      const command = view
        .offered(record.place)
        .find((one) => one.name === name && one.type === ApplicationCommandType.Message);
      if (command === undefined) return failed('You cannot use this command');
      return sender.runMessageCommand(view.self(), command, record.message);
    },

    async say(channelId, text) {
      const place = view.place(channelId);
      if (place === undefined || !view.may(place, WRITE)) {
        throw new Error('You cannot write in this channel');
      }
      const content = text.trim();
      if (content === '' || content.length > 2_000)
        throw new Error('1 to 2,000 characters, please');
      const message = messageBy(context, view.self(), { place, text: content });
      world.put({ is: 'message', record: { message, guildId: place.guild.id } });
      return message;
    },

    async deleteMessage(messageId) {
      const record = view.message(messageId);
      if (record === undefined) throw new Error('This message no longer exists');
      const { message, place } = record;
      const own = message.author.id === personId || record.privateTo === personId;
      if (!own && !view.may(place, PermissionFlagsBits.ManageMessages)) {
        throw new Error('You cannot delete this message');
      }
      world.put({ is: 'message-gone', id: messageId, channelId: place.channel.id });
    },

    see(channelId) {
      const place = view.place(channelId);
      if (place === undefined || !view.may(place, READ)) return [];
      const shown = world.messagesIn(channelId).filter(view.sees);
      return shown.map((record) => absolute(record.message, context.origin()));
    },

    commands(guildId) {
      const channels = [...world.channels.values()];
      const channel = channels.find((one) => one.guildId === guildId);
      const place = view.place(guildId === undefined ? undefined : channel?.id);
      return place === undefined ? [] : view.offered(place);
    },
  };
}
