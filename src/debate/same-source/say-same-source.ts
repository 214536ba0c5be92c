import { mayModerate } from '#debate/core/access.ts';
import type { Caller } from '#debate/core/caller.ts';
import type { Debate } from '#debate/core/debate.ts';
import type { WithNotices } from '#debate/core/notice-port.ts';
import type { WithPublisher, WithTransactions } from '#debate/core/ports.ts';
import type { Pseudonyms, WithPseudonyms } from '#debate/core/pseudonyms.ts';
import { dayOf } from '#debate/core/rules/day.ts';
import type { Evidence } from '#debate/evidence/evidence.ts';
import type { EvidenceTransaction } from '#debate/evidence/evidence-transaction.ts';
import { dayKey } from '#debate/limits/limit-key.ts';
import type { LimitTransaction } from '#debate/limits/limit-port.ts';
import { requireUnfrozen, type WithFreezes } from '#debate/limits/require-unfrozen.ts';
import { actingRole } from '#debate/log/acting-role.ts';
import type { ActingRole, LogTransaction } from '#debate/log/log-port.ts';
import { refreshCard } from '#debate/posts/card-posts.ts';
import type { PostTransaction } from '#debate/posts/outbox-port.ts';
import type { WithDigests } from '#debate/tally/digest-port.ts';
import type { TallyPorts } from '#debate/tally/read-live.ts';
import {
  KeptApartError,
  SayingMovedError,
  SayingsUsedUpError,
  TooManyMovesError,
} from './errors.ts';
import { type FirstSourced, firstSourcedOn, type WithLargeClaims } from './first-sourced.ts';
import { readPair } from './read-pair.ts';
import { isAgreed } from './rules/agreed.ts';
import type { NewSaying, SameSourceTransaction } from './same-source-port.ts';

/** How many of other members' items on one claim and side a member may say this of. */
const SAYINGS_PER_SIDE = 3;

/** How often members may move one item, per day in the debate's time zone. */
const MOVES_PER_DAY = 3;

/** Besides the statements on the item: the log, for joins by a moderator. */
export type JoiningTransaction = SameSourceTransaction &
  Pick<LimitTransaction, 'use'> &
  EvidenceTransaction &
  PostTransaction &
  LogTransaction;

export type Joining = TallyPorts &
  WithDigests &
  WithLargeClaims &
  WithTransactions<JoiningTransaction> &
  WithNotices &
  WithFreezes &
  WithPublisher;

/** `moved`: it now counts in the other item's cluster; `said`: it will once others agree. */
export type SameSourceResult = 'moved' | 'said';

type Pair = { readonly number: number; readonly of: number };

type Said = NewSaying & { readonly isModerator: boolean; readonly byRole: ActingRole };

/**
 * "The same source as #n", for what code cannot know. It moves the item into the cluster of #n: at
 * once if its author or a moderator says so, otherwise once two members do, one of them against
 * their own camp. Moderators act as the author on their own items. Both items must stand, on one
 * side of one claim or as rebuttals of one item.
 */
export async function saySameSource(
  ports: Joining,
  debate: Debate,
  caller: Caller,
  pair: Pair,
): Promise<SameSourceResult> {
  const { store, clock, pseudonyms, publisher } = ports;
  await requireUnfrozen(ports, debate, caller);
  const said: Said = {
    ...pair,
    memberKey: pseudonyms.author(caller.userId),
    at: clock.now(),
    isModerator: mayModerate(caller, debate),
    byRole: actingRole(caller),
  };
  const sourced = await firstSourcedOn(ports, debate, pair.number);
  await store.members.notice(debate.id, said.memberKey, said.at);
  const result = await store.inDebate(debate.id, async (tx) => {
    const { item, other } = await readPair(tx, pair);
    const isModerator = said.isModerator && item.authorKey !== said.memberKey;
    const saying = { ...said, isModerator };
    if (!(await isDecided(tx, item, other.cluster, saying, sourced))) return 'said';
    if (!isModerator) await countMove(pseudonyms, debate, tx, saying);
    await moveTo(tx, item, other, saying);
    return 'moved';
  });
  publisher.wake();
  if (result === 'moved') publisher.boardChanged(debate.id);
  return result;
}

/** Stores the statement; returns whether it moves the item now. Throws if it is not allowed. */
async function isDecided(
  tx: JoiningTransaction,
  item: Evidence,
  to: number,
  { isModerator, byRole: _, ...said }: Said,
  sourced: FirstSourced,
): Promise<boolean> {
  const { number, of, memberKey } = said;
  if (isModerator) await tx.liftApart(number, to);
  else if (await tx.isApart(number, to)) throw new KeptApartError(number, of);
  const isAlone = isModerator || item.authorKey === memberKey;
  if (!isAlone) await requireRoom(tx, item, memberKey);
  await tx.saySame(said);
  return isAlone || isAgreed(await tx.sayingsOf(number, of), item.authorKey, sourced);
}

/**
 * Takes one's statement back. Once an item was moved, all statements about it stay and keep their
 * places, since the move is not one member's alone; otherwise two members could move item after
 * item. Throws SayingMovedError.
 */
export async function unsaySameSource(
  { store, pseudonyms }: WithTransactions<SameSourceTransaction> & WithPseudonyms,
  debate: Debate,
  caller: Caller,
  number: number,
): Promise<void> {
  const memberKey = pseudonyms.author(caller.userId);
  await store.inDebate(debate.id, async (tx) => {
    const move = await tx.moveOf(number);
    if (move !== null) throw new SayingMovedError(number, move.of);
    await tx.unsaySame(number, memberKey);
  });
}

async function requireRoom(
  tx: SameSourceTransaction,
  item: Evidence,
  memberKey: string,
): Promise<void> {
  const on = await tx.sayingsBy(memberKey, item.claim, item.side, item.number);
  if (on.length >= SAYINGS_PER_SIDE) throw new SayingsUsedUpError(on);
}

/** Moving an item back and forth would change what everybody reads each time. */
async function countMove(
  pseudonyms: Pseudonyms,
  debate: Debate,
  tx: JoiningTransaction,
  { number, at: now }: NewSaying,
): Promise<void> {
  const { timeZone } = debate.schedule;
  const { end } = dayOf(now, timeZone);
  const key = dayKey(pseudonyms, 'moves', { debateId: debate.id, timeZone, now }, number);
  const fits = await tx.use(key, { most: MOVES_PER_DAY, goneAt: end });
  if (!fits) throw new TooManyMovesError(number, MOVES_PER_DAY, end);
}

/** Moves only this item: others in its cluster stay there. */
async function moveTo(
  tx: JoiningTransaction,
  item: Evidence,
  other: Evidence,
  { at, memberKey, isModerator, byRole }: Said,
): Promise<void> {
  const own = (await tx.moveOf(item.number))?.cluster ?? item.cluster;
  const to = other.cluster;
  await tx.moveItem({ number: item.number, of: other.number, cluster: own, to, at });
  await refreshCard(tx, item);
  if (!isModerator) return;
  const reason = `the same source as #${other.number}`;
  const done = { number: item.number, action: 'join', byKey: memberKey, byRole } as const;
  await tx.logModeration({ ...done, reason, at });
}
