import type { APIMessage, APIModalInteractionResponseCallbackData } from 'discord.js';
import type { FieldValues, OptionValues, Outcome, Sandbox } from '../../src/sandbox/index.ts';
import { buttonId, isPrivate, selectIn } from './screen.ts';

export type OpenForm = {
  readonly id: string;
  readonly form: APIModalInteractionResponseCallbackData;
};

/** A form about claim 1, against the essay, unless told otherwise. */
export type Filing = {
  readonly claim?: number;
  readonly side?: 'supports' | 'challenges';
  readonly text: string;
  readonly source?: string;
};

/** One person in one server, who reads labels and presses what is on the screen. */
export type Person = ReturnType<typeof createPerson>;

/** The message that an action led to; throws Error when it led to none. */
export function messageOf(outcome: Outcome): APIMessage {
  if (outcome.kind === 'message' || outcome.kind === 'update') return outcome.message;
  throw new Error(`a message was expected: ${JSON.stringify(outcome).slice(0, 400)}`);
}

/** The form that an action opened; throws Error when it opened none. */
export function formOf(outcome: Outcome): OpenForm {
  if (outcome.kind === 'modal') return { id: outcome.id, form: outcome.modal };
  throw new Error(`a form was expected: ${JSON.stringify(outcome).slice(0, 400)}`);
}

const SOURCE_BUTTON = 'Check or dispute the source';

export function createPerson(sandbox: Sandbox, id: string, channelId: string) {
  const actor = sandbox.as(id);
  const tryRun = (command: string, options: OptionValues = {}) =>
    actor.run(command, options, channelId);
  const open = async (command: string, options?: OptionValues) =>
    formOf(await tryRun(command, options));
  const fill = async ({ id: formId }: OpenForm, fields: FieldValues) =>
    messageOf(await actor.submit(formId, fields));

  const run = async (command: string, options?: OptionValues) =>
    messageOf(await tryRun(command, options));
  const press = async (message: APIMessage, label: string) =>
    messageOf(await actor.press(message.id, buttonId(message, label)));
  const pressForForm = async (message: APIMessage, label: string) =>
    formOf(await actor.press(message.id, buttonId(message, label)));

  return {
    id,
    actor,
    tryRun,
    /** Runs a command that answers with a message. */
    run,
    /** Runs a command that answers with a form. */
    open,
    fill,
    press,
    pressForForm,
    choose: async (message: APIMessage, value: string) =>
      messageOf(await actor.choose(message.id, selectIn(message).id, [value])),
    complete: (command: string, options: OptionValues, focused: string) =>
      actor.autocomplete(command, options, focused, channelId),
    /** Files an item with /argue; returns the receipt. */
    async file(filing: Filing): Promise<APIMessage> {
      return await fill(await open('argue'), formFields(filing));
    },
    /** The choice between check and dispute of an item's source. */
    openMarking: async (item: number) =>
      await press(await run('evidence', { id: item }), SOURCE_BUTTON),
    /** Checks or disputes an item's source with a quotation; what the person sees then. */
    async prove(kind: 'Check' | 'Dispute', item: number, quote: string): Promise<APIMessage> {
      const choice = await press(await run('evidence', { id: item }), SOURCE_BUTTON);
      return await fill(await pressForForm(choice, kind), { quote });
    },
    /** Erases all that is kept about the person, in two steps. */
    erase: async () => await press(await run('privacy erase'), 'Erase for good'),
    /** The private messages that this person has in the channel, oldest first. */
    inbox: () => actor.see(channelId).filter(isPrivate),
  };
}

/** What is typed into the form of /argue. */
export function formFields({
  claim = 1,
  side = 'challenges',
  text,
  source = '',
}: Filing): FieldValues {
  return { claim: [String(claim)], side, text, source };
}
