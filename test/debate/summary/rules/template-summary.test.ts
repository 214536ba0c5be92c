import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SUMMARY } from '#debate/summary/rules/constants.ts';
import type { SummaryFacts } from '#debate/summary/rules/summary-facts.ts';
import { plainSummary, type SummaryLine, seenLength } from '#debate/summary/rules/summary-lines.ts';
import { templateSummary } from '#debate/summary/rules/template-summary.ts';
import { cases } from '../../../support/cases.ts';
import { anyDebate } from './any-debate.ts';
import { contest, debateOf, factsOf, type Made } from './made-facts.ts';

const week = debateOf([contest(3, 5), contest(2, 4, { from: 21 }), contest(1, 0, { from: 41 })]);
const summaryOf = (facts: SummaryFacts) => plainSummary(templateSummary(facts));

const lineOf = (facts: SummaryFacts, kind: SummaryLine['kind']) =>
  templateSummary(facts)
    .filter((line) => line.kind === kind)
    .map((line) => plainSummary([line]));

describe('templateSummary', () => {
  it('tells a week in fixed order', () => {
    const facts = factsOf(week, { newFrom: 24, happenings: { unseen: 2 } });
    const kinds = templateSummary(facts).map(({ kind }) => kind);
    expect(kinds.filter((kind, at) => kind !== kinds[at - 1])).toEqual([
      ...(['title', 'thesis', 'verdict', 'members', 'strongest', 'quote'] as const),
      ...(['strongest', 'quote', 'moved', 'ask', 'note', 'judged'] as const),
    ]);
  });

  it('says who is ahead, by how much and how sure that is, with each number once', () => {
    expect(lineOf(factsOf(week, { newFrom: 24 }), 'verdict')).toEqual([
      'Evidence: open. The essay’s challengers are ahead, 42 : 58 (last week 47 : 53), but luck could do this. 15 people, 15 sources.',
    ]);
  });

  it('tells the vote on the thesis, and what it was where both splits are public', () => {
    const facts = factsOf(week, { newFrom: 24 });
    expect(lineOf(facts, 'members')).toEqual([
      'Members: 10 agree · 8 disagree · 2 unsure (last week 9 · 8 · 3).',
    ]);
    const minds = (changedMinds: number) =>
      lineOf({ ...facts, votes: { ...facts.votes, changedMinds } }, 'members')[0];
    expect(minds(4)).not.toContain('mind');
    expect(minds(5)).toContain('(last week 9 · 8 · 3; 5 changed their mind)');
    const few = { ...facts.votes, now: { agree: 2, disagree: 1, unsure: 0 } };
    expect(lineOf({ ...facts, votes: few }, 'members')).toEqual([
      'Members: fewer than five votes so far.',
    ]);
    const since = { ...facts.votes, before: { agree: 2, disagree: 1, unsure: 1 } };
    expect(lineOf({ ...facts, votes: since }, 'members')).toEqual([
      'Members: 10 agree · 8 disagree · 2 unsure.',
    ]);
  });

  it('says what is missing where there is too little, and which side is empty', () => {
    const facts = factsOf(debateOf([contest(0, 2)]));
    expect(lineOf(facts, 'verdict')).toEqual([
      'Evidence: too little yet. 2 of 3 people, 2 of 3 sources. All of it is against the essay.',
    ]);
    expect(lineOf(facts, 'strongest')[0]).toBe(
      'Nobody has argued for the essay yet: be the first.',
    );
    expect(lineOf({ ...facts, final: true }, 'strongest')[0]).toBe('Nobody argued for the essay.');
  });

  it('says once that nobody has argued at all', () => {
    const text = summaryOf(factsOf(debateOf([[], []])));
    expect(text.match(/argued/g)).toHaveLength(1);
    expect(text).toContain('Evidence: too little yet. Nobody has argued for either side yet.');
    expect(text).toContain(
      '“Title of claim 1” has 0 of the 3 people and 0 of the 3 sources it needs.',
    );
    expect(text).not.toContain('What moved');
  });

  it.each([
    ['conceded', { conceded: true }],
    ['hidden, or taken back', { standing: false }],
  ] as const)('says that none of what was filed counts where all of it is %s', (_, is) => {
    const filed = debateOf([contest(0, 2), []]);
    const claims = filed.claims.map((claim) => ({
      ...claim,
      items: claim.items.map((item) => ({ ...item, ...is })),
    }));
    const facts = factsOf({ ...filed, claims });
    const unquotable = { ...facts, items: facts.items.map((one) => ({ ...one, quotable: false })) };
    const text = summaryOf(unquotable);
    expect(text).toContain(
      'Evidence: too little yet. 2 items were filed, but none of them counts yet.',
    );
    expect(text).toContain('What was argued against the essay can’t be quoted this week.');
    expect(text).toContain('Nobody has argued for the essay yet: be the first.');
    expect(summaryOf({ ...unquotable, final: true })).toContain(
      '2 items were filed, and none of them counted.',
    );
  });

  it('says it of a single item, and quotes one that may be quoted', () => {
    const facts = factsOf(debateOf([contest(0, 1)]));
    const none = facts.tally.claims.map((one) => ({
      ...one,
      items: one.items.map((item) => ({ ...item, points: 0 })),
    }));
    const lines = summaryOf({ ...facts, tally: { ...facts.tally, claims: none } });
    expect(lines).toContain('1 item was filed, but it doesn’t count yet.');
    expect(lines).toContain('Strongest against the essay');
  });

  it('tells what moved by title, with numbers then and now and the items that did it', () => {
    expect(lineOf(factsOf(week, { newFrom: 24 }), 'moved')).toEqual([
      'What moved: “Title of claim 2” went from 58 : 42 to 39 : 61, in part due to #24 and #25.',
    ]);
    expect(lineOf(factsOf(week, { newFrom: 23 }), 'moved')[0]).toMatch(
      /^What moved: “Title of claim 2” had too little and is now open at 39 : 61, /,
    );
    const more = debateOf([contest(3, 5), contest(2, 2, { from: 21 })]);
    const later = { ...factsOf(more, { newFrom: 8 }) };
    expect(lineOf(later, 'moved')[1]).toMatch(
      /^“Title of claim 1” went from 45 : 55 to 41 : 59, mostly due to #8\.$/,
    );
  });

  it('compares nothing across rules, and says so in one line', () => {
    const facts = factsOf(week, { newFrom: 24 });
    const previous = facts.previous && { ...facts.previous, rules: 'rules/1' };
    const text = summaryOf({ ...facts, previous });
    expect(text).not.toMatch(/last week 50|What moved/);
    expect(text.match(/rules changed/g)).toHaveLength(1);
  });

  it('says that a week was quiet, or that what was filed moved no number', () => {
    const facts = factsOf(week, { newFrom: 100 });
    expect(lineOf({ ...facts, votesMoved: 0 }, 'moved')).toEqual([
      'What moved: nothing. Nobody filed evidence or voted this week.',
    ]);
    expect(lineOf(facts, 'moved')).toEqual([
      'What moved: nothing. No evidence was filed this week.',
    ]);
    const items = facts.items.map((item) => ({ ...item, isNew: item.number === 1 }));
    expect(lineOf({ ...facts, items }, 'moved')).toEqual([
      'What moved: no number. 1 new item was filed.',
    ]);
  });

  it('says that the debate’s number moved where no claim has one of its own', () => {
    const thin = debateOf([1, 2, 3, 4, 5, 6].map((from) => contest(1, 1, { from, step: 10 })));
    const facts = factsOf(thin, { newFrom: 14 });
    expect(lineOf(facts, 'verdict')[0]).toContain('50 : 50 (last week 62 : 38)');
    expect(lineOf(facts, 'moved')).toEqual([
      'What moved: no claim’s own number. 3 new items were filed.',
    ]);
    const items = facts.items.map((item) => ({ ...item, isNew: false }));
    expect(lineOf({ ...facts, items }, 'moved')).toEqual([
      'What moved: no claim’s own number. No evidence was filed this week.',
    ]);
  });

  it('calls nobody first on a side whose only item was conceded', () => {
    const facts = factsOf(debateOf([contest(1, 2)]));
    const claims = facts.input.claims.map((claim) => ({
      ...claim,
      items: claim.items.map((item) => ({ ...item, conceded: item.side === 'supports' })),
    }));
    const conceded = factsOf(
      { ...facts.input, claims },
      { change: ({ side }) => ({ quotable: side === 'challenges' }) },
    );
    expect(lineOf(conceded, 'strongest')[0]).toBe(
      'What was argued for the essay can’t be quoted this week.',
    );
  });

  it('invites to nothing once the debate has ended', () => {
    const text = summaryOf(factsOf(week, { final: true }));
    expect(text).toContain('This debate has ended: its numbers stay as they are.');
    expect(text).not.toMatch(/counts most|be the first/);
  });

  it('says who judged: form alone, a model, or form again where the model drifted', () => {
    const graded = { byModel: 12, of: 15, model: 'small-model' };
    const facts = factsOf(week, { graded });
    expect(lineOf(facts, 'judged')).toEqual([
      'small-model graded 12 of 15 items, the rest by form only; numbers, names and quotations checked by code.',
    ]);
    expect(lineOf(factsOf(week, { graded: { ...graded, held: 3 } }), 'judged')).toEqual([
      'small-model graded 12 of 15 items, 3 of them held at 70 % of what form gives, the rest by form only; numbers, names and quotations checked by code.',
    ]);
    const form =
      'trength is judged by form only (source, system, test, number): nobody’s word is taken for truth.';
    expect(lineOf(factsOf(week), 'judged')).toEqual([`S${form}`]);
    const drifted = { ...facts, input: { ...facts.input, rulesOnly: true } };
    expect(lineOf(drifted, 'judged')).toEqual([`Only the fixed rules count: s${form}`]);
    expect(lineOf(drifted, 'note')).toEqual([
      'The model graded the two sides too differently; only the fixed rules count.',
    ]);
  });

  it('puts at most one sentence of a model behind each of its own, of the side that gained', () => {
    const facts = factsOf(week, { newFrom: 24 });
    const bullets = facts.items.flatMap(({ number, claim, side }) =>
      [1, 2].map((n) => ({ side, claim, ids: [number], text: `Sentence ${n} on item ${number}.` })),
    );
    const own = { ...facts, writing: { model: 'some-model', bullets } };
    const moved = templateSummary(own).filter(({ kind }) => kind === 'moved');
    for (const { parts } of moved) {
      expect(parts.filter(({ kind }) => kind === 'written').length).toBe(1);
    }
    expect(plainSummary(moved)).toMatch(/ Against the essay: Sentence 1 on item 2\d \(#2\d\)\./);
    expect(lineOf(own, 'judged')[0]).toContain('Sentences by some-model; numbers');
  });

  it('neither names nor quotes what may not be quoted', () => {
    const open = factsOf(week, { newFrom: 24 });
    const named = new Set(summaryOf(open).match(/#\d+/g));
    expect(named.size).toBeGreaterThan(2);
    const change = ({ number }: Pick<Made, 'number'>) => ({ quotable: !named.has(`#${number}`) });
    const closed = summaryOf(factsOf(week, { newFrom: 24, change }));
    for (const name of named) expect(closed).not.toMatch(new RegExp(`${name}\\b`));
    const none = summaryOf(factsOf(week, { newFrom: 24, change: () => ({ quotable: false }) }));
    expect(none).toContain('What was argued for the essay can’t be quoted this week.');
    expect(none).not.toContain('#');
  });

  it('keeps verdict, reasons and its limit whatever the debate', () => {
    fc.assert(
      fc.property(anyDebate, ({ debate, newFrom }) => {
        const lines = templateSummary(factsOf(debate, { newFrom }));
        expect(seenLength(lines)).toBeLessThanOrEqual(SUMMARY.maxChars);
        const kinds = lines.map(({ kind }) => kind);
        expect(kinds).toEqual(expect.arrayContaining(['verdict', 'members', 'ask', 'judged']));
      }),
      cases(60),
    );
  });
});

describe('a summary that is too long', () => {
  const happenings = { joined: 2, unseen: 3, lateSince: new Date('2026-11-23T09:00:00Z') };
  const long = factsOf(week, {
    newFrom: 7,
    happenings,
    textOf: ({ number }) => `Item ${number} ${'says more words than fit, '.repeat(20)}.`,
  });
  const shown = (maxChars: number) => {
    const lines = templateSummary(long, maxChars);
    const quotes = lines.filter(({ kind }) => kind === 'quote').map((line) => seenLength([line]));
    return {
      moved: lines.filter(({ kind }) => kind === 'moved').length,
      notes: lines.filter(({ kind }) => kind === 'note').length,
      quote: Math.max(...quotes),
      titled: plainSummary(lines).includes('“Title'),
      reasons: quotes.length,
    };
  };

  it('gives up the second sentence, lines from the last, words of quotations, then titles', () => {
    const steps = Array.from({ length: 60 }, (_, at) => shown(2_000 - 20 * at));
    const order = steps.filter(
      (step, at) => JSON.stringify(step) !== JSON.stringify(steps[at - 1]),
    );
    expect(order.map(({ moved }) => moved)).toEqual(
      order.map(({ moved }) => moved).toSorted((a, b) => b - a),
    );
    expect(order[0]).toMatchObject({ moved: 2, notes: 3, titled: true });
    for (const step of order) {
      expect(step.reasons).toBe(2);
      if (step.notes < 3) expect(step.moved).toBe(1);
      if (step.quote < 220) expect(step.notes).toBe(0);
      if (!step.titled) expect(step.quote).toBeLessThanOrEqual(SUMMARY.shortQuote);
    }
    expect(order.at(-1)).toMatchObject({ moved: 1, notes: 0, titled: false });
  });
});
