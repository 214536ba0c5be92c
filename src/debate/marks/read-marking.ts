import type { Caller } from '#debate/core/caller.ts';
import type { Debate } from '#debate/core/debate.ts';
import type { WithStandings } from '#debate/core/standing-port.ts';
import type { Evidence } from '#debate/evidence/evidence.ts';
import { requireUnfrozen, type WithFreezes } from '#debate/limits/require-unfrozen.ts';
import type { GivenMark, ShownMark } from './mark.ts';
import { type MarkCounts, NO_MARK_COUNTS } from './mark-counts.ts';
import { MarksUsedUpError } from './mark-errors.ts';
import { type Markables, markableItem } from './markable-item.ts';
import { MARKS_PER_SIDE } from './rules/constants.ts';
import { isProof } from './rules/kinds.ts';

/** What a member needs to know before checking or disputing an item's source. */
export type Marking = {
  readonly item: Evidence;
  /** Other targets on this claim and side where their marks take a place. */
  readonly used: readonly number[];
  /** Places left, 0 to 3, including the one taken by an existing mark on this item. */
  readonly left: number;
  /** Their own check or dispute, if any. */
  readonly given: GivenMark | undefined;
  readonly counts: MarkCounts;
  readonly shown: readonly ShownMark[];
  /** The name that it will be shown under; null: they are not named. */
  readonly name: string | null;
};

type Reading = Markables & WithStandings;

/** Throws the refusal if the caller cannot mark this item's source. */
export async function readMarking(
  ports: Reading,
  debate: Debate,
  caller: Caller,
  number: number,
): Promise<Marking> {
  const { store, pseudonyms } = ports;
  const memberKey = pseudonyms.author(caller.userId);
  const item = await markableItem(ports, debate, caller, number);
  const [all, given, counts, shown, isNamed] = await Promise.all([
    store.marks.usedOn(debate.id, memberKey, item.claim, item.side),
    store.marks.of(debate.id, number, memberKey),
    store.marks.counts(debate.id, [number]),
    store.marks.shown(debate.id, number),
    store.members.isNamed(debate.id, memberKey),
  ]);
  const used = all.filter((one) => one !== number);
  return {
    item,
    used,
    left: Math.max(0, MARKS_PER_SIDE - used.length),
    given: given.find(({ kind }) => isProof(kind)),
    counts: counts.get(number) ?? NO_MARK_COUNTS,
    shown: shown.filter((mark) => mark.memberKey !== memberKey),
    name: isNamed ? caller.name : null,
  };
}

/**
 * What the form shows about itself, read before it is opened. Throws the refusal, for example
 * MarksUsedUpError, so that nobody writes for nothing.
 */
export async function requireMarkable(
  ports: Reading & WithFreezes,
  debate: Debate,
  caller: Caller,
  number: number,
): Promise<Pick<Marking, 'item' | 'name'>> {
  const { store, pseudonyms } = ports;
  const memberKey = pseudonyms.author(caller.userId);
  const item = await markableItem(ports, debate, caller, number);
  await requireUnfrozen(ports, debate, caller);
  const [all, isNamed] = await Promise.all([
    store.marks.usedOn(debate.id, memberKey, item.claim, item.side),
    store.members.isNamed(debate.id, memberKey),
  ]);
  const used = all.filter((one) => one !== number);
  if (used.length >= MARKS_PER_SIDE) throw new MarksUsedUpError(debate.id, used);
  return { item, name: isNamed ? caller.name : null };
}
