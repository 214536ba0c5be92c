import { type APIMessage, MessageFlags } from 'discord-api-types/v10';
import type { SandboxContext } from '../../context.ts';
import type { OpenInteraction } from '../../interactions/open-interactions.ts';
import { absolute } from '../../messages/attachments.ts';
import { editMessage, postMessage } from '../../messages/compose.ts';
import { isBody } from '../../validate/rules.ts';
import type { MessageRecord } from '../../world/records.ts';
import { checkId } from '../check.ts';
import { refuse } from '../refusal.ts';
import { noContent, ok, type RestRequest, type Route } from '../request.ts';
import { RESPONSE_FLAGS, responseDraft } from '../response-message.ts';

/** What follows the first response: /webhooks/:application/:token and its messages. */
export function followUpRoutes(context: SandboxContext): Route[] {
  const { interactions, world } = context;
  const show = (message: APIMessage): APIMessage => absolute(message, context.origin());

  const interactionOf = (params: Record<string, string>): OpenInteraction => {
    if (params.application !== world.bot().id) throw refuse.unknownWebhook();
    const interaction = interactions.byToken(params.token ?? '');
    if (interaction === undefined || interaction.state === 'waiting') throw refuse.unknownWebhook();
    if (!interactions.tokenIsValid(interaction)) throw refuse.invalidToken();
    return interaction;
  };

  /** `@original`, or a follow-up of the same interaction. */
  const recordOf = (interaction: OpenInteraction, wanted: string | undefined): MessageRecord => {
    const id = wanted === '@original' ? interaction.originalId : checkId(wanted, 'message_id');
    const record = id === undefined ? undefined : world.message(id);
    const own =
      record?.message.interaction_metadata?.id === interaction.id || id === interaction.originalId;
    if (record === undefined || !own) throw refuse.unknownMessage();
    return record;
  };

  const edit = (
    interaction: OpenInteraction,
    record: MessageRecord,
    { body, uploads }: RestRequest,
  ) => {
    const writing = { body, uploads, to: 'webhook', flags: RESPONSE_FLAGS } as const;
    const message = show(editMessage(context, writing, record));
    if (record.message.id === interaction.originalId) {
      interaction.settle({
        kind: interaction.deferred === 'update' ? 'update' : 'message',
        message,
      });
    }
    return ok(message);
  };

  const post = (request: RestRequest) => {
    const interaction = interactionOf(request.params);
    const original =
      interaction.originalId === undefined ? undefined : world.message(interaction.originalId);
    // The first follow-up after a deferral replaces "is thinking…".
    if (original !== undefined && ((original.message.flags ?? 0) & MessageFlags.Loading) !== 0) {
      return edit(interaction, original, request);
    }
    const { body, uploads } = request;
    const hidden = isBody(body) ? Number(body.flags ?? 0) & MessageFlags.Ephemeral : 0;
    const writing = { body, uploads, to: 'webhook', flags: RESPONSE_FLAGS } as const;
    const message = show(
      postMessage(context, writing, responseDraft(context, interaction, hidden)),
    );
    interaction.settle({ kind: 'message', message });
    return ok(message);
  };

  const get = ({ params }: RestRequest) =>
    ok(show(recordOf(interactionOf(params), params.message).message));

  const patch = (request: RestRequest) => {
    const interaction = interactionOf(request.params);
    return edit(interaction, recordOf(interaction, request.params.message), request);
  };

  const remove = ({ params }: RestRequest) => {
    const interaction = interactionOf(params);
    const { message } = recordOf(interaction, params.message);
    world.put({ is: 'message-gone', id: message.id, channelId: message.channel_id });
    interaction.settle({ kind: 'acknowledged' });
    return noContent;
  };

  const path = '/webhooks/:application/:token';
  const one = `${path}/messages/:message`;
  return [
    { method: 'POST', path, auth: false, reply: post },
    { method: 'GET', path: one, auth: false, reply: get },
    { method: 'PATCH', path: one, auth: false, reply: patch },
    { method: 'DELETE', path: one, auth: false, reply: remove },
  ];
}
