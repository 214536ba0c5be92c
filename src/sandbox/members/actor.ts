import type { APIApplicationCommand, APIMessage } from 'discord-api-types/v10';
import { COMMAND, NO_FLAGS } from '../codes.ts';
import type { Rig } from '../context.ts';
import { findTyped, readOptions } from '../interactions/command-options.ts';
import { personPermissions } from '../interactions/dispatch-interaction.ts';
import { componentOn, componentProblem } from '../interactions/find-component.ts';
import type { Hands } from '../interactions/interaction-sender.ts';
import { absolute } from '../messages/attachments.ts';
import { mentionsOf } from '../messages/mentions.ts';
import { type Place, placeOf } from '../rest/place.ts';
import type { Actor, Outcome } from '../types.ts';
import { userOf } from '../world/discord-objects.ts';
import { includes, PERMISSION } from '../world/permissions.ts';
import type { MessageRecord, PersonRecord } from '../world/records.ts';
import { snowflakeTime } from '../world/snowflake.ts';
import { offeredCommands } from './offered-commands.ts';

const READ = PERMISSION.viewChannel | PERMISSION.readMessageHistory;
const COMMANDS = PERMISSION.viewChannel | PERMISSION.useApplicationCommands;

function failed(reason: string): Promise<Outcome> {
  return Promise.resolve({ kind: 'failed', reason });
}

/** What a person's client knows: where they are, what they may do, what they see. */
function createView(rig: Rig, personId: string) {
  const { world } = rig;
  const self = (): PersonRecord => {
    const person = world.people.get(personId);
    if (person === undefined) throw new Error(`nobody has the id ${personId}`);
    return person;
  };
  const may = (place: Place, wanted: bigint): boolean =>
    includes(personPermissions(place.guild, place.channel, self()), wanted);
  const sees = (record: MessageRecord): boolean =>
    record.privateTo === undefined || record.privateTo === personId;

  return {
    self,
    may,
    sees,
    place(channelId: string | undefined): Place | undefined {
      if (channelId !== undefined) return placeOf(world, channelId);
      const home = Object.keys(self().roles)[0];
      const first = [...world.channels.values()].find((one) => one.guildId === home);
      return first === undefined ? undefined : placeOf(world, first.id);
    },
    /** A message that this person has on the screen. */
    message(id: string): MessageRecord | undefined {
      const record = world.message(id);
      const place = record === undefined ? undefined : placeOf(world, record.message.channel_id);
      if (record === undefined || place === undefined) return undefined;
      return sees(record) && may(place, READ) ? record : undefined;
    },
    offered(place: Place): APIApplicationCommand[] {
      if (!place.guild.botIsMember || !may(place, COMMANDS)) return [];
      const permissions = personPermissions(place.guild, place.channel, self());
      return offeredCommands(world, place.guild.id, permissions);
    },
  };
}

/** An ordinary message of a person, as yet unsaved. */
function spoken(rig: Rig, person: PersonRecord, place: Place, text: string): APIMessage {
  const id = rig.snowflakes.mint();
  const permissions = personPermissions(place.guild, place.channel, person);
  const everyone = includes(permissions, PERMISSION.mentionEveryone);
  return {
    id,
    channel_id: place.channel.id,
    author: userOf(person),
    content: text,
    timestamp: new Date(snowflakeTime(id)).toISOString(),
    edited_timestamp: null,
    tts: false,
    ...mentionsOf(rig.world, place.guild, { text, allowance: undefined, everyone }),
    attachments: [],
    embeds: [],
    components: [],
    pinned: false,
    type: 0,
    flags: NO_FLAGS,
  };
}

/** The hands of one person, who can do what Discord's client lets them do and no more. */
export function createActor(rig: Rig, hands: Hands, personId: string): Actor {
  const { world } = rig;
  const view = createView(rig, personId);
  view.self();
  const slash = (place: Place): APIApplicationCommand[] =>
    view.offered(place).filter((one) => one.type === COMMAND.slash);

  const use = (messageId: string, customId: string, values?: string[]): Promise<Outcome> => {
    const record = view.message(messageId);
    if (record === undefined) return failed('This message is not there');
    const problem = componentProblem(componentOn(record.message, customId), values);
    if (problem !== undefined) return failed(problem);
    const { message } = record;
    return hands.use(view.self(), {
      message,
      customId,
      ...(values === undefined ? {} : { values }),
    });
  };

  return {
    get person() {
      const { id, name, username, standing } = view.self();
      return { id, name, username, standing };
    },

    run(command, values = {}, channelId) {
      const place = view.place(channelId);
      if (place === undefined) return failed('This channel is not there');
      const typed = findTyped(slash(place), command);
      if (typed === undefined) return failed('There is no such command for you');
      const guildId = place.guild.id;
      const { problem } = readOptions(world, typed, { values, guildId });
      if (problem !== undefined) return failed(problem);
      return hands.run(view.self(), typed, { values, channelId: place.channel.id, guildId });
    },

    complete(command, values, focused, channelId) {
      const place = view.place(channelId);
      const typed = place === undefined ? undefined : findTyped(slash(place), command);
      if (place === undefined || typed === undefined) return Promise.resolve([]);
      const option = typed.definitions.find((one) => one.name === focused);
      if (option === undefined || !('autocomplete' in option) || option.autocomplete !== true) {
        return Promise.resolve([]);
      }
      const { channel, guild } = place;
      const call = { values, channelId: channel.id, guildId: guild.id, focused };
      return hands.complete(view.self(), typed, call);
    },

    press: (messageId, customId) => use(messageId, customId),
    choose: (messageId, customId, values) => use(messageId, customId, values),

    submit(modalId, fields) {
      const opened = hands.modal(modalId);
      if (opened === undefined || opened.by !== personId || !opened.open) {
        return failed('This form is not open');
      }
      const place = view.place(opened.channelId);
      if (place === undefined || !view.may(place, READ)) return failed('This form is not open');
      const read = hands.read(opened, fields);
      if (read.problem !== undefined) return failed(read.problem);
      return hands.submit(view.self(), opened, read);
    },

    menu(name, messageId) {
      const record = view.message(messageId);
      const place = record === undefined ? undefined : view.place(record.message.channel_id);
      if (record === undefined || place === undefined) return failed('This message is not there');
      const command = view
        .offered(place)
        .find((one) => one.name === name && one.type === COMMAND.message);
      if (command === undefined) return failed('There is no such command for you');
      return hands.menu(view.self(), command, record.message);
    },

    async say(channelId, text) {
      const place = view.place(channelId);
      if (
        place === undefined ||
        !view.may(place, PERMISSION.viewChannel | PERMISSION.sendMessages)
      ) {
        throw new Error('You cannot write in this channel');
      }
      const content = text.trim();
      if (content === '' || content.length > 2_000)
        throw new Error('1 to 2,000 characters, please');
      const message = spoken(rig, view.self(), place, content);
      world.put({ is: 'message', record: { message, guildId: place.guild.id } });
      return message;
    },

    async deleteMessage(messageId) {
      const record = view.message(messageId);
      const place = record === undefined ? undefined : view.place(record.message.channel_id);
      if (record === undefined || place === undefined) throw new Error('This message is not there');
      const own = record.message.author.id === personId || record.privateTo === personId;
      if (!own && !view.may(place, PERMISSION.manageMessages)) {
        throw new Error('You cannot delete this message');
      }
      world.put({ is: 'message-gone', id: messageId, channelId: place.channel.id });
    },

    see(channelId) {
      const place = view.place(channelId);
      if (place === undefined || !view.may(place, READ)) return [];
      const shown = world.messagesIn(channelId).filter(view.sees);
      return shown.map((record) => absolute(record.message, rig.origin()));
    },

    commands(guildId) {
      const channels = [...world.channels.values()];
      const channel = channels.find((one) => one.guildId === guildId);
      const place = view.place(guildId === undefined ? undefined : channel?.id);
      return place === undefined ? [] : view.offered(place);
    },
  };
}
