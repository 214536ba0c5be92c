import type { Debate } from '#debate/core/debate.ts';
import type { SummaryPictures } from '#debate/summary/paint-summary.ts';
import { noteLines } from '#debate/summary/rules/lines/note-lines.ts';
import { weekAlt } from '#debate/summary/rules/pictures/picture-alt.ts';
import { weekPictures } from '#debate/summary/rules/pictures/week-picture.ts';
import type { SummaryFacts } from '#debate/summary/rules/summary-facts.ts';
import { templateSummary } from '#debate/summary/rules/template-summary.ts';
import type { StoredSummary } from '#debate/summary/summary-content.ts';
import { summaryView } from '#discord/summary/summary-view.ts';
import { createPainter } from '../../src/picture/create-painter.ts';
import { tenDebates } from '../debate/summary/rules/ten-debates.ts';
import { largestDebate } from '../discord/views/largest.ts';
import type { Section } from './page.ts';
import { piecesOf } from './pieces.ts';

/** One for all: each has a thread of its own. */
const painter = createPainter({ log: { warn: () => undefined }, patienceMs: 120_000 });
const at = new Date('2026-11-23T09:00:00Z');

/** The weekly post of ten generated debates, from the emptiest to the largest. */
export async function summarySection(): Promise<Section> {
  const pictures = new Map<string, Uint8Array>();
  const screens = await Promise.all(
    tenDebates.map(async ({ name, facts }, index) => {
      const drawn = await drawWeek(facts, index);
      for (const { name: file, png } of drawn.week) pictures.set(`attachment://${file}`, png);
      const around = { links: new Map(), pictures: drawn };
      const { components } = summaryView(debateOf(facts), storedOf(facts), around);
      return { name, pieces: piecesOf(components) };
    }),
  );
  return { title: 'Ten generated debates', screens, pictures };
}

async function drawWeek(facts: SummaryFacts, index: number): Promise<SummaryPictures> {
  const { title, thesis, tally, previous, votes, claims } = facts;
  const numbers = {
    title,
    statement: thesis,
    tally,
    previous,
    votes: votes.now,
    voters: 20,
    final: facts.final,
    titles: new Map(claims.map((claim) => [claim.number, claim.title])),
  };
  const week = weekPictures(numbers).map(async (part) => {
    const png = await painter.week(part);
    return png && { name: `debate-${index}-${part.part.at}.png`, png, alt: weekAlt(part) };
  });
  const drawn = await Promise.all(week);
  return { week: drawn.filter((one) => one !== undefined), history: [] };
}

function debateOf({ final }: SummaryFacts): Debate {
  return { ...largestDebate(() => 'x'), state: final ? 'closed' : 'open' };
}

function storedOf(facts: SummaryFacts): StoredSummary {
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
      votes: [],
      claims: facts.claims,
      voters: 20,
      authors: 20,
    },
  };
}
