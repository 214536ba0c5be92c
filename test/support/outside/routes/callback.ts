import { fieldsOf, listOf } from '../../openapi/json.ts';
import { type Call, found, openRoute, type Route } from '../call.ts';
import { messageFaults } from '../checks/message.ts';
import { modalFaults } from '../checks/modal.ts';
import { flag } from '../limits.ts';
import { addMessage, callbackMessage, editMessage } from '../messages.ts';
import { alreadyAnswered, refuseFaults, unknownInteraction, unknownMessage } from '../refusal.ts';
import type { InteractionRecord } from '../world.ts';

const kind = { command: 2, component: 3, autocomplete: 4, modal: 5 } as const;
const answer = {
  message: 4,
  deferMessage: 5,
  deferUpdate: 6,
  update: 7,
  choices: 8,
  modal: 9,
} as const;

/** Whether this type of response is allowed for the interaction. */
function fits({ kind: kindOf, sourceId }: InteractionRecord, type: number): boolean {
  const updates = type === answer.update || type === answer.deferUpdate;
  if (kindOf === kind.autocomplete || type === answer.choices) {
    return kindOf === kind.autocomplete && type === answer.choices;
  }
  if (updates) return sourceId !== undefined;
  if (type === answer.modal) return kindOf !== kind.modal;
  return type === answer.message || type === answer.deferMessage;
}

function openInteraction({ world, params, answerWithinMs }: Call): InteractionRecord {
  const interaction = world.interactions.get(params.interaction_token ?? '');
  if (!interaction || interaction.id !== params.interaction_id) throw unknownInteraction();
  if (interaction.answer !== undefined) throw alreadyAnswered();
  if (Date.now() > interaction.sentAt + answerWithinMs) throw unknownInteraction();
  return interaction;
}

function newOriginal(
  call: Call,
  interaction: InteractionRecord,
  body: ReturnType<typeof fieldsOf>,
): void {
  const { channelId, personId } = interaction;
  const { world, files } = call;
  const stored = addMessage(world, { channelId, body, files, askedBy: personId });
  interaction.originalId = String(stored.wire.id);
}

function checkChoices(choices: ReturnType<typeof listOf>): void {
  const faults = choices.length > 25 ? ['data.choices: over 25'] : [];
  refuseFaults(faults);
}

function inData(faults: readonly string[]): string[] {
  return faults.map((fault) => `data.${fault}`);
}

/** Carries the response out; throws before anything has changed when it is refused. */
function take(call: Call, interaction: InteractionRecord, type: number): void {
  const data = callbackMessage(call.body);
  const { world, files } = call;
  const source = world.messages.get(interaction.sourceId ?? '');
  if (type === answer.message) {
    refuseFaults(inData(messageFaults(data, { route: 'answer', files })));
    newOriginal(call, interaction, data);
  } else if (type === answer.deferMessage) {
    newOriginal(call, interaction, { flags: Number(data.flags ?? 0) | flag.loading });
  } else if (type === answer.choices) {
    checkChoices(listOf(data.choices));
    interaction.choices = listOf(data.choices);
  } else if (type === answer.modal) {
    refuseFaults(inData(modalFaults(data)));
    interaction.modal = structuredClone(data);
  } else {
    if (!source) throw unknownMessage();
    if (type === answer.update) {
      refuseFaults(inData(messageFaults(data, { route: 'update', files, before: source.wire })));
      editMessage(source, data, files);
    }
    interaction.originalId = interaction.sourceId;
  }
  interaction.answer = type;
}

function callback(call: Call) {
  const interaction = openInteraction(call);
  const type = Number(fieldsOf(call.body).type);
  if (!fits(interaction, type)) refuseFaults([`type: ${type} does not answer ${interaction.what}`]);
  take(call, interaction, type);
  if (call.query.get('with_response') !== 'true') return { status: 204 };
  const message = call.world.messages.get(interaction.originalId ?? '')?.wire;
  const about = { id: interaction.id, type: interaction.kind };
  const resource = { type, ...(message ? { message } : {}) };
  return found({ interaction: about, resource });
}

/** The first response to an interaction: only one, within its deadline. */
export const callbackRoutes: Route[] = [
  openRoute('POST', '/interactions/{interaction_id}/{interaction_token}/callback', callback),
];
