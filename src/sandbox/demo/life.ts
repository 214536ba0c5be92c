import { type Chance, createChance } from './chance.ts';
import { demoFacts } from './facts.ts';
import { type DemoKey, demoPeople } from './people.ts';
import { demoQuotes } from './quotes.ts';
import { demoScript } from './script.ts';
import { type DemoArgument, type DemoStep, inWeek, itemName } from './steps.ts';

const DAY_MS = 24 * 60 * 60_000;

/** An act at a moment, generated from the demo's people, sources and items. */
export type LifeAct = { readonly at: Date; readonly step: DemoStep };

/** Steps carry a demo time, which generated ones do not use. */
const WHEN = { day: 1, hour: 0, minute: 0 } as const;
const make = inWeek(2);

const members: readonly DemoKey[] = demoPeople
  .filter(({ standing }) => standing === 'member')
  .map(({ key }) => key);
const items = demoScript.filter((step): step is DemoArgument => step.do === 'argue');
const told = items.filter(({ fact }) => fact !== null && demoQuotes[fact] !== undefined);

/** Minimum and maximum of each a day: some 30 acts a week. */
const DAILY: readonly [(chance: Chance) => DemoStep | undefined, number, number][] = [
  [votes, 1, 3],
  [files, 0, 1],
  [verifies, 0, 2],
  [rebuts, 0, 1],
];

/**
 * What members do between two moments. It depends only on the calendar days, so one week at once
 * gives the same acts as seven single days.
 */
export function lifeBetween(from: Date, to: Date): LifeAct[] {
  const acts: LifeAct[] = [];
  for (let day = Math.floor(from.getTime() / DAY_MS); day * DAY_MS < to.getTime(); day += 1) {
    acts.push(...lifeOn(day));
  }
  return acts.filter(({ at }) => at > from && at < to).sort((a, b) => Number(a.at) - Number(b.at));
}

/** Days are counted from 1970, in UTC; people act from eight in the morning to ten at night. */
function lifeOn(day: number): LifeAct[] {
  const chance = createChance(day);
  return DAILY.flatMap(([act, least, most]) =>
    Array.from({ length: chance.whole(least, most) }, () => {
      const at = new Date(day * DAY_MS + chance.whole(8 * 60, 22 * 60) * 60_000);
      const step = act(chance);
      return step === undefined ? [] : [{ at, step }];
    }).flat(),
  );
}

function votes(chance: Chance): DemoStep | undefined {
  const who = chance.one(members);
  const stance = chance.one(['agree', 'agree', 'disagree', 'disagree', 'unsure'] as const);
  if (who === undefined || stance === undefined) return undefined;
  return make.vote({ ...WHEN, who }, chance.whole(0, 8), stance);
}

/** Somebody else's reading of a source that the demo knows, on the claim that it was filed for. */
function files(chance: Chance): DemoStep | undefined {
  const [item, quote, who] = readBy(chance, () => true);
  if (item === undefined || who === undefined) return undefined;
  const { claim, side, fact } = item;
  return make.argue({ ...WHEN, who }, { claim, side, fact, source: sourceOf(item) }, quote);
}

function verifies(chance: Chance): DemoStep | undefined {
  const [item, , who] = readBy(chance, () => true);
  if (item?.fact == null || who === undefined) return undefined;
  return make.checks(WHEN, itemName(item), item.fact, [who])[0];
}

/** An answer that argues for the other side of the same claim. */
function rebuts(chance: Chance): DemoStep | undefined {
  const of = chance.one(items);
  if (of === undefined) return undefined;
  const [item, quote, who] = readBy(chance, (other) => answers(other, of));
  if (item === undefined || who === undefined || who === of.who) return undefined;
  const with_ = { of: itemName(of), fact: item.fact, source: sourceOf(item) };
  return make.rebut({ ...WHEN, who }, with_, quote);
}

function answers(other: DemoArgument, of: DemoArgument): boolean {
  return other.claim === of.claim && other.side !== of.side;
}

/** An item about a documented fact, a quotation from its source, and who found it. */
function readBy(
  chance: Chance,
  fits: (item: DemoArgument) => boolean,
): [DemoArgument | undefined, string, DemoKey | undefined] {
  const item = chance.one(told.filter(fits));
  const quote = chance.one(demoQuotes[item?.fact ?? 0] ?? []) ?? '';
  return [item, quote, chance.one(members.filter((who) => who !== item?.who))];
}

function sourceOf({ fact, source }: DemoArgument): string | null {
  const known = demoFacts[fact ?? 0];
  return known?.startsWith('10.') || /^\d/.test(known ?? '') ? (known ?? source) : source;
}
