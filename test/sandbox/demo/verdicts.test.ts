import { describe, expect, it } from 'vitest';
import { chooseCluster, type Founder } from '../../../src/debate/rules/cluster.ts';
import { gradeByRules } from '../../../src/debate/rules/grade.ts';
import { fingerprint } from '../../../src/debate/rules/normalise.ts';
import { parseSource } from '../../../src/debate/rules/source.ts';
import { tallyDebate } from '../../../src/debate/rules/tally-debate.ts';
import { cleanText } from '../../../src/debate/rules/text.ts';
import type { TallyItem } from '../../../src/debate/rules/types.ts';
import { type DemoArgument, demoScript } from '../../../src/sandbox/demo/script.ts';
import { loadTheses } from '../../../src/theses/index.ts';

const steps = demoScript.filter((step): step is DemoArgument => step.do === 'argue');

function sourceOf({ source }: DemoArgument) {
  if (source === null) return undefined;
  const result = parseSource(source);
  return result.ok ? result.source : undefined;
}

/** The items of one claim as they are filed: graded by the rules and put into clusters. */
function itemsOf(claim: number): TallyItem[] {
  const founders = { supports: [] as Founder[], challenges: [] as Founder[] };
  return steps.flatMap((step, number) => {
    if (step.claim !== claim) return [];
    const source = sourceOf(step);
    const key = { fingerprint: fingerprint(step.text), canonical: source?.canonical };
    const { joins } = chooseCluster(key, founders[step.side]);
    if (joins === undefined) founders[step.side].push({ ...key, number });
    return {
      ...gradeByRules({ text: step.text, source }),
      number,
      author: step.who,
      side: step.side,
      cluster: joins ?? number,
      marks: { checkedBy: [], disputedBy: [] },
      standing: true,
      conceded: false,
      rebuttals: [],
    };
  });
}

const [thesis] = await loadTheses();
const tally = tallyDebate(
  (thesis?.claims ?? []).map(({ number, role }) => ({ number, role, items: itemsOf(number) })),
);
const verdicts = tally.claims.map((claim) => claim.tally.verdict);

describe('the demo debate under the fixed rules', () => {
  it('has only texts and sources that the form accepts', () => {
    for (const step of steps) {
      expect(cleanText(step.text)).toMatchObject({ ok: true, text: step.text });
      if (step.source !== null) expect(sourceOf(step), step.source).toBeDefined();
    }
  });

  it('names who is ahead on at least five claims, each side on one or more', () => {
    const leaders = verdicts.map(({ leader }) => leader).filter((leader) => leader !== 'even');
    expect(leaders.length).toBeGreaterThanOrEqual(5);
    expect(new Set(leaders)).toEqual(new Set(['essay', 'challengers']));
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
