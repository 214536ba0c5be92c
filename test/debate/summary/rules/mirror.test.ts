import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { otherSide } from '#debate/core/rules/side.ts';
import { freezeTally } from '#debate/summary/rules/freeze-tally.ts';
import { mirrorFacts } from '#debate/summary/rules/mirror.ts';
import { weekAlt } from '#debate/summary/rules/pictures/picture-alt.ts';
import { weekPictures } from '#debate/summary/rules/pictures/week-picture.ts';
import type { SummaryFacts } from '#debate/summary/rules/summary-facts.ts';
import { plainSummary } from '#debate/summary/rules/summary-lines.ts';
import { templateSummary } from '#debate/summary/rules/template-summary.ts';
import { tallyDebate } from '#debate/tally/rules/tally-debate.ts';
import { cases } from '../../../support/cases.ts';
import { anyDebate } from './any-debate.ts';
import { factsOf } from './made-facts.ts';
import { mirrorWords } from './mirror-words.ts';

const rounded = (text: string) =>
  JSON.parse(text, (_, value) => (typeof value === 'number' ? Number(value.toFixed(9)) : value));

/** The paragraphs of a summary: its two reasons change places with their sides. */
function told(facts: SummaryFacts): string[] {
  return plainSummary(templateSummary(facts)).split('\n');
}

/** The lines with each side's reason where the other one's was. */
function exchanged(lines: readonly string[]): string[] {
  const isHead = (line: string) =>
    /^(Strongest|Nobody (has )?argued (for|against)|What was argued)/.test(line);
  const at = lines.flatMap((line, index) => (isHead(line) ? [index] : []));
  const [first, second] = at;
  if (first === undefined || second === undefined) return [...lines];
  const end = lines[second + 1]?.startsWith('> ') ? second + 2 : second + 1;
  return [
    ...lines.slice(0, first),
    ...lines.slice(second, end),
    ...lines.slice(first, second),
    ...lines.slice(end),
  ];
}

describe('a debate with the sides of all items swapped', () => {
  it('has the mirror of every number, whether the tally or the facts are mirrored', () => {
    fc.assert(
      fc.property(anyDebate, ({ debate, newFrom }) => {
        const mirror = mirrorFacts(factsOf(debate, { newFrom }));
        const tally = freezeTally(tallyDebate(mirror.input));
        expect(rounded(JSON.stringify(mirror.tally))).toEqual(rounded(JSON.stringify(tally)));
      }),
      cases(25),
    );
  });

  it('has the same summary with words and numbers swapped in their places', () => {
    fc.assert(
      fc.property(anyDebate, fc.boolean(), ({ debate, newFrom }, hasModel) => {
        const plain = factsOf(debate, { newFrom });
        const bullets = plain.items
          .filter(({ target }) => target === null)
          .map(({ number, claim, side }) => ({
            side,
            claim,
            ids: [number],
            text: `A sentence on item ${number} that a model wrote.`,
          }));
        const facts = hasModel ? { ...plain, writing: { model: 'some-model', bullets } } : plain;
        const expected = exchanged(told(facts)).map(mirrorWords);
        expect(told(mirrorFacts(facts))).toEqual(expected);
      }),
      cases(50),
    );
  });

  it('has the same alt text with words and numbers swapped', () => {
    fc.assert(
      fc.property(anyDebate, ({ debate, newFrom }) => {
        const facts = factsOf(debate, { newFrom });
        const altOf = ({ tally, previous, title, thesis, claims, votes }: SummaryFacts) =>
          weekPictures({
            title,
            statement: thesis,
            tally,
            previous,
            votes: votes.now,
            voters: 20,
            final: false,
            titles: new Map(claims.map((claim) => [claim.number, claim.title])),
          }).map(weekAlt);
        expect(altOf(mirrorFacts(facts))).toEqual(altOf(facts).map(mirrorWords));
      }),
      cases(25),
    );
  });

  it('is turned back by turning it twice', () => {
    fc.assert(
      fc.property(anyDebate, ({ debate }) => {
        const facts = factsOf(debate);
        expect(mirrorFacts(mirrorFacts(facts))).toEqual(facts);
        expect(mirrorFacts(facts).items.map(({ side }) => otherSide(side))).toEqual(
          facts.items.map(({ side }) => side),
        );
      }),
      cases(20),
    );
  });
});
