import type { Caller } from '#debate/core/caller.ts';
import type { Debate } from '#debate/core/debate.ts';
import type { WithNotices } from '#debate/core/notice-port.ts';
import type { WithClock, WithPublisher, WithTransactions } from '#debate/core/ports.ts';
import type { Pseudonyms, WithPseudonyms } from '#debate/core/pseudonyms.ts';
import { truncate } from '#debate/core/rules/cut.ts';
import { dayOf } from '#debate/core/rules/day.ts';
import { cleanCharacters } from '#debate/core/rules/text.ts';
import { NotStandingError } from '#debate/evidence/errors.ts';
import { type Evidence, isStanding } from '#debate/evidence/evidence.ts';
import type { WithEvidence } from '#debate/evidence/evidence-port.ts';
import type { EvidenceTransaction } from '#debate/evidence/evidence-transaction.ts';
import { requireShown } from '#debate/evidence/own-item.ts';
import { utcDayKey } from '#debate/limits/limit-key.ts';
import type { LimitTransaction, WithLimits } from '#debate/limits/limit-port.ts';
import { refreshCard } from '#debate/posts/card-posts.ts';
import type { PostTransaction } from '#debate/posts/outbox-port.ts';
import { AlreadyReportedError, OwnReportError, TooManyReportsError } from './errors.ts';
import { REPORT_WORDS_LENGTH, REPORTS_PER_DAY, type ReportReason } from './report.ts';
import type { ReportTransaction, WithReports } from './report-port.ts';
import { needsReview } from './rules/needs-review.ts';

type ReportingTransaction = ReportTransaction &
  Pick<EvidenceTransaction, 'find'> &
  Pick<LimitTransaction, 'use'> &
  PostTransaction;

type Reporting = WithEvidence &
  WithNotices &
  WithTransactions<ReportingTransaction> &
  WithClock &
  WithPseudonyms &
  WithPublisher;

/**
 * Throws before a form is opened, so that nobody types in vain, if the caller may not report an
 * item. All of it is checked again when the form is submitted.
 */
export async function requireReportable(
  {
    store,
    clock,
    pseudonyms,
  }: WithEvidence & WithReports & WithLimits & WithClock & WithPseudonyms,
  debate: Debate,
  caller: Caller,
  number: number,
): Promise<void> {
  const memberKey = pseudonyms.author(caller.userId);
  reportable(await store.evidence.find(debate.id, number), number, memberKey);
  if (await store.reports.isReported(debate.id, number, memberKey)) {
    throw new AlreadyReportedError(number);
  }
  const { key, goneAt } = allowance(pseudonyms, debate, memberKey, clock.now());
  if ((await store.limits.used(key)) >= REPORTS_PER_DAY) {
    throw new TooManyReportsError(REPORTS_PER_DAY, goneAt);
  }
}

/** The key and the end of a member's reports of the day. */
function allowance(pseudonyms: Pseudonyms, { guildId }: Debate, memberKey: string, now: Date) {
  const key = utcDayKey(pseudonyms, { reportsIn: guildId }, now, memberKey);
  return { key, goneAt: dayOf(now, 'UTC').end };
}

function reportable(found: Evidence | null, number: number, memberKey: string): Evidence {
  const item = requireShown(found, number);
  if (item.authorKey === memberKey) throw new OwnReportError(number);
  if (!isStanding(item)) throw new NotStandingError(number);
  return item;
}

/**
 * Reports an item to the moderators for breaking the rules; the author is not told by whom. A
 * member may report each version of an item once, and again for words added below it later. Enough
 * reports keep it out of quotations until a moderator has reviewed it, unless one has cleared it
 * before. The weight of a report is determined now and stored. Returns whether the item is waiting
 * for review: it is not if a moderator has cleared everything there.
 */
export async function reportEvidence(
  ports: Reporting,
  debate: Debate,
  caller: Caller,
  { number, reason, words }: { number: number; reason: ReportReason; words: string },
): Promise<boolean> {
  const { store, clock, pseudonyms, publisher } = ports;
  const memberKey = pseudonyms.author(caller.userId);
  const item = reportable(await store.evidence.find(debate.id, number), number, memberKey);
  const ownSide = await hasPlacedBeside(ports, debate, memberKey, item);
  const added = truncate(cleanCharacters(words).trim(), REPORT_WORDS_LENGTH);
  const at = clock.now();
  const { key, goneAt } = allowance(pseudonyms, debate, memberKey, at);
  const waits = await store.inDebate(debate.id, async (tx) => {
    const now = reportable(await tx.find(number), number, memberKey);
    const young = !(await tx.isSeasoned(memberKey));
    const report = { number, memberKey, reason, words: added === '' ? null : added, at };
    if (!(await tx.use(key, { most: REPORTS_PER_DAY, goneAt }))) {
      throw new TooManyReportsError(REPORTS_PER_DAY, goneAt);
    }
    if (!(await tx.addReport({ ...report, young, ownSide })))
      throw new AlreadyReportedError(number);
    await reviewIfNeeded(tx, now, at);
    return await tx.isWaiting(number);
  });
  // The form shows no notice: it is still due with the first vote or item.
  await store.members.begin(debate.id, memberKey);
  publisher.wake();
  return waits;
}

async function reviewIfNeeded(tx: ReportingTransaction, item: Evidence, at: Date): Promise<void> {
  const { number, reviewSince } = item;
  if (reviewSince !== null || !needsReview(await tx.reportsOn(number))) return;
  if (await tx.isCleared(number)) return;
  await tx.setReview(number, at);
  await refreshCard(tx, item);
  await tx.refreshSummaries();
}

/**
 * Whether a member has a placed item, not counting rebuttals, on the item's side of its claim. They
 * have one as soon as any of theirs stands there unconceded: places go to the first ones that do.
 */
async function hasPlacedBeside(
  { store }: WithEvidence,
  debate: Debate,
  authorKey: string,
  { claim, side }: Evidence,
): Promise<boolean> {
  const filter = { claim, side, authorKey, target: null };
  const { items } = await store.evidence.list(debate.id, filter, 0, MOST_OWN);
  return items.some((item) => item.concededAt === null);
}

/** Of a member's standing items on one side, the newest that are read. */
const MOST_OWN = 50;
