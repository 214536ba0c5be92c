import { setTimeout } from 'node:timers/promises';
import type { Ability } from '#debate/model/ability-port.ts';
import type {
  CallAccount,
  CallFailure,
  FinishedCall,
  ModelAnswer,
  TokenUsage,
} from '#debate/model/model-port.ts';
import type { FormRequest } from './prompts/form.ts';
import { type Message, newSeal, type Seal } from './prompts/seal.ts';
import { readAnswer } from './read-answer.ts';
import type { ChatBody, Sent, Server } from './server.ts';
import type { Slots } from './slots.ts';
import { mostTokensIn } from './tokens.ts';

/** Attempts in all when failures may be temporary. */
const MOST_TRIES = 4;
const FIRST_PAUSE_MS = 500;

export type AskContext = {
  readonly server: Server;
  readonly model: string;
  readonly slots: Slots;
  readonly account: CallAccount;
  /** In the time of performance.now(); no attempt starts after it. */
  readonly deadline: number;
  /** Aborted when the program stops: asking throws then, and the caller asks again another time. */
  readonly stopping?: AbortSignal | undefined;
  readonly ability: Ability;
  /** What to try after the server refused a request. */
  nextAbility(refused: Ability, complaint: string): Ability | undefined;
  /** Called when the server has accepted a request made this way. */
  taken(ability: Ability): Promise<void>;
};

type Tried<T> =
  | { readonly ok: true; readonly value: T; readonly usage: TokenUsage }
  | {
      readonly ok: false;
      readonly outcome: CallFailure | 'no-budget';
      readonly complaint?: string | undefined;
      readonly retryAfterMs?: number | undefined;
    };

/** How the next request differs. */
type Attempt = { readonly ability: Ability; readonly repairing: boolean; readonly tries: number };

/**
 * Asks until there is an answer of the right form, or a reason why there will be none. After a 400
 * it asks in another way, after a temporary failure it waits, and an unreadable answer is repaired
 * once. Once `stopping` is aborted it throws its reason, with every request sent in the ledger.
 */
export async function ask<T>(
  request: FormRequest<T>,
  context: AskContext,
): Promise<ModelAnswer<T>> {
  const signal = context.stopping;
  let attempt: Attempt = { ability: context.ability, repairing: false, tries: 1 };
  for (;;) {
    const tried = await tryOnce(request, attempt, context);
    if (tried.ok) {
      await context.taken(attempt.ability);
      return tried;
    }
    signal?.throwIfAborted();
    const next = nextAttempt(attempt, tried, context);
    if (next === undefined) return { ok: false, outcome: tried.outcome };
    if (next.pauseMs >= context.deadline - performance.now()) {
      return { ok: false, outcome: tried.outcome };
    }
    if (next.pauseMs > 0) await setTimeout(next.pauseMs, undefined, { signal });
    attempt = next;
  }
}

function nextAttempt<T>(
  attempt: Attempt,
  tried: Extract<Tried<T>, { ok: false }>,
  context: AskContext,
): (Attempt & { readonly pauseMs: number }) | undefined {
  switch (tried.outcome) {
    case 'rejected': {
      if (tried.complaint === undefined) return undefined;
      const ability = context.nextAbility(attempt.ability, tried.complaint);
      return ability && { ...attempt, ability, pauseMs: 0 };
    }
    case 'busy':
    case 'server-error':
    case 'unreachable': {
      if (attempt.tries >= MOST_TRIES) return undefined;
      const pauseMs = tried.retryAfterMs ?? FIRST_PAUSE_MS * 2 ** (attempt.tries - 1);
      return { ...attempt, tries: attempt.tries + 1, pauseMs };
    }
    case 'empty':
    case 'not-json':
    case 'bad-form':
    case 'wrong-nonce':
      return attempt.repairing ? undefined : { ...attempt, repairing: true, pauseMs: 0 };
    default:
      return undefined;
  }
}

async function tryOnce<T>(
  request: FormRequest<T>,
  attempt: Attempt,
  context: AskContext,
): Promise<Tried<T>> {
  const { server, model, slots, account, deadline } = context;
  const remaining = () => deadline - performance.now();
  if (remaining() <= 0) return { ok: false, outcome: 'timeout' };
  const giveBack = await slots.take(remaining());
  if (giveBack === undefined) return { ok: false, outcome: 'timeout' };
  try {
    context.stopping?.throwIfAborted();
    const seal = newSeal();
    const messages = messagesOf(request, seal, attempt.repairing);
    const reserved = mostTokensIn(messages) + request.mostOut;
    if (!(await account.reserve(reserved))) return { ok: false, outcome: 'no-budget' };
    const began = performance.now();
    const body = bodyOf(request, messages, attempt.ability, model);
    const sent = await server.chat(body, remaining());
    const read = readSent(sent, request, seal);
    const call = { model, server: server.host, reserved };
    const ms = Math.round(performance.now() - began);
    await account.record({ ...call, ...finished(sent, read, reserved), ms });
    return read;
  } finally {
    giveBack();
  }
}

function readSent<T>(sent: Sent, request: FormRequest<T>, seal: Seal): Tried<T> {
  if (!sent.ok) return sent;
  const read = readAnswer(sent.content, request.answer, seal.nonce);
  return read.ok ? { ...read, usage: sent.usage } : read;
}

function finished<T>(
  sent: Sent,
  read: Tried<T>,
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

function bodyOf<T>(
  request: FormRequest<T>,
  messages: readonly Message[],
  ability: Ability,
  model: string,
): ChatBody {
  const format = formatOf(request, ability);
  return {
    model,
    messages: messages.map((message) => ({ ...message })),
    [ability.tokenParam]: request.mostOut,
    ...(ability.temperature ? { temperature: 0 } : {}),
    ...(format === undefined ? {} : { response_format: format }),
  };
}

function formatOf<T>(
  { name, schema }: FormRequest<T>,
  { structured }: Ability,
): ChatBody['response_format'] {
  switch (structured) {
    case 'json_schema':
      return { type: 'json_schema', json_schema: { name, strict: true, schema: { ...schema } } };
    case 'json_object':
      return { type: 'json_object' };
    case 'prompt':
      return undefined;
  }
}
