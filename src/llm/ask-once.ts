import type { Ability } from '#debate/model/ability-port.ts';
import type {
  CallAccount,
  CallFailure,
  FinishedCall,
  TokenUsage,
} from '#debate/model/model-port.ts';
import { chatBody } from './chat-body.ts';
import type { FormRequest } from './prompts/form.ts';
import { type Message, newSeal, type Seal } from './prompts/seal.ts';
import { readAnswer } from './read-answer.ts';
import type { Sent } from './sent.ts';
import type { Server } from './server.ts';
import type { Slots } from './slots.ts';
import { mostTokensIn } from './tokens.ts';

/** What each request of a call shares. */
export type OneRequest = {
  readonly server: Server;
  readonly model: string;
  readonly slots: Slots;
  readonly account: CallAccount;
  /** The most tokens of an answer, however often it hits its limit. */
  readonly maxOutput: number;
  /** In the time of performance.now(); no attempt starts after it. */
  readonly deadline: number;
  /** Aborted when the program stops: asking throws then, and the caller asks again another time. */
  readonly stopping?: AbortSignal | undefined;
};

export type AskedOnce<T> =
  | { readonly ok: true; readonly value: T; readonly usage: TokenUsage }
  | {
      readonly ok: false;
      readonly outcome: CallFailure | 'no-budget';
      readonly complaint?: string | undefined;
      readonly mayBeForm?: boolean | undefined;
      readonly retryAfterMs?: number | undefined;
      /** Whether the server itself says that the model did not keep to the form. */
      readonly isServersWord?: boolean;
    };

/** Sends one request and reads the answer; pays for it and records it in the ledger. */
export async function askOnce<T>(
  request: FormRequest<T>,
  { ability, repairing }: { readonly ability: Ability; readonly repairing: boolean },
  context: OneRequest,
): Promise<AskedOnce<T>> {
  const { server, model, slots, account, deadline, maxOutput } = context;
  const remaining = () => deadline - performance.now();
  if (remaining() <= 0) return { ok: false, outcome: 'timeout' };
  const giveBack = await slots.take(remaining());
  if (giveBack === undefined) return { ok: false, outcome: 'timeout' };
  try {
    context.stopping?.throwIfAborted();
    const seal = newSeal();
    const messages = messagesOf(request, seal, repairing);
    const room = Math.max(1, Math.min(Math.floor(request.mostOut * ability.room), maxOutput));
    const reserved = mostTokensIn(messages) + room;
    if (!(await account.reserve(reserved))) return { ok: false, outcome: 'no-budget' };
    const began = performance.now();
    const body = chatBody(request, ability, { model, messages, room });
    const sent = await server.chat(body, room, remaining());
    const read = readSent(sent, request, seal);
    const ms = Math.round(performance.now() - began);
    const call = { model, server: server.host, reserved, ms };
    await account.record({ ...call, ...finished(sent, read, reserved) });
    return read;
  } finally {
    giveBack();
  }
}

function readSent<T>(sent: Sent, request: FormRequest<T>, seal: Seal): AskedOnce<T> {
  if (!sent.ok) return { ...sent, isServersWord: sent.outcome === 'bad-form' };
  const read = readAnswer(sent.content, request.answer, seal.nonce);
  if (read.ok) return { ...read, usage: sent.usage };
  return sent.isCut ? { ok: false, outcome: 'length' } : read;
}

function finished<T>(
  sent: Sent,
  read: AskedOnce<T>,
  reserved: number,
): Pick<FinishedCall, 'outcome' | 'usage' | 'charged'> {
  const { usage } = sent;
  const used = usage.in === null || usage.out === null ? undefined : usage.in + usage.out;
  const unknown = sent.ok || sent.mayHaveRun ? reserved : 0;
  // Without a budget nothing is sent, so this outcome cannot occur here.
  const outcome = read.ok ? 'ok' : read.outcome === 'no-budget' ? 'rejected' : read.outcome;
  return { outcome, usage, charged: used ?? unknown };
}

const REPAIR =
  'An answer to this task came back that was not one JSON object of the form. Answer with that object alone: no words around it, no code fence, every field, and this nonce.';

/** A repair request never quotes the answer, which may contain words of the item. */
function messagesOf<T>(
  request: FormRequest<T>,
  seal: Seal,
  repairing: boolean,
): readonly Message[] {
  const messages = request.messages(seal);
  if (!repairing) return messages;
  return messages.map((message, at) =>
    at === messages.length - 1
      ? { ...message, content: `${message.content}\n\n${REPAIR}` }
      : message,
  );
}
