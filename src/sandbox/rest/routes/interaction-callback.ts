import type {
  APIMessage,
  APIMessageInteractionMetadata,
  APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10';
import { ANSWER, COMMAND, FLAG, INTERACTION, MESSAGE_TYPE } from '../../codes.ts';
import type { Rig } from '../../context.ts';
import type { Live } from '../../interactions/open-interactions.ts';
import { absolute } from '../../messages/attachments.ts';
import { blankMessage, editMessage, postMessage } from '../../messages/compose.ts';
import type { Choice } from '../../types.ts';
import { completions } from '../../validate/autocomplete-choices.ts';
import { modal } from '../../validate/modal.ts';
import { anything, type Body, isBody, oneOf, type Rule, shape } from '../../validate/rules.ts';
import { userOf } from '../../world/discord-objects.ts';
import type { GuildRecord } from '../../world/records.ts';
import { check, checkAll } from '../check.ts';
import { Refusal, refuse } from '../refusal.ts';
import {
  noContent,
  ok,
  type RestAnswer,
  type RestRequest,
  type Route,
  type Upload,
} from '../request.ts';

/** First answers to interactions: POST /interactions/:id/:token/callback. */

export const ANSWER_FLAGS =
  FLAG.suppressEmbeds | FLAG.suppressNotifications | FLAG.componentsV2 | FLAG.ephemeral;

/** Which kinds of answer an interaction can take. A modal cannot answer a modal. */
function kindsFor(live: Live): number[] {
  const { message, deferMessage, deferUpdate, update, choices } = ANSWER;
  if (live.type === INTERACTION.autocomplete) return [choices];
  if (live.type === INTERACTION.command) return [message, deferMessage, ANSWER.modal];
  if (live.type === INTERACTION.component) {
    return [message, deferMessage, deferUpdate, update, ANSWER.modal];
  }
  return live.source === undefined
    ? [message, deferMessage]
    : [message, deferMessage, deferUpdate, update];
}

/** What Discord tells, in a message, of the interaction that it answers. */
function metadata(rig: Rig, live: Live): APIMessageInteractionMetadata | undefined {
  const person = rig.world.people.get(live.by);
  if (person === undefined) return undefined;
  const shared = {
    id: live.id,
    user: userOf(person),
    authorizing_integration_owners: { 0: live.guildId },
  };
  if (live.type === INTERACTION.component) {
    return { ...shared, type: live.type, interacted_message_id: live.source?.id ?? '' };
  }
  if (live.type === INTERACTION.modal) {
    const from = live.source?.id;
    const before =
      from === undefined
        ? ({ ...shared, type: INTERACTION.command } as const)
        : ({ ...shared, type: INTERACTION.component, interacted_message_id: from } as const);
    return { ...shared, type: live.type, triggering_interaction_metadata: before };
  }
  const target = live.targetId === undefined ? {} : { target_message_id: live.targetId };
  return { ...shared, ...target, type: INTERACTION.command };
}

function typeOf(live: Live): number {
  if (live.type === INTERACTION.command) {
    return live.commandType === COMMAND.slash
      ? MESSAGE_TYPE.slashCommand
      : MESSAGE_TYPE.menuCommand;
  }
  return live.source === undefined ? MESSAGE_TYPE.plain : MESSAGE_TYPE.reply;
}

/** The frame of a message that an interaction brings about. */
export function answerFrame(rig: Rig, live: Live, flags: number) {
  const guild = rig.world.guilds.get(live.guildId) as GuildRecord;
  const appId = rig.world.bot().id;
  const about = metadata(rig, live);
  const { source } = live;
  const message: APIMessage = {
    ...blankMessage(rig, live.channelId),
    type: typeOf(live),
    flags: flags & (FLAG.ephemeral | FLAG.loading),
    webhook_id: appId,
    application_id: appId,
    ...(about === undefined ? {} : { interaction_metadata: about }),
    ...(source === undefined
      ? {}
      : { message_reference: { type: 0, message_id: source.id, channel_id: source.channel_id } }),
  };
  const hidden = (flags & FLAG.ephemeral) !== 0;
  return { message, guild, guildId: live.guildId, ...(hidden ? { privateTo: live.by } : {}) };
}

function resource(live: Live, kind: number, message: APIMessage | undefined): object {
  const flags = message?.flags ?? 0;
  return {
    interaction: {
      id: live.id,
      type: live.type,
      channel_id: live.channelId,
      guild_id: live.guildId,
      ...(message === undefined
        ? {}
        : {
            response_message_id: message.id,
            response_message_loading: (flags & FLAG.loading) !== 0,
            response_message_ephemeral: (flags & FLAG.ephemeral) !== 0,
          }),
    },
    resource: { type: kind, ...(message === undefined ? {} : { message }) },
  };
}

const deferral: Rule = (value, faults) => {
  const flags = isBody(value) ? Number(value.flags ?? 0) : 0;
  if ((flags & ~ANSWER_FLAGS) !== 0) {
    faults.at('flags').add('MESSAGE_FLAGS_NOT_ALLOWED', 'These flags cannot be set here.');
  }
};

/** Everything below `data` is reported under that name. */
function inData<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof Refusal) || error.errors === undefined) throw error;
    throw refuse.invalidForm({ data: error.errors });
  }
}

export function answerRoutes(rig: Rig): Route[] {
  const { interactions, world } = rig;
  const show = (message: APIMessage): APIMessage => absolute(message, rig.origin());

  const post = (live: Live, data: Body, uploads: Upload[]): APIMessage => {
    const frame = answerFrame(rig, live, Number(data.flags ?? 0) & FLAG.ephemeral);
    const writing = { body: data, uploads, to: 'webhook', flags: ANSWER_FLAGS } as const;
    const message = postMessage(rig, writing, frame);
    live.settle({ kind: 'message', message: show(message) });
    return message;
  };

  const defer = (live: Live, data: Body): APIMessage => {
    check(data, deferral);
    const hidden = Number(data.flags ?? 0) & FLAG.ephemeral;
    const { guild: _, ...record } = answerFrame(rig, live, hidden | FLAG.loading);
    world.put({ is: 'message', record });
    live.deferred = 'message';
    interactions.awaitFollowUp(live);
    return record.message;
  };

  const update = (live: Live, data: Body, uploads: Upload[]): APIMessage => {
    const record = world.message(live.source?.id ?? '');
    if (record === undefined) throw refuse.unknownMessage();
    const writing = { body: data, uploads, to: 'webhook', flags: ANSWER_FLAGS } as const;
    const message = editMessage(rig, writing, record);
    live.settle({ kind: 'update', message: show(message) });
    return message;
  };

  const deferUpdate = (live: Live): APIMessage | undefined => {
    live.deferred = 'update';
    interactions.awaitFollowUp(live);
    return live.source;
  };

  /** Carries an answer out and returns the message that `@original` means from then on. */
  const answer = (live: Live, kind: number, data: Body, uploads: Upload[]) => {
    switch (kind) {
      case ANSWER.message:
        return post(live, data, uploads);
      case ANSWER.deferMessage:
        return defer(live, data);
      case ANSWER.update:
        return update(live, data, uploads);
      case ANSWER.deferUpdate:
        return deferUpdate(live);
      case ANSWER.modal: {
        check(data, modal);
        const form = structuredClone(data) as unknown as APIModalInteractionResponseCallbackData;
        live.settle({ kind: 'modal', id: live.id, modal: form });
        return undefined;
      }
      default: {
        check(data, completions);
        live.settle({ kind: 'choices', choices: (data.choices ?? []) as Choice[] });
        return undefined;
      }
    }
  };

  const keepToken = (live: Live): void => {
    if (live.type === INTERACTION.autocomplete) return;
    const { id, token, by, guildId, channelId, at, originalId } = live;
    const original = originalId === undefined ? {} : { originalId };
    world.put({ is: 'token', token: { id, token, by, guildId, channelId, at, ...original } });
  };

  const callback = ({ params, body, query, uploads }: RestRequest): RestAnswer => {
    const live = interactions.byId(params.id ?? '');
    if (live === undefined || live.token !== params.token) throw refuse.unknownInteraction();
    if (live.state === 'acknowledged') throw refuse.alreadyAcknowledged();
    if (!interactions.inTime(live)) throw refuse.unknownInteraction();
    const given = checkAll((faults) => {
      shape({ type: oneOf(kindsFor(live)) }, { data: anything })(body, faults);
    }, body);
    const data = isBody(given.data) ? given.data : {};
    const message = inData(() => answer(live, Number(given.type), data, uploads));
    live.state = 'acknowledged';
    if (message !== undefined) live.originalId = message.id;
    keepToken(live);
    if (query.get('with_response') !== 'true') return noContent;
    const shown = message === undefined ? undefined : show(message);
    return ok(resource(live, Number(given.type), shown));
  };

  return [
    { method: 'POST', path: '/interactions/:id/:token/callback', auth: false, handler: callback },
  ];
}
