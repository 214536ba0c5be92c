import { fieldsOf } from '../../openapi/json.ts';
import { type Call, found, openRoute, type Route } from '../call.ts';
import { messageFaults } from '../checks/message.ts';
import { flag } from '../limits.ts';
import { addMessage, editMessage } from '../messages.ts';
import { invalidToken, refuseFaults, unknownMessage, unknownWebhook } from '../refusal.ts';

const root = '/webhooks/{webhook_id}/{webhook_token}';
const original = `${root}/messages/@original`;
const other = `${root}/messages/{message_id}`;

function interactionOf({ world, params, tokenLivesMs }: Call) {
  const interaction = world.interactions.get(params.webhook_token ?? '');
  const isOurs = params.webhook_id === world.applicationId && interaction?.answer !== undefined;
  if (!interaction || !isOurs) throw unknownWebhook();
  if (Date.now() > interaction.sentAt + tokenLivesMs) throw invalidToken();
  return interaction;
}

function messageOf(call: Call) {
  const interaction = interactionOf(call);
  const { message_id: named } = call.params;
  const id = named ?? interaction.originalId ?? '';
  const known = id === interaction.originalId || interaction.followUps.includes(id);
  const stored = call.world.messages.get(id);
  if (!known || !stored) throw unknownMessage();
  return { interaction, stored };
}

function edit(call: Call) {
  const { interaction, stored } = messageOf(call);
  const body = fieldsOf(call.body);
  const context = { route: 'editAnswer', files: call.files, before: stored.wire } as const;
  refuseFaults(messageFaults(body, context));
  editMessage(stored, body, call.files);
  interaction.edits += 1;
  return found(stored.wire);
}

function remove(call: Call) {
  const { interaction, stored } = messageOf(call);
  call.world.messages.delete(String(stored.wire.id));
  interaction.edits += 1;
  return { status: 204 };
}

/** A follow-up; the first one after a deferral replaces the waiting message. */
function followUp(call: Call) {
  const interaction = interactionOf(call);
  const body = fieldsOf(call.body);
  const { world, files } = call;
  refuseFaults(messageFaults(body, { route: 'followUp', files }));
  const waiting = world.messages.get(interaction.originalId ?? '');
  if (waiting && Number(waiting.wire.flags) & flag.loading) {
    editMessage(waiting, body, files);
    interaction.edits += 1;
    return found(waiting.wire);
  }
  const { channelId, personId } = interaction;
  const stored = addMessage(world, { channelId, body, files, askedBy: personId });
  interaction.followUps.push(String(stored.wire.id));
  return found(stored.wire);
}

/** What follows the first response, while the interaction's token is valid. */
export const followUpRoutes: Route[] = [
  openRoute('POST', root, followUp),
  ...[original, other].flatMap((template) => [
    openRoute('GET', template, (call) => found(messageOf(call).stored.wire)),
    openRoute('PATCH', template, edit),
    openRoute('DELETE', template, remove),
  ]),
];
