import { describe, expect, it } from 'vitest';
import { chooseCluster, type Founder } from '#debate/clusters/rules/cluster.ts';
import { fingerprint } from '#debate/clusters/rules/normalise.ts';
import { otherSide, type Side } from '#debate/core/rules/side.ts';
import { cleanText } from '#debate/core/rules/text.ts';
import { gradeByRules } from '#debate/grading/rules/grade.ts';
import { parseSource } from '#debate/sources/rules/source.ts';
import { lifecycleOf } from '#debate/tally/rules/lifecycle.ts';
import { tallyDebate } from '#debate/tally/rules/tally-debate.ts';
import type { Mark, Item as TallyItem } from '#debate/tally/rules/types.ts';
import { demoPeople } from '../../../src/sandbox/demo/people.ts';
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
    marks: [] as Mark[],
    revision: 0,
    standing: true,
    conceded: false,
  };
}

type Item = ReturnType<typeof filed> & { claim: number; side: Side };

/** What the script comes to: every item with what others made of it. */
function played(): (Item & { rebuttals: Item[] })[] {
  const items: (Item & { rebuttals: Item[] })[] = [];
  const named = new Map<string, Item & { rebuttals: Item[] }>();
  let filedSoFar = 0;
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
      filedSoFar = item.number;
      if (!named.has(itemName(step))) named.set(itemName(step), item);
    } else if (step.do === 'rebut') {
      const { claim, side, number, rebuttals } = of(step.of);
      const answer = filed(step, `> ${number}`);
      const rebuttal = { ...answer, claim, side: otherSide(side), rebuttals: [] };
      rebuttals.push(rebuttal);
      named.set(itemName(step), rebuttal);
      filedSoFar = rebuttal.number;
    } else if (step.do === 'check' || step.do === 'dispute') {
      const { marks, revision } = of(step.of);
      marks.push({ by: step.who, kind: step.do, at: filedSoFar, revision });
    } else if (step.do === 'concede') of(step.of).conceded = true;
    else if (step.do === 'edit') {
      const item = of(step.of);
      Object.assign(item, gradeByRules({ text: step.text, source: sourceOf(step.source) }));
      item.revision += 1;
    }
  }
  return items;
}

const items = played();
const itemsOf = (claim: number): TallyItem[] => items.filter((item) => item.claim === claim);

const [thesis] = await loadTheses();
const tally = tallyDebate({
  claims: (thesis?.claims ?? []).map(({ number, role }) => ({
    number,
    role,
    items: itemsOf(number),
  })),
  moderators: demoPeople.filter(({ standing }) => standing !== 'member').map(({ key }) => key),
  young: [],
});
const verdicts = tally.claims;

describe('the demo debate under the fixed rules', () => {
  it('has only texts and sources that the modal accepts', () => {
    for (const { text, source } of filings) {
      expect(cleanText(text)).toMatchObject({ ok: true, text });
      if (source !== null) expect(sourceOf(source), source).toBeDefined();
    }
  });

  it('has somebody ahead on at least five claims, each side on one or more', () => {
    const leads = verdicts.map(({ essay }) => essay - 50).filter((lead) => Math.abs(lead) >= 2);
    expect(leads.length).toBeGreaterThanOrEqual(5);
    expect(new Set(leads.map(Math.sign))).toEqual(new Set([1, -1]));
  });

  it('says of no lead that luck is ruled out: twenty people in three weeks are too few', () => {
    expect(verdicts.map(({ word }) => word)).toEqual([...Array(7).fill('open'), 'too-little']);
  });

  it('has sources on both sides that somebody of the other side, or a moderator, bears out', () => {
    expect(tally.checked.essay).toBeGreaterThanOrEqual(3);
    expect(tally.checked.challengers).toBeGreaterThanOrEqual(3);
  });

  it('has an item rebutted and one conceded', () => {
    const tallied = tally.claims.flatMap((claim) => claim.items);
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

  it('is open as a whole, with enough evidence on all claims of its headline', () => {
    expect(tally).toMatchObject({ counted: 7, enough: 7, word: 'open', leader: 'even' });
  });

  it('counts a source that two members file on one side once', () => {
    const items = itemsOf(1).filter(({ side }) => side === 'challenges');
    expect(new Set(items.map(({ cluster }) => cluster)).size).toBe(items.length - 1);
  });
});
