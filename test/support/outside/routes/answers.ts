import { fieldsOf } from '../../openapi/json.ts';
import { type Call, found, openRoute, type Route } from '../call.ts';
import { messageFaults } from '../checks/message.ts';
import { flag } from '../limits.ts';
import { addMessage, editMessage } from '../messages.ts';
import { invalidToken, refuseFaults, unknownMessage, unknownWebhook } from '../refusal.ts';

const root = '/webhooks/{webhook_id}/{webhook_token}';
const original = `${root}/messages/@original`;
const other = `${root}/messages/{message_id}`;

function exchangeOf({ world, params, tokenLivesMs }: Call) {
  const exchange = world.exchanges.get(params.webhook_token ?? '');
  const isOurs = params.webhook_id === world.applicationId && exchange?.answer !== undefined;
  if (!exchange || !isOurs) throw unknownWebhook();
  if (Date.now() > exchange.sentAt + tokenLivesMs) throw invalidToken();
  return exchange;
}

function messageOf(call: Call) {
  const exchange = exchangeOf(call);
  const { message_id: named } = call.params;
  const id = named ?? exchange.originalId ?? '';
  const known = id === exchange.originalId || exchange.followUps.includes(id);
  const stored = call.world.messages.get(id);
  if (!known || !stored) throw unknownMessage();
  return { exchange, stored };
}

function edit(call: Call) {
  const { exchange, stored } = messageOf(call);
  const body = fieldsOf(call.body);
  const context = { route: 'editAnswer', files: call.files, before: stored.wire } as const;
  refuseFaults(messageFaults(body, context));
  editMessage(stored, body, call.files);
  exchange.edits += 1;
  return found(stored.wire);
}

function remove(call: Call) {
  const { exchange, stored } = messageOf(call);
  call.world.messages.delete(String(stored.wire.id));
  exchange.edits += 1;
  return { status: 204 };
}

/** A follow-up; the first one after a deferral takes the place of the waiting message. */
function followUp(call: Call) {
  const exchange = exchangeOf(call);
  const body = fieldsOf(call.body);
  const { world, files } = call;
  refuseFaults(messageFaults(body, { route: 'followUp', files }));
  const waiting = world.messages.get(exchange.originalId ?? '');
  if (waiting && Number(waiting.wire.flags) & flag.loading) {
    editMessage(waiting, body, files);
    exchange.edits += 1;
    return found(waiting.wire);
  }
  const { channelId, personId } = exchange;
  const stored = addMessage(world, { channelId, body, files, askedBy: personId });
  exchange.followUps.push(String(stored.wire.id));
  return found(stored.wire);
}

/** What comes after the first answer, for as long as the interaction's token lives. */
export const answerRoutes: Route[] = [
  openRoute('POST', root, followUp),
  ...[original, other].flatMap((template) => [
    openRoute('GET', template, (call) => found(messageOf(call).stored.wire)),
    openRoute('PATCH', template, edit),
    openRoute('DELETE', template, remove),
  ]),
];
