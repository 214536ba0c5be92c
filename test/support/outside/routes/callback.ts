import { fieldsOf, listOf } from '../../openapi/json.ts';
import { type Call, found, openRoute, type Route } from '../call.ts';
import { messageFaults } from '../checks/message.ts';
import { modalFaults } from '../checks/modal.ts';
import { flag } from '../limits.ts';
import { addMessage, callbackMessage, editMessage } from '../messages.ts';
import { alreadyAnswered, refuseFaults, unknownInteraction, unknownMessage } from '../refusal.ts';
import type { Exchange } from '../world.ts';

const kind = { command: 2, component: 3, completion: 4, modal: 5 } as const;
const answer = {
  message: 4,
  deferMessage: 5,
  deferUpdate: 6,
  update: 7,
  choices: 8,
  modal: 9,
} as const;

/** Which first answers each kind of interaction may get. */
function fits({ kind: kindOf, sourceId }: Exchange, type: number): boolean {
  const updates = type === answer.update || type === answer.deferUpdate;
  if (kindOf === kind.completion || type === answer.choices) {
    return kindOf === kind.completion && type === answer.choices;
  }
  if (updates) return sourceId !== undefined;
  if (type === answer.modal) return kindOf !== kind.modal;
  return type === answer.message || type === answer.deferMessage;
}

function openExchange({ world, params, answerWithinMs }: Call): Exchange {
  const exchange = world.exchanges.get(params.interaction_token ?? '');
  if (!exchange || exchange.id !== params.interaction_id) throw unknownInteraction();
  if (exchange.answer !== undefined) throw alreadyAnswered();
  if (Date.now() > exchange.sentAt + answerWithinMs) throw unknownInteraction();
  return exchange;
}

function newOriginal(call: Call, exchange: Exchange, body: ReturnType<typeof fieldsOf>): void {
  const { channelId, personId } = exchange;
  const { world, files } = call;
  const stored = addMessage(world, { channelId, body, files, askedBy: personId });
  exchange.originalId = String(stored.wire.id);
}

function checkChoices(choices: ReturnType<typeof listOf>): void {
  const faults = choices.length > 25 ? ['data.choices: over 25'] : [];
  refuseFaults(faults);
}

function inData(faults: readonly string[]): string[] {
  return faults.map((fault) => `data.${fault}`);
}

/** Does what the answer says; throws before anything has changed when it may not. */
function take(call: Call, exchange: Exchange, type: number): void {
  const data = callbackMessage(call.body);
  const { world, files } = call;
  const source = world.messages.get(exchange.sourceId ?? '');
  if (type === answer.message) {
    refuseFaults(inData(messageFaults(data, { route: 'answer', files })));
    newOriginal(call, exchange, data);
  } else if (type === answer.deferMessage) {
    newOriginal(call, exchange, { flags: Number(data.flags ?? 0) | flag.loading });
  } else if (type === answer.choices) {
    checkChoices(listOf(data.choices));
    exchange.choices = listOf(data.choices);
  } else if (type === answer.modal) {
    refuseFaults(inData(modalFaults(data)));
    exchange.modal = structuredClone(data);
  } else {
    if (!source) throw unknownMessage();
    if (type === answer.update) {
      refuseFaults(inData(messageFaults(data, { route: 'update', files, before: source.wire })));
      editMessage(source, data, files);
    }
    exchange.originalId = exchange.sourceId;
  }
  exchange.answer = type;
}

function callback(call: Call) {
  const exchange = openExchange(call);
  const type = Number(fieldsOf(call.body).type);
  if (!fits(exchange, type)) refuseFaults([`type: ${type} does not answer ${exchange.what}`]);
  take(call, exchange, type);
  if (call.query.get('with_response') !== 'true') return { status: 204 };
  const message = call.world.messages.get(exchange.originalId ?? '')?.wire;
  const about = { id: exchange.id, type: exchange.kind };
  const resource = { type, ...(message ? { message } : {}) };
  return found({ interaction: about, resource });
}

/** The first answer to an interaction: within its deadline, and only one. */
export const callbackRoutes: Route[] = [
  openRoute('POST', '/interactions/{interaction_id}/{interaction_token}/callback', callback),
];
