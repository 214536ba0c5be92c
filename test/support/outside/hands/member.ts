import { type Fields, listOf, wordOf } from '../../openapi/json.ts';
import { channelFace, memberFace } from '../faces.ts';
import { partById } from '../messages.ts';
import { part, placedParts } from '../parts.ts';
import { snowflake } from '../snowflake.ts';
import { type Exchange, type Person, rankMay, type World } from '../world.ts';
import { type Answer, awaitAcknowledgement, awaitAnswer, type WaitOptions } from './answer.ts';
import { commandPayload, menuPayload, type OptionValues } from './command-payload.ts';
import { type FormValues, formPayload } from './form-payload.ts';

export interface MemberOptions extends WaitOptions {
  person: Person;
  deliver: (event: string, payload: unknown) => void;
}

/** A message or the answer that showed it. */
export type Shown = Answer | Fields;

interface Deed {
  kind: number;
  what: string;
  data: Fields;
  channelId: string;
  sourceId?: string;
}

function wireOf(shown: Shown): Fields {
  return 'wire' in shown && 'isModal' in shown ? (shown as Answer).wire : (shown as Fields);
}

function newExchange(person: Person, { kind, what, channelId, sourceId }: Deed): Exchange {
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

function interactionFace(world: World, person: Person, exchange: Exchange, data: Fields): Fields {
  const channel = world.channelById.get(exchange.channelId);
  if (!channel) throw new Error(`there is no channel ${exchange.channelId}`);
  const message = world.messages.get(exchange.sourceId ?? '')?.wire;
  return {
    id: exchange.id,
    application_id: world.applicationId,
    type: exchange.kind,
    token: exchange.token,
    version: 1,
    data,
    guild_id: world.guildId,
    guild: { id: world.guildId, locale: 'en-US', features: [] },
    channel_id: channel.id,
    channel: { ...channelFace(world, channel), permissions: rankMay[person.rank].toString() },
    member: memberFace(person),
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

/** The custom_id on the message that is asked for: itself, by pattern, or by what it says. */
function findPart(message: Fields, wanted: string | RegExp): Fields {
  const able = [...placedParts(message.components)].map(({ field }) => field);
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
 * The hands of one person: each deed sends the interaction that Discord would send and resolves
 * to what the person then sees. Bounded in time; a deed that Discord's interface would not allow
 * (an unknown option, a disabled button, a form with a required field empty) throws at once.
 */
export function createMember(options: MemberOptions) {
  const { world, person, deliver } = options;

  function send(deed: Deed): Exchange {
    const exchange = newExchange(person, deed);
    world.exchanges.set(exchange.token, exchange);
    deliver('INTERACTION_CREATE', interactionFace(world, person, exchange, deed.data));
    return exchange;
  }

  const act = async (deed: Deed) => awaitAnswer(options, send(deed));

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
    const { custom_id: id, type } = findPart(wire, wanted);
    const isSelect = type !== part.button;
    if (isSelect !== (values !== undefined)) throw new Error(`${id} is of type ${type}`);
    const field = partById(wire, wordOf(id));
    const offered = listOf(field?.options).map(({ value }) => value);
    const strange = values?.find((value) => type === part.select && !offered.includes(value));
    if (strange) throw new Error(`${id} has no ${strange}; it has: ${offered}`);
    const data: Fields = { component_type: type, custom_id: id, ...(values ? { values } : {}) };
    const what = `${isSelect ? 'a choice' : 'a press'} of ${id}`;
    const place = { channelId: wordOf(wire.channel_id), sourceId: wordOf(wire.id) };
    return act({ kind: 3, what: `${what} by hand`, data: withResolved(data, values), ...place });
  }

  function withResolved(data: Fields, values: readonly string[] = []): Fields {
    const channels = values.flatMap((id) => world.channelById.get(id) ?? []);
    if (channels.length === 0) return data;
    const faces = channels.map((channel) => [channel.id, channelFace(world, channel)]);
    return { ...data, resolved: { channels: Object.fromEntries(faces) } };
  }

  /** Where a form was opened from: modal answers know their exchange by their wire. */
  function openedBy(modal: Fields): Exchange {
    const mine = [...world.exchanges.values()].filter((one) => one.personId === person.id);
    const opened = mine.find((one) => one.modal === modal);
    if (!opened) throw new Error(`${person.name} has no such form open`);
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
    /** Fills in and sends a form that this person has open. */
    submit: async (shown: Shown, values: FormValues): Promise<Answer> => {
      const modal = wireOf(shown);
      const { channelId, sourceId } = openedBy(modal);
      const data = formPayload(modal, values);
      const deed = { kind: 5, what: `the form ${modal.custom_id}`, data, channelId };
      return act(sourceId ? { ...deed, sourceId } : deed);
    },
    /** The choices offered while typing into `focused`. */
    complete: async (name: string, values: OptionValues, focused: string): Promise<Fields[]> => {
      const filled = { ...values, [focused]: values[focused] ?? '' };
      const data = commandPayload(world, { name, values: filled, focused });
      const what = `typing ${focused} of /${name}`;
      const exchange = send({ kind: 4, what, data, channelId: here });
      await awaitAcknowledgement(options, exchange);
      return exchange.choices;
    },
  };
}

export type OutsideMember = ReturnType<typeof createMember>;
