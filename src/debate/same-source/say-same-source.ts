import { mayModerate } from '#debate/core/access.ts';
import type { Caller } from '#debate/core/caller.ts';
import type { Debate } from '#debate/core/debate.ts';
import type { WithNotices } from '#debate/core/notice-port.ts';
import type { WithClock, WithPublisher, WithTransactions } from '#debate/core/ports.ts';
import type { WithPseudonyms } from '#debate/core/pseudonyms.ts';
import { NoSuchEvidenceError, NotStandingError } from '#debate/evidence/errors.ts';
import { type Evidence, isStanding } from '#debate/evidence/evidence.ts';
import type { EvidenceTransaction } from '#debate/evidence/evidence-transaction.ts';
import { refreshCard } from '#debate/posts/card-posts.ts';
import type { PostTransaction } from '#debate/posts/outbox-port.ts';
import { type LiveClaim, readLiveClaim, type TallyPorts } from '#debate/tally/read-live.ts';
import {
  KeptApartError,
  type NoSameSource,
  SameSourceRefusedError,
  SayingsUsedUpError,
} from './errors.ts';
import { isAgreed } from './rules/agreed.ts';
import type { SameSourceTransaction } from './same-source-port.ts';

/** Others' items on one claim and side of which a member may say it. */
export const SAYINGS_PER_SIDE = 3;

/** What it takes besides the item's own rows: that it is logged when a moderator does it. */
export type JoiningTransaction = SameSourceTransaction &
  EvidenceTransaction &
  PostTransaction & {
    logModeration(entry: {
      readonly number: number;
      readonly action: 'join' | 'part';
      readonly reason: string;
      readonly byKey: string;
      readonly at: Date;
    }): Promise<void>;
  };

export type Joining = TallyPorts &
  WithTransactions<JoiningTransaction> &
  WithNotices &
  WithClock &
  WithPseudonyms &
  WithPublisher;

/** `moved`: it counts in the other one's cluster now; `said`: it does once others say it too. */
export type SameSourceResult = 'moved' | 'said';

type Pair = { readonly number: number; readonly of: number };

/**
 * "The same source as #n", for what no code can know. It moves the one item into the cluster of
 * #n: at once when its author or a moderator says so, else when two members do, one of them against
 * their own camp. The two have to stand, on one side of one claim or against one item.
 */
export async function saySameSource(
  ports: Joining,
  debate: Debate,
  caller: Caller,
  pair: Pair,
): Promise<SameSourceResult> {
  const { store, clock, pseudonyms, publisher } = ports;
  const memberKey = pseudonyms.author(caller.userId);
  const at = clock.now();
  const isModerator = mayModerate(caller, debate);
  const sourced = await firstSourcedOn(ports, debate, pair.number);
  await store.members.notice(debate.id, memberKey, at);
  const result = await store.inDebate(debate.id, async (tx) => {
    const { item, other } = await readPair(tx, pair);
    const isDecided = isModerator || item.authorKey === memberKey;
    const before = await tx.sayingsOf(pair.number, pair.of);
    if (!isModerator && before.some(({ refused }) => refused)) {
      throw new KeptApartError(pair.number, pair.of);
    }
    if (!isDecided) await requireRoom(tx, item, memberKey);
    await tx.saySame({ ...pair, memberKey, at });
    const sayings = await tx.sayingsOf(pair.number, pair.of);
    if (!isDecided && !isAgreed(sayings, item.authorKey, sourced)) return 'said';
    await moveTo(tx, item, other, at);
    if (isModerator) {
      const entry = { number: item.number, reason: `the same source as #${other.number}` };
      await tx.logModeration({ ...entry, action: 'join', byKey: memberKey, at });
    }
    return 'moved';
  });
  publisher.wake();
  if (result === 'moved') publisher.boardChanged(debate.id);
  return result;
}

/** Takes one's word back; what was moved stays where it is, since that is not one member's alone. */
export async function unsaySameSource(
  { store, pseudonyms }: WithTransactions<SameSourceTransaction> & WithPseudonyms,
  debate: Debate,
  caller: Caller,
  number: number,
): Promise<void> {
  const memberKey = pseudonyms.author(caller.userId);
  await store.inDebate(debate.id, (tx) => tx.unsaySame(number, memberKey));
}

/** The two items where they may be joined; throws the refusal. */
export async function readPair(
  tx: Pick<EvidenceTransaction, 'find'> & Pick<SameSourceTransaction, 'moveOf'>,
  { number, of }: Pair,
): Promise<{ readonly item: Evidence; readonly other: Evidence }> {
  const [item, other] = [await standing(tx, number), await standing(tx, of)];
  const why = whyNot(item, other) ?? ((await isCircle(tx, item, other)) ? 'circle' : null);
  if (why !== null) throw new SameSourceRefusedError(why, number, of);
  return { item, other };
}

async function standing(tx: Pick<EvidenceTransaction, 'find'>, number: number): Promise<Evidence> {
  const item = await tx.find(number);
  if (item === null || item.hiddenAt !== null || item.erasedAt !== null) {
    throw new NoSuchEvidenceError(number);
  }
  if (!isStanding(item)) throw new NotStandingError(number);
  return item;
}

/** Clusters are told apart by claim, by side and, of rebuttals, by what they answer. */
function whyNot(item: Evidence, other: Evidence): NoSameSource | null {
  if (item.number === other.number) return 'itself';
  if (item.claim !== other.claim) return 'claim';
  if (item.target !== other.target) return 'target';
  if (item.side !== other.side) return 'side';
  if (item.source === null || other.source === null) return 'no-source';
  return item.cluster === other.cluster ? 'one' : null;
}

/** Whether the other one was moved to this one, or to one that was. */
async function isCircle(
  tx: Pick<SameSourceTransaction, 'moveOf'>,
  item: Evidence,
  other: Evidence,
): Promise<boolean> {
  const seen = new Set<number>();
  for (let at: number | undefined = other.number; at !== undefined && !seen.has(at); ) {
    if (at === item.number) return true;
    seen.add(at);
    at = (await tx.moveOf(at))?.of;
  }
  return false;
}

async function requireRoom(
  tx: SameSourceTransaction,
  item: Evidence,
  memberKey: string,
): Promise<void> {
  const on = await tx.sayingsBy(memberKey, item.claim, item.side, item.number);
  if (on.length >= SAYINGS_PER_SIDE) throw new SayingsUsedUpError(on);
}

/** That one item alone: whoever else is in its cluster stays there. */
async function moveTo(
  tx: JoiningTransaction,
  item: Evidence,
  other: Evidence,
  at: Date,
): Promise<void> {
  const own = (await tx.moveOf(item.number))?.cluster ?? item.cluster;
  const to = other.cluster;
  await tx.moveItem({ number: item.number, of: other.number, cluster: own, to, at });
  await refreshCard(tx, item);
}

/** By member, the lowest number of their placed sourced evidence on the item's side. */
async function firstSourcedOn(
  ports: TallyPorts,
  debate: Debate,
  number: number,
): Promise<ReadonlyMap<string, number>> {
  const item = await ports.store.evidence.find(debate.id, number);
  if (item === null) throw new NoSuchEvidenceError(number);
  const live = await readLiveClaim(ports, debate, item.claim);
  return firstSourced(live, item);
}

function firstSourced({ items, tally }: LiveClaim, { side }: Evidence): Map<string, number> {
  const placed = new Set(tally.items.filter((one) => one.placed).map((one) => one.number));
  const firsts = new Map<string, number>();
  for (const { number, authorKey, source, side: of } of items) {
    const counts = of === side && source !== null && placed.has(number);
    if (counts && !firsts.has(authorKey)) firsts.set(authorKey, number);
  }
  return firsts;
}
