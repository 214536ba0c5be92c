import type { APIMessage, APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';

/** A modal that is or was open on someone's screen. */
export interface OpenedModal {
  modal: APIModalInteractionResponseCallbackData;
  by: string;
  channelId: string;
  /** The message whose component opened it. */
  source?: APIMessage;
  /** False once it has been submitted and answered. */
  open: boolean;
}

const REMEMBERED_AT_MOST = 5_000;

/** The latest modals by the id of the interaction that opened them; the oldest are dropped. */
export function createOpenedModals() {
  const modals = new Map<string, OpenedModal>();
  return {
    find: (id: string): OpenedModal | undefined => modals.get(id),
    remember(id: string, modal: OpenedModal): void {
      modals.set(id, modal);
      const [oldest] = modals.keys();
      if (modals.size > REMEMBERED_AT_MOST && oldest !== undefined) modals.delete(oldest);
    },
  };
}
