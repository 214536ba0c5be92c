import {
  type APIMessage,
  type APIModalInteractionResponseCallbackData,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
} from 'discord-api-types/v10';
import type { SandboxContext } from '../../context.ts';
import type { Choice } from '../../contract/member-actions.ts';
import type { OpenInteraction } from '../../interactions/open-interactions.ts';
import { absolute } from '../../messages/attachments.ts';
import { editMessage, postMessage } from '../../messages/compose.ts';
import { autocompleteChoices } from '../../validate/autocomplete-choices.ts';
import { modal } from '../../validate/modal.ts';
import { anything, type Body, isBody, oneOf, type Rule, shape } from '../../validate/rules.ts';
import { check } from '../check.ts';
import { Refusal, refuse } from '../refusal.ts';
import {
  noContent,
  ok,
  type RestAnswer,
  type RestRequest,
  type Route,
  type Upload,
} from '../request.ts';
import { RESPONSE_FLAGS, responseDraft } from '../response-message.ts';

/** The types of response that an interaction allows: a modal cannot respond to a modal. */
function allowedTypes({ type, source }: OpenInteraction): InteractionResponseType[] {
  const message = [
    InteractionResponseType.ChannelMessageWithSource,
    InteractionResponseType.DeferredChannelMessageWithSource,
  ];
  const update = [
    InteractionResponseType.DeferredMessageUpdate,
    InteractionResponseType.UpdateMessage,
  ];
  switch (type) {
    case InteractionType.ApplicationCommandAutocomplete:
      return [InteractionResponseType.ApplicationCommandAutocompleteResult];
    case InteractionType.ApplicationCommand:
      return [...message, InteractionResponseType.Modal];
    case InteractionType.MessageComponent:
      return [...message, ...update, InteractionResponseType.Modal];
    default:
      return source === undefined ? message : [...message, ...update];
  }
}

function resource(
  interaction: OpenInteraction,
  kind: number,
  message: APIMessage | undefined,
): object {
  const flags = message?.flags ?? 0;
  return {
    interaction: {
      id: interaction.id,
      type: interaction.type,
      channel_id: interaction.channelId,
      guild_id: interaction.guildId,
      ...(message === undefined
        ? {}
        : {
            response_message_id: message.id,
            response_message_loading: (flags & MessageFlags.Loading) !== 0,
            response_message_ephemeral: (flags & MessageFlags.Ephemeral) !== 0,
          }),
    },
    resource: { type: kind, ...(message === undefined ? {} : { message }) },
  };
}

const deferral: Rule = (value, faults) => {
  const flags = isBody(value) ? Number(value.flags ?? 0) : 0;
  if ((flags & ~RESPONSE_FLAGS) !== 0) {
    faults.at('flags').add('MESSAGE_FLAGS_NOT_ALLOWED', 'These flags cannot be set here.');
  }
};

/** Runs `write`; the error tree of a refusal is moved below `data`. */
function inData<T>(write: () => T): T {
  try {
    return write();
  } catch (error) {
    if (!(error instanceof Refusal) || error.errors === undefined) throw error;
    throw refuse.invalidFormBody({ data: error.errors });
  }
}

/** The first response to an interaction. */
export function interactionCallbackRoutes(context: SandboxContext): Route[] {
  const { interactions, world } = context;
  const show = (message: APIMessage): APIMessage => absolute(message, context.origin());

  const post = (interaction: OpenInteraction, data: Body, uploads: Upload[]): APIMessage => {
    const draft = responseDraft(
      context,
      interaction,
      Number(data.flags ?? 0) & MessageFlags.Ephemeral,
    );
    const writing = { body: data, uploads, to: 'webhook', flags: RESPONSE_FLAGS } as const;
    const message = postMessage(context, writing, draft);
    interaction.settle({ kind: 'message', message: show(message) });
    return message;
  };

  const defer = (interaction: OpenInteraction, data: Body): APIMessage => {
    check(data, deferral);
    const hidden = Number(data.flags ?? 0) & MessageFlags.Ephemeral;
    const { guild: _, ...record } = responseDraft(
      context,
      interaction,
      hidden | MessageFlags.Loading,
    );
    world.put({ is: 'message', record });
    interaction.deferred = 'message';
    interactions.awaitFollowUp(interaction);
    return record.message;
  };

  const update = (interaction: OpenInteraction, data: Body, uploads: Upload[]): APIMessage => {
    const record = world.message(interaction.source?.id ?? '');
    if (record === undefined) throw refuse.unknownMessage();
    const writing = { body: data, uploads, to: 'webhook', flags: RESPONSE_FLAGS } as const;
    const message = editMessage(context, writing, record);
    interaction.settle({ kind: 'update', message: show(message) });
    return message;
  };

  const deferUpdate = (interaction: OpenInteraction): APIMessage | undefined => {
    interaction.deferred = 'update';
    interactions.awaitFollowUp(interaction);
    return interaction.source;
  };

  /** Carries the response out and returns the message that `@original` means from then on. */
  const respond = (interaction: OpenInteraction, kind: number, data: Body, uploads: Upload[]) => {
    switch (kind) {
      case InteractionResponseType.ChannelMessageWithSource:
        return post(interaction, data, uploads);
      case InteractionResponseType.DeferredChannelMessageWithSource:
        return defer(interaction, data);
      case InteractionResponseType.UpdateMessage:
        return update(interaction, data, uploads);
      case InteractionResponseType.DeferredMessageUpdate:
        return deferUpdate(interaction);
      case InteractionResponseType.Modal: {
        check(data, modal);
        const opened = structuredClone(data) as unknown as APIModalInteractionResponseCallbackData;
        interaction.settle({ kind: 'modal', id: interaction.id, modal: opened });
        return undefined;
      }
      default: {
        check(data, autocompleteChoices);
        interaction.settle({ kind: 'choices', choices: (data.choices ?? []) as Choice[] });
        return undefined;
      }
    }
  };

  const keepToken = (interaction: OpenInteraction): void => {
    if (interaction.type === InteractionType.ApplicationCommandAutocomplete) return;
    const { id, token, by, guildId, channelId, at, originalId } = interaction;
    const original = originalId === undefined ? {} : { originalId };
    world.put({ is: 'token', token: { id, token, by, guildId, channelId, at, ...original } });
  };

  const callback = ({ params, body, query, uploads }: RestRequest): RestAnswer => {
    const interaction = interactions.byId(params.id ?? '');
    if (interaction === undefined || interaction.token !== params.token)
      throw refuse.unknownInteraction();
    if (interaction.state === 'acknowledged') throw refuse.alreadyAcknowledged();
    if (!interactions.inTime(interaction)) throw refuse.unknownInteraction();
    const type = oneOf(allowedTypes(interaction));
    const given = check(body, shape({ type }, { data: anything }));
    const data = isBody(given.data) ? given.data : {};
    const message = inData(() => respond(interaction, Number(given.type), data, uploads));
    interaction.state = 'acknowledged';
    interaction.answeredMs = context.now() - interaction.at;
    if (message !== undefined) interaction.originalId = message.id;
    keepToken(interaction);
    if (query.get('with_response') !== 'true') return noContent;
    const shown = message === undefined ? undefined : show(message);
    return ok(resource(interaction, Number(given.type), shown));
  };

  return [
    { method: 'POST', path: '/interactions/:id/:token/callback', auth: false, reply: callback },
  ];
}
