import { describe, expect, it } from 'vitest';
import { readQuote } from '#debate/marks/rules/read-quote.ts';
import { demoFacts } from '../../../src/sandbox/demo/facts.ts';
import { demoPeople } from '../../../src/sandbox/demo/people.ts';
import { demoScript, itemNumbers } from '../../../src/sandbox/demo/script.ts';
import {
  type DemoArgument,
  type DemoRebuttal,
  type DemoVote,
  itemName,
  minuteOf,
} from '../../../src/sandbox/demo/steps.ts';

const items = demoScript.filter((step): step is DemoArgument => step.do === 'argue');
const rebuttals = demoScript.filter((step): step is DemoRebuttal => step.do === 'rebut');
const filings = demoScript.filter((step) => step.do === 'argue' || step.do === 'rebut');
const votes = demoScript.filter((step): step is DemoVote => step.do === 'vote');
const members = demoPeople.filter(({ standing }) => standing === 'member').map(({ key }) => key);
const memberKeys = new Set<string>(members);

/** How often each key occurs. */
function counts(keys: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const key of keys) found.set(key, (found.get(key) ?? 0) + 1);
  return found;
}

const most = (keys: readonly string[]) => Math.max(...counts(keys).values());

/** The id in a source, whatever form it was typed in; the source itself when it holds none. */
function sourceId(source: string | null): string | null {
  const arxiv = source?.match(/\b(\d{4}\.\d{5})/)?.[1];
  const doi = source?.match(/\b10\.(?!48550)\d{4,}\/\S+/)?.[0];
  return doi ?? arxiv ?? source;
}

describe('the people of the demo', () => {
  it('are at least twelve members, one manager and one moderator, each with names of their own', () => {
    expect(members.length).toBeGreaterThanOrEqual(12);
    expect(demoPeople.filter(({ standing }) => standing === 'manager')).toHaveLength(1);
    expect(demoPeople.filter(({ standing }) => standing === 'moderator')).toHaveLength(1);
    for (const field of ['key', 'name', 'username'] as const) {
      expect(most(demoPeople.map((person) => person[field]))).toBe(1);
    }
    for (const { username } of demoPeople) expect(username).toMatch(/^[a-z0-9_.]{2,32}$/);
  });
});

describe('the demo script', () => {
  it('is in the order of time and lies within three weeks, by day', () => {
    const minutes = demoScript.map(minuteOf);
    expect(minutes).toEqual([...minutes].sort((one, other) => one - other));
    expect(new Set(demoScript.map(({ week }) => week))).toEqual(new Set([0, 1, 2]));
    for (const { day, hour, minute } of demoScript) {
      expect([1, 2, 3, 4, 5, 6, 7]).toContain(day);
      expect(hour >= 7 && hour <= 22 && Number.isInteger(hour)).toBe(true);
      expect(minute >= 0 && minute <= 59 && Number.isInteger(minute)).toBe(true);
    }
  });

  it('lets nobody do two things in one minute', () => {
    expect(most(demoScript.map((step) => `${step.who} ${minuteOf(step)}`))).toBe(1);
  });

  it('is played by members alone, and by every one of them', () => {
    expect(new Set<string>(demoScript.map(({ who }) => who))).toEqual(memberKeys);
  });
});

describe('the evidence of the demo', () => {
  it.each([1, 2, 3, 4, 5, 6, 7])('has at least five items by four members on claim %i', (claim) => {
    const here = items.filter((item) => item.claim === claim);
    expect(here.length).toBeGreaterThanOrEqual(5);
    expect(new Set(here.map(({ who }) => who)).size).toBeGreaterThanOrEqual(4);
    expect(new Set(here.map(({ side }) => side)).size).toBe(2);
  });

  it('has some on claim 8 and none on claim 0, which takes votes only', () => {
    expect(items.some(({ claim }) => claim === 8)).toBe(true);
    expect(items.every(({ claim }) => claim >= 1 && claim <= 8)).toBe(true);
  });

  it('tells each of the documented facts, and is filed in every week', () => {
    const told = new Set(items.flatMap(({ fact }) => (fact === null ? [] : [String(fact)])));
    expect(told).toEqual(new Set(Object.keys(demoFacts)));
    expect(new Set(items.map(({ week }) => week)).size).toBe(3);
  });

  it('cites the source of the fact that it tells', () => {
    for (const { fact, source } of items) {
      if (fact !== null && source !== null) expect(source).toContain(demoFacts[fact]);
    }
  });

  it('has some items without a source, few of them plain opinions, which cite nothing', () => {
    const opinions = items.filter(({ fact }) => fact === null);
    expect(opinions.length).toBeGreaterThanOrEqual(1);
    expect(opinions.length).toBeLessThanOrEqual(4);
    for (const { source } of opinions) expect(source).toBeNull();
    const bare = items.filter(({ source }) => source === null);
    expect(bare.length).toBeGreaterThan(opinions.length);
  });

  it('writes sources in the forms that people use', () => {
    const sources = items.flatMap(({ source }) => source ?? []);
    const forms = [
      /^\d{4}\.\d{5}$/,
      /^arXiv:/,
      /^arxiv\.org/,
      /^https:\/\/arxiv/,
      /^10\./,
      /^doi:/,
    ];
    for (const form of forms) expect(sources.some((source) => form.test(source))).toBe(true);
    for (const source of sources) expect(source.length).toBeLessThanOrEqual(500);
  });

  it('has texts of 40 to 2,000 characters in one line of plain words, no two alike', () => {
    for (const { text } of items) {
      expect(text.length).toBeGreaterThanOrEqual(40);
      expect(text.length).toBeLessThanOrEqual(2000);
      expect(text).not.toMatch(/[\n`*<>@]|\s{2}|https?:/);
    }
    expect(most(items.map(({ text }) => text))).toBe(1);
  });

  it('gives a figure and a year in every item that tells a fact', () => {
    for (const { fact, text } of items) {
      if (fact === null) continue;
      expect(text).toMatch(/\b20(20|21|22|23|24|25)\b/);
      expect(text.replace(/\b20\d\d\b/g, '')).toMatch(/\d/);
    }
  });

  it('keeps every member within five filings a day and three places a side', () => {
    expect(most(filings.map(({ who, week, day }) => `${who} ${week} ${day}`))).toBeLessThan(6);
    expect(most(items.map(({ who, claim, side }) => `${who} ${claim} ${side}`))).toBeLessThan(4);
  });

  it('has no member file one source twice on the same claim and side', () => {
    const filings = items.flatMap(({ who, claim, side, source }) => {
      const id = sourceId(source);
      return id === null ? [] : [`${who} ${claim} ${side} ${id}`];
    });
    expect(most(filings)).toBe(1);
  });

  it('holds one source that two members file on the same side, to be counted once', () => {
    const filings = items.flatMap(({ claim, side, source }) => {
      const id = sourceId(source);
      return id === null ? [] : [`${claim} ${side} ${id}`];
    });
    expect(most(filings)).toBe(2);
  });
});

describe('what members of the demo make of each other’s items', () => {
  const onItems = demoScript.filter((step) => 'of' in step);
  const author = (name: string) => name.split(' ')[0];
  const filedAt = new Map(filings.toReversed().map((step) => [itemName(step), minuteOf(step)]));

  it('is done to items that were filed before, each by its own number', () => {
    expect(new Set(itemNumbers.values()).size).toBe(itemNumbers.size);
    for (const step of onItems) {
      expect(filedAt.get(step.of), step.of).toBeLessThan(minuteOf(step));
    }
  });

  it('marks, rebuts, disputes and credits those of others, and edits, concedes and answers one’s own', () => {
    const own = ['edit', 'concede', 'answer'];
    for (const step of onItems) expect(author(step.of) === step.who).toBe(own.includes(step.do));
    const kinds = new Set(onItems.map((step) => step.do));
    expect([...kinds].sort()).toEqual([
      ...['answer', 'check', 'concede', 'credit', 'dispute', 'edit', 'mark', 'rebut'],
    ]);
  });

  it('gives each mark of a kind once, and checks only what has a source', () => {
    const marks = onItems.filter((step) => step.do === 'mark');
    expect(most(marks.map(({ who, of, mark }) => `${who} ${of} ${mark}`))).toBe(1);
    const sourced = new Set(filings.flatMap((step) => (step.source ? [itemName(step)] : [])));
    const checks = onItems.filter((step) => step.do === 'check');
    expect(most(checks.map(({ who, of }) => `${who} ${of}`))).toBe(1);
    for (const { of } of checks) expect(sourced).toContain(of);
  });

  it('quotes in each check and dispute what is not in the item’s own words', () => {
    const texts = new Map(filings.toReversed().map((step) => [itemName(step), step.text]));
    const proofs = onItems.filter((step) => step.do === 'check' || step.do === 'dispute');
    for (const { of, quote } of proofs) {
      expect(readQuote(quote, texts.get(of) ?? ''), `${of}: ${quote}`).toMatchObject({ ok: true });
    }
  });

  it('gives nobody more than three checks and disputes on one claim and side', () => {
    const sideOf = (name: string): string => {
      const [, target] = name.split(' > ');
      if (target === undefined) return name.split(' ')[1] ?? '';
      return sideOf(target).replace(/[+-]/, (sign) => (sign === '+' ? '-' : '+'));
    };
    const proofs = onItems.filter((step) => step.do === 'check' || step.do === 'dispute');
    expect(most(proofs.map(({ who, of }) => `${who} ${sideOf(of)}`))).toBeLessThanOrEqual(3);
  });

  it('answers evidence only, with figures of documented facts', () => {
    expect(rebuttals.length).toBeGreaterThanOrEqual(5);
    for (const { of, fact, source, text } of rebuttals) {
      expect(of).not.toContain('>');
      expect(source).toContain(demoFacts[fact ?? 0]);
      expect(text).toMatch(/\b20(23|24)\b/);
      expect(text).not.toMatch(/[\n`*<>@]|\s{2}|https?:/);
    }
  });

  it('credits an item only after a change of vote on its claim', () => {
    const credits = onItems.filter((step) => step.do === 'credit');
    expect(credits.length).toBeGreaterThanOrEqual(3);
    for (const { who, of, why, ...time } of credits) {
      const claim = Number(/^\w+ (\d)/.exec(of)?.[1]);
      const before = votes.filter(
        (vote) => vote.who === who && vote.claim === claim && minuteOf(vote) < minuteOf(time),
      );
      expect(new Set(before.map(({ stance }) => stance)).size, of).toBe(2);
      expect(why.length).toBeGreaterThanOrEqual(50);
    }
  });
});

describe('the votes of the demo', () => {
  /** Each vote with the stance that the person had on the claim before. */
  const history = (() => {
    const standing = new Map<string, string>();
    return votes.map((vote) => {
      const key = `${vote.who} ${vote.claim}`;
      const before = standing.get(key) ?? null;
      if (vote.stance === 'withdraw') standing.delete(key);
      else standing.set(key, vote.stance);
      return { ...vote, before };
    });
  })();

  it('are more than the items, by at least eighteen members on every claim from 0 to 8', () => {
    expect(votes.length).toBeGreaterThan(items.length);
    expect(new Set(votes.map(({ who }) => who)).size).toBeGreaterThanOrEqual(18);
    expect(new Set(votes.map(({ claim }) => claim)).size).toBe(9);
    for (let claim = 0; claim <= 8; claim += 1) {
      const voters = new Set(votes.filter((vote) => vote.claim === claim).map(({ who }) => who));
      expect(voters.size).toBeGreaterThanOrEqual(12);
    }
  });

  it('split every claim: some agree, some disagree, some are unsure', () => {
    for (let claim = 0; claim <= 8; claim += 1) {
      const stances = new Set(votes.filter((vote) => vote.claim === claim).map((v) => v.stance));
      for (const stance of ['agree', 'disagree', 'unsure']) expect(stances).toContain(stance);
    }
  });

  it('are changed about ten times, each time to something else, and withdrawn once', () => {
    const changed = history.filter(({ before, stance }) => before && stance !== 'withdraw');
    expect(changed.length).toBeGreaterThanOrEqual(9);
    expect(changed.length).toBeLessThanOrEqual(12);
    for (const { before, stance } of changed) expect(stance).not.toBe(before);
    const withdrawn = history.filter(({ stance }) => stance === 'withdraw');
    expect(withdrawn).toHaveLength(1);
    expect(withdrawn[0]?.before).not.toBeNull();
  });
});
