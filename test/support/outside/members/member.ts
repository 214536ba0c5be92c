import { type Fields, listOf, wordOf } from '../../openapi/json.ts';
import { componentType, placedComponents } from '../components.ts';
import { channelObject, memberObject } from '../discord-objects.ts';
import { componentById } from '../messages.ts';
import { snowflake } from '../snowflake.ts';
import { type InteractionRecord, type Person, rankMay, type World } from '../world.ts';
import { type Answer, awaitAcknowledgement, awaitAnswer, type WaitOptions } from './answer.ts';
import { commandPayload, menuPayload, type OptionValues } from './command-payload.ts';
import { type ModalValues, modalPayload } from './modal-payload.ts';

export interface MemberOptions extends WaitOptions {
  person: Person;
  deliver: (event: string, payload: unknown) => void;
}

/** A message or the answer that showed it. */
export type Shown = Answer | Fields;

interface Action {
  kind: number;
  what: string;
  data: Fields;
  channelId: string;
  sourceId?: string;
}

function wireOf(shown: Shown): Fields {
  return 'wire' in shown && 'isModal' in shown ? (shown as Answer).wire : (shown as Fields);
}

function newInteraction(
  person: Person,
  { kind, what, channelId, sourceId }: Action,
): InteractionRecord {
  const id = snowflake();
  return {
    id,
    token: `aW50ZXJhY3Rpb246${id}`,
    kind,
    what: `${what} of ${person.name}`,
    personId: person.id,
    channelId,
    sentAt: Date.now(),
    sourceId,
    answer: undefined,
    originalId: undefined,
    modal: undefined,
    choices: [],
    followUps: [],
    edits: 0,
  };
}

function interactionObject(
  world: World,
  person: Person,
  interaction: InteractionRecord,
  data: Fields,
): Fields {
  const channel = world.channelById.get(interaction.channelId);
  if (!channel) throw new Error(`there is no channel ${interaction.channelId}`);
  const message = world.messages.get(interaction.sourceId ?? '')?.wire;
  return {
    id: interaction.id,
    application_id: world.applicationId,
    type: interaction.kind,
    token: interaction.token,
    version: 1,
    data,
    guild_id: world.guildId,
    guild: { id: world.guildId, locale: 'en-US', features: [] },
    channel_id: channel.id,
    channel: { ...channelObject(world, channel), permissions: rankMay[person.rank].toString() },
    member: memberObject(person),
    app_permissions: channel.botMay.toString(),
    locale: 'en-US',
    guild_locale: 'en-US',
    entitlements: [],
    authorizing_integration_owners: { '0': world.guildId },
    context: 0,
    attachment_size_limit: 10_485_760,
    ...(message ? { message: structuredClone(message) } : {}),
  };
}

/** The component of the message with this custom_id or label, or matching this pattern. */
function findComponent(message: Fields, wanted: string | RegExp): Fields {
  const able = [...placedComponents(message.components)].map(({ field }) => field);
  const ids = able.filter(({ custom_id: id }) => id !== undefined);
  const fits = ({ custom_id: id, label }: Fields) =>
    wanted instanceof RegExp
      ? wanted.test(wordOf(id)) || wanted.test(wordOf(label))
      : id === wanted || label === wanted;
  const field = ids.find(fits);
  const there = ids.map(({ custom_id: id, label }) => `${id} "${label ?? ''}"`).join(', ');
  if (!field) throw new Error(`no ${wanted} on the message; there is: ${there || 'nothing'}`);
  if (field.disabled === true) throw new Error(`${field.custom_id} is disabled`);
  return field;
}

/**
 * One person: each action sends the interaction that Discord would send and resolves to what the
 * person then sees, within a bounded time. An action that Discord's interface would not allow
 * (an unknown option, a disabled button, a modal with a required field empty) throws at once.
 */
export function createMember(options: MemberOptions) {
  const { world, person, deliver } = options;

  function send(action: Action): InteractionRecord {
    const interaction = newInteraction(person, action);
    world.interactions.set(interaction.token, interaction);
    deliver('INTERACTION_CREATE', interactionObject(world, person, interaction, action.data));
    return interaction;
  }

  const act = async (action: Action) => awaitAnswer(options, send(action));

  /** The message as it stands now, if this person sees it. */
  function current(shown: Shown) {
    const { id } = wireOf(shown);
    const stored = world.messages.get(wordOf(id));
    const isHidden = stored?.onlyFor !== undefined && stored.onlyFor !== person.id;
    if (!stored || isHidden) throw new Error(`${person.name} sees no message ${id}`);
    return stored.wire;
  }

  function use(shown: Shown, wanted: string | RegExp, values?: readonly string[]) {
    const wire = current(shown);
    const { custom_id: id, type } = findComponent(wire, wanted);
    const isSelect = type !== componentType.button;
    if (isSelect !== (values !== undefined)) throw new Error(`${id} is of type ${type}`);
    const field = componentById(wire, wordOf(id));
    const offered = listOf(field?.options).map(({ value }) => value);
    const strange = values?.find(
      (value) => type === componentType.select && !offered.includes(value),
    );
    if (strange) throw new Error(`${id} has no ${strange}; it has: ${offered}`);
    const data: Fields = { component_type: type, custom_id: id, ...(values ? { values } : {}) };
    const what = `${isSelect ? 'a choice' : 'a press'} of ${id}`;
    const place = { channelId: wordOf(wire.channel_id), sourceId: wordOf(wire.id) };
    return act({ kind: 3, what, data: withResolved(data, values), ...place });
  }

  function withResolved(data: Fields, values: readonly string[] = []): Fields {
    const channels = values.flatMap((id) => world.channelById.get(id) ?? []);
    if (channels.length === 0) return data;
    const resolved = channels.map((channel) => [channel.id, channelObject(world, channel)]);
    return { ...data, resolved: { channels: Object.fromEntries(resolved) } };
  }

  /** The interaction that opened this modal. */
  function openedBy(modal: Fields): InteractionRecord {
    const mine = [...world.interactions.values()].filter((one) => one.personId === person.id);
    const opened = mine.find((one) => one.modal === modal);
    if (!opened) throw new Error(`${person.name} has no such modal open`);
    return opened;
  }

  const here = world.channels.debate.id;
  return {
    id: person.id,
    name: person.name,
    /** Runs a slash command such as `poll` or `debate setup`. */
    run: async (name: string, values: OptionValues = {}, channelId = here): Promise<Answer> => {
      const data = commandPayload(world, { name, values });
      return act({ kind: 2, what: `/${name}`, data, channelId });
    },
    /** Uses a message menu command on a public message. */
    runOn: async (name: string, shown: Shown): Promise<Answer> => {
      const wire = current(shown);
      const data = menuPayload(world, name, structuredClone(wire));
      return act({ kind: 2, what: `menu ${name}`, data, channelId: wordOf(wire.channel_id) });
    },
    /** Presses the button with this custom_id or label. */
    press: async (shown: Shown, wanted: string | RegExp): Promise<Answer> => use(shown, wanted),
    /** Chooses from the select with this custom_id. */
    choose: async (shown: Shown, wanted: string | RegExp, values: readonly string[]) =>
      use(shown, wanted, values),
    /** Fills in and submits a modal that this person has open. */
    submit: async (shown: Shown, values: ModalValues): Promise<Answer> => {
      const modal = wireOf(shown);
      const { channelId, sourceId } = openedBy(modal);
      const data = modalPayload(modal, values);
      const action = { kind: 5, what: `the modal ${modal.custom_id}`, data, channelId };
      return act(sourceId ? { ...action, sourceId } : action);
    },
    /** The choices offered while typing into `focused`. */
    autocomplete: async (
      name: string,
      values: OptionValues,
      focused: string,
    ): Promise<Fields[]> => {
      const filled = { ...values, [focused]: values[focused] ?? '' };
      const data = commandPayload(world, { name, values: filled, focused });
      const what = `typing ${focused} of /${name}`;
      const interaction = send({ kind: 4, what, data, channelId: here });
      await awaitAcknowledgement(options, interaction);
      return interaction.choices;
    },
  };
}

export type OutsideMember = ReturnType<typeof createMember>;
