import { InteractionType } from 'discord-api-types/v10';
import type { SandboxContext } from '../context.ts';
import type { InteractionResult, OpenInteraction } from '../interactions/open-interactions.ts';
import type { PersonRecord } from '../world/records.ts';

/** What is known of an interaction before it is sent. */
type Draft = { type: number; by: PersonRecord; data: object };

/** Who does what, worded for the page's list; undefined for what is not worth a line. */
function saidOf({ type, by, data }: Draft): string | undefined {
  const name = 'name' in data ? String(data.name) : '';
  const customId = 'custom_id' in data ? String(data.custom_id) : '';
  switch (type) {
    case InteractionType.ApplicationCommand:
      return `${by.name} used ${'target_id' in data ? '' : '/'}${name}`;
    case InteractionType.MessageComponent:
      return `${by.name} used the button or menu ${customId}`;
    case InteractionType.ModalSubmit:
      return `${by.name} sent the form ${customId}`;
    default:
      return undefined;
  }
}

function messageOf(result: InteractionResult, { originalId }: OpenInteraction): string | undefined {
  return result.kind === 'message' || result.kind === 'update' ? result.message.id : originalId;
}

/**
 * Marks the state of the bot's storage before an interaction is sent. Returns a function to call
 * with the interaction and its result; it stores what the page shows about them.
 */
export async function watchInteraction(context: SandboxContext, draft: Draft) {
  const what = saidOf(draft);
  if (what === undefined) return async () => {};
  const mark = async () =>
    await context
      .around()
      .rows?.mark()
      .catch(() => undefined);
  const from = await mark();
  return async (interaction: OpenInteraction, result: InteractionResult): Promise<void> => {
    const { answeredMs } = interaction;
    const to = from === undefined ? undefined : await mark();
    const came = answeredMs === undefined ? 'no answer came' : `answered after ${answeredMs} ms`;
    context.happenings.tellOfAct(`${what}: ${came}`);
    const messageId = messageOf(result, interaction);
    if (messageId === undefined) return;
    context.facts.note(messageId, {
      what,
      ...(answeredMs === undefined ? {} : { answeredMs }),
      ...(from === undefined || to === undefined ? {} : { marks: { from, to } }),
    });
  };
}
