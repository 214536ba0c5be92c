import { describe, expect, it } from 'vitest';
import { chooseCluster, type Founder } from '#debate/clusters/rules/cluster.ts';
import { fingerprint } from '#debate/clusters/rules/normalise.ts';
import { otherSide, type Side } from '#debate/core/rules/side.ts';
import { cleanText } from '#debate/core/rules/text.ts';
import { gradeByRules } from '#debate/grading/rules/grade.ts';
import { parseSource } from '#debate/sources/rules/source.ts';
import { lifecycleOf } from '#debate/tally/rules-1/lifecycle.ts';
import { tallyDebate } from '#debate/tally/rules-1/tally-debate.ts';
import type { TallyItem } from '#debate/tally/rules-1/types.ts';
import { demoScript } from '../../../src/sandbox/demo/script.ts';
import { itemName } from '../../../src/sandbox/demo/steps.ts';
import { loadTheses } from '../../../src/theses/index.ts';

const filings = demoScript.filter((step) => step.do === 'argue' || step.do === 'rebut');

function sourceOf(source: string | null) {
  if (source === null) return undefined;
  const result = parseSource(source);
  return result.ok ? result.source : undefined;
}

const founders = new Map<string, Founder[]>();

/** A filing as it is stored: graded by the rules and put into its cluster. */
function filed(step: (typeof filings)[number], place: string) {
  const source = sourceOf(step.source);
  const key = { fingerprint: fingerprint(step.text), canonical: source?.canonical };
  const number = filings.indexOf(step) + 1;
  const there = founders.get(place) ?? [];
  const { joins } = chooseCluster(key, there);
  if (joins === undefined) founders.set(place, [...there, { ...key, number }]);
  return {
    ...gradeByRules({ text: step.text, source }),
    number,
    author: step.who,
    cluster: joins ?? number,
    marks: { checkedBy: [] as string[], disputedBy: [] as string[] },
    standing: true,
    conceded: false,
  };
}

type Item = ReturnType<typeof filed> & { claim: number; side: Side };

/** What the script comes to: every item with what others made of it. */
function played(): (Item & { rebuttals: Item[] })[] {
  const items: (Item & { rebuttals: Item[] })[] = [];
  const named = new Map<string, Item & { rebuttals: Item[] }>();
  const of = (name: string) => {
    const item = named.get(name);
    if (item === undefined) throw new Error(`nobody has filed ${name}`);
    return item;
  };
  for (const step of demoScript) {
    if (step.do === 'argue') {
      const { claim, side } = step;
      const item = { ...filed(step, `${claim} ${side}`), claim, side, rebuttals: [] };
      items.push(item);
      if (!named.has(itemName(step))) named.set(itemName(step), item);
    } else if (step.do === 'rebut') {
      const { claim, side, number, rebuttals } = of(step.of);
      const rebuttal = { ...filed(step, `> ${number}`), claim, side: otherSide(side) };
      rebuttals.push(rebuttal);
      named.set(itemName(step), { ...rebuttal, rebuttals: [] });
    } else if (step.do === 'check') of(step.of).marks.checkedBy.push(step.who);
    else if (step.do === 'dispute') of(step.of).marks.disputedBy.push(step.who);
    else if (step.do === 'concede') of(step.of).conceded = true;
    else if (step.do === 'edit') {
      Object.assign(of(step.of), gradeByRules({ text: step.text, source: sourceOf(step.source) }));
    }
  }
  return items;
}

const items = played();
const itemsOf = (claim: number): TallyItem[] => items.filter((item) => item.claim === claim);

const [thesis] = await loadTheses();
const tally = tallyDebate(
  (thesis?.claims ?? []).map(({ number, role }) => ({ number, role, items: itemsOf(number) })),
);
const verdicts = tally.claims.map((claim) => claim.tally.verdict);

describe('the demo debate under the fixed rules', () => {
  it('has only texts and sources that the modal accepts', () => {
    for (const { text, source } of filings) {
      expect(cleanText(text)).toMatchObject({ ok: true, text });
      if (source !== null) expect(sourceOf(source), source).toBeDefined();
    }
  });

  it('names who is ahead on at least five claims, each side on one or more', () => {
    const leaders = verdicts.map(({ leader }) => leader).filter((leader) => leader !== 'even');
    expect(leaders.length).toBeGreaterThanOrEqual(5);
    expect(new Set(leaders)).toEqual(new Set(['essay', 'challengers']));
  });

  it('is sure of something on either side, firmly on one claim at least', () => {
    const sure = verdicts.filter(({ firmness }) => ['firm', 'slight'].includes(firmness));
    expect(sure.length).toBeGreaterThanOrEqual(3);
    expect(new Set(sure.map(({ leader }) => leader))).toEqual(new Set(['essay', 'challengers']));
    expect(verdicts.some(({ firmness }) => firmness === 'firm')).toBe(true);
  });

  it('has an item rebutted and one conceded', () => {
    const tallied = tally.claims.flatMap((claim) => claim.tally.items);
    const stage = ({ number, conceded }: Item) =>
      lifecycleOf(
        { source: '', concededAt: conceded ? new Date(0) : null },
        tallied.find((one) => one.number === number),
      );
    const stages = items.map(stage);
    expect(stages).toContain('rebutted');
    expect(stages).toContain('conceded');
    expect(stages).toContain('standing');
  });

  it('says who is ahead in the debate as a whole', () => {
    expect(tally.enough).toBe(7);
    expect(tally.verdict.leader).toBe('challengers');
  });

  it('leaves claim 8, the exception, with too little evidence to say', () => {
    expect(verdicts.map(({ firmness }) => firmness === 'too-little')).toEqual([
      ...Array(7).fill(false),
      true,
    ]);
  });

  it('counts a source that two members file on one side once', () => {
    const items = itemsOf(1).filter(({ side }) => side === 'challenges');
    expect(new Set(items.map(({ cluster }) => cluster)).size).toBe(items.length - 1);
  });
});
