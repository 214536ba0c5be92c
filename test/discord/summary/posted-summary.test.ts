import { describe, expect, it } from 'vitest';
import type { Debate } from '#debate/core/debate.ts';
import { noteLines } from '#debate/summary/rules/lines/note-lines.ts';
import type { SummaryFacts } from '#debate/summary/rules/summary-facts.ts';
import { templateSummary } from '#debate/summary/rules/template-summary.ts';
import type { StoredSummary } from '#debate/summary/summary-content.ts';
import { allClaimsView } from '#discord/summary/claims-view.ts';
import { howJudgedView } from '#discord/summary/how-judged-view.ts';
import { summaryView } from '#discord/summary/summary-view.ts';
import { tenDebates } from '../../debate/summary/rules/ten-debates.ts';
import { NO_PICTURES } from '../../support/no-pictures.ts';
import { largestDebate } from '../views/largest.ts';

const factsOf = (name: string): SummaryFacts => {
  const found = tenDebates.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no debate: ${name}`);
  return found.facts;
};

function debateOf({ claims }: SummaryFacts): Debate {
  const debate = largestDebate(() => 'x');
  return {
    ...debate,
    claims: debate.claims
      .slice(0, claims.length + 1)
      .map((claim) => ({ ...claim, ...claims[claim.number - 1] })),
  };
}

function stored(facts: SummaryFacts): StoredSummary {
  const at = new Date('2026-11-23T09:00:00Z');
  const votes = [{ claim: 0, counts: facts.votes.now }];
  return {
    week: '2026-W47',
    kind: 'weekly',
    startsAt: at,
    endsAt: at,
    madeAt: at,
    late: false,
    final: facts.final,
    unposted: null,
    rules: facts.tally.rules,
    content: {
      lines: templateSummary(facts),
      notes: noteLines(facts),
      tally: facts.tally,
      votes,
      claims: facts.claims,
      voters: 20,
      authors: 12,
    },
  };
}

/** The texts of a message, and the labels of its buttons. */
function shown(body: object): { texts: string[]; labels: string[] } {
  const [texts, labels]: [string[], string[]] = [[], []];
  JSON.stringify(body, (key, value) => {
    if (key === 'content') texts.push(value);
    if (key === 'label') labels.push(value);
    return value;
  });
  return { texts, labels };
}

const posted = (facts: SummaryFacts, links = new Map<number, string>()) =>
  shown(summaryView(debateOf(facts), stored(facts), { links, pictures: NO_PICTURES }));

describe('a posted summary', () => {
  it('stands in groups: head, verdict and members, reasons, moves, who judged', () => {
    const { texts, labels } = posted(factsOf('53rd week'));
    expect(texts).toHaveLength(5);
    expect(texts.map((text) => text.split('\n')[0])).toEqual([
      expect.stringMatching(/^## Week of /),
      expect.stringMatching(/^\*\*Evidence: [a-z ]+\.\*\* /),
      expect.stringMatching(/^\*\*Strongest for the essay\*\* · claim \d+, \*.+\* · #\d+ [●○]{5} /),
      expect.stringMatching(/^\*\*What moved:\*\* \*/),
      expect.stringMatching(/^-# Strength is judged by form only/),
    ]);
    expect(texts[2]?.match(/^> .+$/gm)).toHaveLength(2);
    expect(labels).toEqual(['Vote', 'Add evidence', 'All claims', 'How judged']);
  });

  it('links the numbers of items whose cards exist', () => {
    const { texts } = posted(factsOf('week 1'), new Map([[4, 'https://discord.com/a']]));
    expect(texts.join('\n')).toContain('[#4](<https://discord.com/a>)');
  });

  it('invites to nothing once the debate has ended', () => {
    const { texts, labels } = posted(factsOf('closed'));
    expect(labels).toEqual(['All claims', 'How judged']);
    expect(texts.join('\n')).not.toMatch(/counts most|be the first/);
  });

  it('shows what members wrote as plain text', () => {
    const facts = factsOf('week 1');
    const text = '**win** <@1200000000000000001> [x](https://evil.example) and so on to the end.';
    const { texts } = posted({ ...facts, items: facts.items.map((item) => ({ ...item, text })) });
    expect(texts.join('\n')).toContain(
      '> \\*\\*win\\*\\* \\<\\@1200000000000000001\\> \\[x\\](https\\://evil.example) and so on',
    );
  });
});

describe('behind the buttons of a summary', () => {
  it('are all claims in order, with number, word, who is ahead, reason, people and sources', () => {
    const facts = factsOf('53rd week');
    const [, claims = '', below] = shown(allClaimsView(debateOf(facts), stored(facts))).texts;
    const lines = claims.split('\n');
    expect(lines[0]).toBe('**The thesis** · members 10\u00a0·\u00a08\u00a0·\u00a02');
    expect(lines.filter((line) => line.startsWith('**'))).toHaveLength(9);
    expect(lines[1]).toBe('**1. No specialist wins reliably** · Open, 64 : 36, essay ahead');
    expect(lines[3]).toBe('**2. Specialist wins are minor** · Open, 43 : 57, challengers ahead');
    expect(lines[7]).toBe('**4. Ability carries over** · Leans to the essay, 83 : 17');
    expect(lines[2]).toMatch(
      /^-# pot [\d.]+ of 20 · 17 people, 28 sources · members fewer than five$/,
    );
    expect(lines.at(-2)).toContain('not in the headline');
    expect(below).toContain('A pot is counted without its strongest person');
  });

  it('is how it was judged: rules, words, their limit, and what had no room in the post', () => {
    const facts = factsOf('20 claims with the longest titles');
    const nobody = { members: 0, votes: 0, items: 0 };
    const judged = shown(howJudgedView(stored(facts), nobody)).texts.join('\n');
    for (const word of ['Too little yet', 'Open', 'Close', 'Leans', 'Clear']) {
      expect(judged).toContain(`**${word}**: `);
    }
    expect(judged).toContain('eight can make a Leans, twelve a Clear');
    expect(judged).toContain('Sources were joined: 3 items now count');
    expect(judged).toMatch(/-# rules\/2 · .*Clear from 200/);
    expect(judged).not.toMatch(/rules\/1|draws|balance/);
  });
});
