import type { Debate } from '#debate/core/debate.ts';
import type { WithClock } from '#debate/core/ports.ts';
import type { Pseudonyms, WithPseudonyms } from '#debate/core/pseudonyms.ts';
import { startOf, weekAfter, weekOf } from '#debate/core/rules/week.ts';
import type { BudgetWeek, LedgerEntry, MemberShare, WithCalls } from './ledger-port.ts';
import type { CallAccount, Prepared, WithModelTerms } from './model-port.ts';

/** What paying for a request needs. */
export type Paying = WithCalls & WithModelTerms & WithClock & WithPseudonyms;

/**
 * What a request is for: one item's grade, the sentences of a summary, or looking one up in an
 * item.
 */
export type CallPurpose = Pick<LedgerEntry, 'purpose' | 'item'>;

/**
 * Pays for requests out of the weekly budget of the debate's server, and writes each into the
 * ledger. Tokens reserved by a process that was killed stay spent: too few are used, never too
 * many. What is spent on one member's items is counted under a hash that is valid for that week
 * only, so that once half of the week's tokens are spent nobody gets more than a twentieth of them.
 */
export function openAccount(
  { store, clock, model, pseudonyms }: Paying,
  debate: Debate,
  purpose: CallPurpose,
  authorKey?: string,
): CallAccount {
  const now = clock.now();
  const week = budgetWeek(debate, now);
  const share =
    authorKey === undefined ? undefined : memberShare(pseudonyms, debate, authorKey, now);
  const budget = model?.weeklyBudget ?? 0;
  return {
    reserve: (tokens) => store.calls.reserve(week, tokens, budget, share),
    record: (call) =>
      store.calls.settle(
        week,
        { ...call, ...purpose, debateId: debate.id, at: clock.now() },
        share,
      ),
  };
}

/**
 * The same account, plus whether an answer was paid for or a payment could not be recorded. A
 * request that ends because the program stops is neither: it is repeated after the next start.
 */
export function watchPayments(account: CallAccount): {
  readonly account: CallAccount;
  readonly isPaid: () => boolean;
} {
  let paid = false;
  return {
    isPaid: () => paid,
    account: {
      reserve: (tokens) => account.reserve(tokens),
      async record(call) {
        const before = paid;
        paid = true;
        await account.record(call);
        paid = before || call.outcome === 'ok';
      },
    },
  };
}

/** Records in the ledger that a request could not even be prepared. */
export async function recordUnready(
  ports: Paying,
  debate: Debate,
  purpose: CallPurpose,
  { outcome, ms }: Extract<Prepared<unknown>, { ok: false }>,
): Promise<void> {
  const usage = { in: null, cached: null, out: null };
  const of = { model: '', server: ports.model?.server ?? '' };
  const account = openAccount(ports, debate, purpose);
  await account.record({ ...of, outcome, usage, ms, reserved: 0, charged: 0 });
}

/**
 * The hash that a member's part of the week is counted under: it is removed when the week is over.
 */
export function memberShare(
  { limit }: Pick<Pseudonyms, 'limit'>,
  debate: Debate,
  authorKey: string,
  now: Date,
): MemberShare {
  const { guildId, week } = budgetWeek(debate, now);
  const { timeZone } = debate.schedule;
  const goneAt = startOf(weekAfter(weekOf(now, timeZone)), timeZone);
  return { key: limit(`tokens:${guildId}:${week}:${authorKey}`), goneAt };
}

/** The week whose tokens are used now. */
export function budgetWeek({ guildId, schedule }: Debate, now: Date): BudgetWeek {
  return { guildId, week: weekOf(now, schedule.timeZone).key };
}
