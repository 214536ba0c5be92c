import { setTimeout } from 'node:timers/promises';
import type { Ability, AbilityName } from '#debate/model/ability-port.ts';
import type { ModelAnswer } from '#debate/model/model-port.ts';
import type { NextAbility } from './ability.ts';
import { type AskedOnce, askOnce, type OneRequest } from './ask-once.ts';
import type { Taken } from './known-ability.ts';
import type { FormRequest } from './prompts/form.ts';

/** Attempts in all when failures may be temporary. */
const MOST_TRIES = 4;

export type AskContext = OneRequest & {
  readonly ability: Ability;
  /** Before the second attempt; it doubles before each further one. */
  readonly firstPauseMs: number;
  /** What to try after the server refused a request; `guess` where the complaint may name nothing. */
  nextAbility(refused: Ability, complaint: string, guess: boolean): NextAbility | undefined;
  /** A looser way of asking for JSON, where the model did not keep to the form of this one. */
  looserWay(ability: Ability): Partial<Ability>;
  /** Called when the server has given an answer that could be read. */
  taken(taken: Taken): Promise<void>;
};

/** How the next request differs. */
type Attempt = {
  readonly ability: Ability;
  readonly named: Taken['named'];
  readonly repairing: boolean;
  readonly tries: number;
};

type Next = Attempt & { readonly pauseMs: number };

type Failed = Extract<AskedOnce<unknown>, { ok: false }>;

/**
 * Asks until there is an answer of the right form, or a reason why there will be none. A refused
 * request is sent in another way, a temporary failure is waited out, an answer that was cut off gets
 * twice as many tokens, and an unreadable one is repaired once. When `stopping` is aborted it throws
 * the reason, with every request that was sent in the ledger.
 */
export async function ask<T>(
  request: FormRequest<T>,
  context: AskContext,
): Promise<ModelAnswer<T>> {
  const signal = context.stopping;
  const named = new Map<AbilityName, 'complaint'>();
  let attempt: Attempt = { ability: context.ability, named, repairing: false, tries: 1 };
  for (;;) {
    const asked = await askOnce(request, attempt, context);
    if (asked.ok) {
      await context.taken(attempt);
      return asked;
    }
    signal?.throwIfAborted();
    const next = nextAttempt(request, attempt, asked, context);
    if (next === undefined || next.pauseMs >= context.deadline - performance.now()) {
      return { ok: false, outcome: asked.outcome };
    }
    if (next.pauseMs > 0) {
      await setTimeout(next.pauseMs, undefined, { signal }).catch(() => signal?.throwIfAborted());
    }
    attempt = next;
  }
}

function nextAttempt<T>(
  request: FormRequest<T>,
  attempt: Attempt,
  failed: Failed,
  context: AskContext,
): Next | undefined {
  switch (failed.outcome) {
    case 'rejected':
      return otherWay(attempt, failed, context);
    case 'busy':
    case 'server-error':
    case 'unreachable':
      return otherWay(attempt, failed, context) ?? later(attempt, failed, context);
    case 'length':
      return widened(request, attempt, context);
    case 'empty':
    case 'not-json':
    case 'bad-form':
    case 'wrong-nonce':
      return repaired(attempt, failed, context);
    default:
      return undefined;
  }
}

function otherWay(
  attempt: Attempt,
  { complaint, mayBeForm = false }: Failed,
  context: AskContext,
): Next | undefined {
  if (complaint === undefined) return undefined;
  const next = context.nextAbility(attempt.ability, complaint, mayBeForm);
  if (next === undefined) return undefined;
  const named = new Map(attempt.named);
  if (next.named !== undefined) named.set(next.named, 'complaint');
  return { ...attempt, ability: next.ability, named, pauseMs: 0 };
}

function later(
  attempt: Attempt,
  { retryAfterMs }: Failed,
  { firstPauseMs }: AskContext,
): Next | undefined {
  if (attempt.tries >= MOST_TRIES) return undefined;
  const pauseMs = retryAfterMs ?? firstPauseMs * 2 ** (attempt.tries - 1);
  return { ...attempt, tries: attempt.tries + 1, pauseMs };
}

/** Twice as many tokens, up to what the operator or the server allows. */
function widened<T>(
  { mostOut }: FormRequest<T>,
  attempt: Attempt,
  { maxOutput }: AskContext,
): Next | undefined {
  const { ability, named } = attempt;
  if (mostOut * ability.room >= maxOutput || named.get('room') === 'complaint') return undefined;
  return {
    ...attempt,
    ability: { ...ability, room: ability.room * 2 },
    named: new Map(named).set('room', 'certain'),
    pauseMs: 0,
  };
}

function repaired(attempt: Attempt, failed: Failed, context: AskContext): Next | undefined {
  if (attempt.repairing) return undefined;
  const looser = failed.isServersWord ? context.looserWay(attempt.ability) : {};
  return { ...attempt, ability: { ...attempt.ability, ...looser }, repairing: true, pauseMs: 0 };
}
