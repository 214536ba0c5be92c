import type { APIMessage } from 'discord-api-types/v10';
import type { PersonRecord } from '../world/records.ts';

/** An interaction before it becomes an INTERACTION_CREATE. */
export interface InteractionDraft {
  /** See INTERACTION. */
  type: number;
  by: PersonRecord;
  channelId: string;
  data: object;
  /** The message that holds the component, or that the modal was opened from. */
  source?: APIMessage;
  /** The message that a message command was run on. */
  targetId?: string;
  commandType?: number;
  /** How old it already is when it is sent, ms. */
  ageMs?: number;
}
