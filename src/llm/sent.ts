import type { CallFailure, TokenUsage } from '#debate/model/model-port.ts';

/** The outcome of one request. */
export type Sent =
  | {
      readonly ok: true;
      readonly content: string;
      readonly usage: TokenUsage;
      /** Whether it may have been cut off at its limit of tokens. */
      readonly isCut: boolean;
    }
  | {
      readonly ok: false;
      readonly outcome: CallFailure;
      readonly usage: TokenUsage;
      /** Whether the model may have worked on it, so that it may cost something. */
      readonly mayHaveRun: boolean;
      /** What the server says is wrong. It is matched only, never shown, stored or logged. */
      readonly complaint?: string;
      /** Whether the request itself may be what is wrong, although the complaint does not say what. */
      readonly mayBeForm?: boolean;
      /** How long to wait, as the server asked. */
      readonly retryAfterMs?: number;
    };

export const UNKNOWN_USAGE: TokenUsage = { in: null, cached: null, out: null };

/** A server may quote the whole request after its complaint. */
const COMPLAINT_LENGTH = 600;

export function complaintOf(text: string): string {
  return text.slice(0, COMPLAINT_LENGTH);
}
