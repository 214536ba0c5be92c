import type { EvidenceView } from '#debate/browse/read-evidence.ts';
import type { Debate } from '#debate/core/debate.ts';
import type { Claim } from '#debate/core/rules/claim.ts';
import type { Side } from '#debate/core/rules/side.ts';
import type { Evidence } from '#debate/evidence/evidence.ts';
import { RULES_GRADE } from '#debate/grading/rules/grade.ts';
import type { ShownMark } from '#debate/marks/mark.ts';
import type { Marking } from '#debate/marks/read-marking.ts';
import { historyClaims, type SummaryPictures, weekNumbers } from '#debate/summary/paint-summary.ts';
import { freezeTally } from '#debate/summary/rules/freeze-tally.ts';
import type { FrozenTally } from '#debate/summary/rules/frozen-tally.ts';
import { noteLines } from '#debate/summary/rules/lines/note-lines.ts';
import { historyPictures } from '#debate/summary/rules/pictures/history-picture.ts';
import { historyAlt, weekAlt } from '#debate/summary/rules/pictures/picture-alt.ts';
import { weekPictures } from '#debate/summary/rules/pictures/week-picture.ts';
import { recordLine } from '#debate/summary/rules/record-line.ts';
import type { SummaryFacts } from '#debate/summary/rules/summary-facts.ts';
import { templateSummary } from '#debate/summary/rules/template-summary.ts';
import type { StoredSummary } from '#debate/summary/summary-content.ts';
import { type ClaimTally, tallyClaim as tallyLiveClaim } from '#debate/tally/rules/tally-claim.ts';
import { tallyDebate } from '#debate/tally/rules/tally-debate.ts';
import type { Item, TallyInput } from '#debate/tally/rules/types.ts';
import type { ClaimPage } from '#debate/thesis/read-thesis.ts';
import { thesisLimits } from '#debate/thesis/thesis.ts';
import { type Fill, marked } from './fills.ts';

/** The largest values that the debate lets through, filled with one kind of text. */

export const MILLIONS = 9_876_543;
const snowflake = '1234567890123456789';
export const debateId = 'z'.repeat(12);
export const formId = 'y'.repeat(12);
const at = new Date('2026-11-22T09:00:00Z');
const groups = ['seen', 'why', 'next'] as const;
const roles = ['premise', 'explanation', 'forecast', 'exception'] as const;

function claimOf(number: number, fill: Fill): Claim {
  const text = (length: number) => marked(fill, length, number);
  return {
    number,
    group: number === 0 ? 'thesis' : (groups[Math.floor(number / 7)] ?? 'next'),
    role: number === 0 ? 'thesis' : (roles[number % 4] ?? 'premise'),
    title: text(thesisLimits.claimTitle),
    statement: text(thesisLimits.statement),
    agreeLabel: text(thesisLimits.label),
    disagreeLabel: text(thesisLimits.label),
    argument: text(thesisLimits.argument),
    example: text(thesisLimits.example),
    counterexample: text(thesisLimits.counterexample),
    settles: text(thesisLimits.settles),
  };
}

/** Twenty claims and ten terms, every text as long as a thesis file may have it. */
export function largestDebate(fill: Fill): Debate {
  const claims = Array.from({ length: thesisLimits.claims + 1 }, (_, at) => claimOf(at, fill));
  return {
    id: debateId,
    guildId: snowflake,
    state: 'open',
    channelId: snowflake,
    summaryChannelId: '9876543210987654321',
    moderatorRoleId: snowflake,
    schedule: { day: 3, hour: 23, timeZone: 'America/Argentina/ComodRivadavia' },
    endsOn: '2027-12-31',
    filingsPerDay: 50,
    gates: {
      accountDays: 365,
      serverDays: 365,
      voteRoleId: snowflake,
      fileRoleId: snowflake,
    },
    createdAt: at,
    rulesOnly: false,
    alarmLiftedFor: ['*'.repeat(200), '_'.repeat(200)],
    claims,
    thesis: {
      key: 'k'.repeat(thesisLimits.key),
      title: fill(thesisLimits.title),
      author: fill(thesisLimits.author),
      link: `https://example.org/${'l'.repeat(400)}`,
      standing: fill(thesisLimits.standing),
      thesis: claims[0]?.statement ?? '',
      antithesis: fill(thesisLimits.antithesis),
      terms: Array.from({ length: thesisLimits.terms }, (_, index) => ({
        term: marked(fill, thesisLimits.term, index),
        meaning: fill(thesisLimits.meaning),
      })),
    },
  };
}

/** What may have become of an item. */
export const fates = {
  standing: {},
  conceded: { concededAt: at },
  withdrawn: { withdrawnAt: at },
  hidden: { hiddenAt: at, hideAnswer: null },
  erased: { erasedAt: at, text: '', source: null, authorName: null },
} as const;

/** An item of 2,000 characters with a link of 500 and a name of 80. */
export function largestItem(fill: Fill, number = MILLIONS, claim = 20): Evidence {
  return {
    number,
    claim,
    side: number % 2 === 0 ? 'supports' : 'challenges',
    text: fill(2_000),
    source: `https://example.org/${'_'.repeat(480)}`,
    sourceKind: 'link',
    sourceLevel: 'primary',
    specificity: 4,
    addressed: false,
    target: null,
    home: null,
    cluster: number - 1,
    similarTo: null,
    authorKey: `member-${number % 40}`,
    authorName: fill(80),
    revision: 1_000,
    markRevision: 1_000,
    filedAt: at,
    withdrawnAt: null,
    concededAt: null,
    answer: fill(1_000),
    isAnswerRemoved: false,
    hiddenAt: null,
    hiddenReason: fill(200),
    hideAnswer: fill(300),
    reviewSince: at,
    erasedAt: null,
    grade: {
      bearing: 0.7,
      diagnosticity: 0.7,
      reasoning: 0.35,
      direction: 'undermines',
      key: 'g',
      rubric: 'rubric/1',
      grader: fill(100),
      span: fill(160),
      doubts: ['direction', 'span', 'addressed'],
    },
  };
}

function tallyItems(claim: number, count: number): Item[] {
  const sides: readonly Side[] = ['supports', 'challenges'];
  return Array.from({ length: count }, (_, index) => ({
    number: MILLIONS + claim * 100 + index,
    author: `member-${(index * 7 + claim) % 31}`,
    side: sides[(index * index + claim) % 3 === 0 ? 0 : 1] ?? 'supports',
    cluster: MILLIONS + claim * 100 + index,
    grade: RULES_GRADE,
    sourceKind: 'doi',
    sourceLevel: 'primary',
    specificity: 4,
    marks: [],
    revision: 1,
    standing: true,
    conceded: false,
    rebuttals: [],
  }));
}

const live = new Map<string, ClaimTally>();

/** One claim by the rules of today, with as many items: made once, as it depends on no words. */
function liveTally(number: number, count: number): ClaimTally {
  const key = `${number} ${count}`;
  const made = live.get(key) ?? makeTally(number, count);
  live.set(key, made);
  return made;
}

function makeTally(number: number, count: number): ClaimTally {
  const items = tallyItems(number, count);
  const setting = { moderators: new Set<string>(), young: new Set<string>(), rulesOnly: false };
  return tallyLiveClaim({ number, role: 'premise', items }, { ...setting, claims: 20 }).tally;
}

export const manyMarks = {
  convincing: MILLIONS,
  unconvincing: MILLIONS,
  check: MILLIONS,
  dispute: MILLIONS,
  before: MILLIONS,
  held: 1,
};

function manyProofs(fill: Fill): ShownMark[] {
  return Array.from({ length: 40 }, (_, at) => ({
    memberKey: `member-${at}`,
    kind: at % 2 === 0 ? 'check' : 'dispute',
    quote: at % 5 === 4 ? null : fill(500),
    name: at % 3 === 0 ? null : fill(80),
    highestNumber: MILLIONS,
    isRemoved: at % 7 === 6,
  }));
}

export function largestMarking(fill: Fill): Marking {
  return {
    item: largestItem(fill),
    used: [1, 2, 3].map((at) => MILLIONS + at),
    left: 3,
    given: { kind: 'dispute', quote: fill(500), isBefore: false },
    counts: manyMarks,
    shown: manyProofs(fill),
    name: fill(80),
  };
}

export const manyOffers = Array.from({ length: 60 }, (_, at) => ({
  number: MILLIONS,
  from: MILLIONS - at,
  source: `https://example.org/${'_'.repeat(480)}`,
  revision: MILLIONS,
}));

export function largestView(fill: Fill, change: Partial<Evidence> = {}): EvidenceView {
  const item = { ...largestItem(fill), ...change };
  const judged = liveTally(20, 5).items[0];
  if (judged === undefined) throw new Error('nothing was tallied');
  return {
    item,
    claim: claimOf(item.claim, fill),
    mine: true,
    voted: true,
    undoableUntil: change.withdrawnAt ?? null,
    missing: ['system', 'task', 'number', 'comparison'],
    raise: { what: 'paper', words: 'saying what it is compared with', dots: 4 },
    judged,
    stage: 'rebutted',
    rebuttals: Array.from({ length: 30 }, (_, at) => ({
      item: largestItem(fill, MILLIONS + at),
      judged: { ...judged, placed: at % 2 === 0 },
    })),
    sameSource: Array.from({ length: 60 }, (_, at) => MILLIONS - at),
    marks: manyMarks,
    given: [
      { kind: 'convincing', quote: null, isBefore: false },
      { kind: 'dispute', quote: fill(500), isBefore: false },
    ],
    proofs: manyProofs(fill),
    turn: 'dispute-from-own-side',
    offers: manyOffers,
    sentences: Array.from({ length: 6 }, (_, at) => ({
      key: `${at}`.repeat(16),
      text: fill(180),
      week: '2026-W47',
      isDisputed: at === 1,
    })),
    credits: { total: MILLIONS, whys: Array.from({ length: 5 }, () => fill(500)) },
    movedTo: MILLIONS,
    mayPart: true,
    mayRemoveWords: true,
    awaitsModel: true,
  };
}

export function largestClaimPage(fill: Fill, claim: Claim, summary: StoredSummary): ClaimPage {
  const tally = liveTally(claim.number, 12);
  const strongest = (side: Side) =>
    tally.items
      .filter((item) => item.side === side)
      .slice(0, 3)
      .map((of) => ({ item: largestItem(fill, of.number), tally: of }));
  return {
    claim,
    tally,
    strongest: { supports: strongest('supports'), challenges: strongest('challenges') },
    standing: { supports: MILLIONS, challenges: MILLIONS },
    summary,
  };
}

const counts = { agree: MILLIONS, disagree: MILLIONS, unsure: MILLIONS };

type Tallies = { readonly now: FrozenTally; readonly before: FrozenTally };
const tallied = new Map<number, Tallies>();

/** Tallies do not depend on words, so each is made once. */
function talliesOf(input: TallyInput, contested: number): Tallies {
  const first = input.claims.map((claim) => ({ ...claim, items: claim.items.slice(0, 3) }));
  const made = tallied.get(contested) ?? {
    now: freezeTally(tallyDebate(input)),
    before: freezeTally(tallyDebate({ ...input, claims: first })),
  };
  tallied.set(contested, made);
  return made;
}

function tallyInput(debate: Debate, contested: number): TallyInput {
  const claims = debate.claims.map(({ number, role }) => {
    const isContested = number > 0 && number <= contested;
    return { number, role, items: isContested ? tallyItems(number, 4 + (number % 7)) : [] };
  });
  return { claims, moderators: [], young: [], rulesOnly: true };
}

/** The facts of a summary in which everything moved, on `contested` of the twenty claims. */
function largestFacts(debate: Debate, fill: Fill, contested = 20): SummaryFacts {
  const input = tallyInput(debate, contested);
  const items = input.claims.flatMap(({ items: of, number: claim }) =>
    of.map(
      ({ number, side }) =>
        ({
          number,
          claim,
          side,
          target: null,
          text: fill(2_000),
          source: 'checked-by-other-side' as const,
          isNew: true,
          quotedLastWeek: false,
          quotable: true,
        }) as const,
    ),
  );
  const { now, before } = talliesOf(input, contested);
  return {
    title: 'So far this week, 28 September–4 October',
    thesis: debate.claims[0]?.statement ?? '',
    final: false,
    votes: {
      now: counts,
      before: { agree: 5, disagree: MILLIONS * 2, unsure: 5 },
      changedMinds: MILLIONS,
    },
    votesMoved: MILLIONS,
    input,
    tally: now,
    previous: before,
    claims: debate.claims,
    items,
    graded: { byModel: MILLIONS, of: MILLIONS + 1, model: fill(40) },
    happenings: {
      joined: MILLIONS,
      burst: { accounts: MILLIONS, essay: 100, challengers: 0 },
      unseen: MILLIONS,
      lateSince: at,
    },
  };
}

/** A summary as it is stored, made by the template to fit its limit. */
export function largestSummary(debate: Debate, fill: Fill, contested = 20): StoredSummary {
  const facts = largestFacts(debate, fill, contested);
  return {
    week: '2026-W47',
    kind: 'so-far',
    startsAt: at,
    endsAt: at,
    madeAt: at,
    late: true,
    final: false,
    unposted: null,
    rules: facts.tally.rules,
    content: {
      lines: [...templateSummary(facts), recordLine('1a2b3c4d'.repeat(8))],
      notes: noteLines(facts),
      tally: facts.tally,
      votes: debate.claims.map(({ number }) => ({ claim: number, counts })),
      claims: facts.claims,
      voters: MILLIONS,
      authors: MILLIONS,
    },
  };
}

/** Its pictures with their alt texts after a year of weeks; what is drawn does not matter here. */
export function largestPictures(debate: Debate, summary: StoredSummary): SummaryPictures {
  const png = new Uint8Array(8);
  const { tally } = summary.content;
  const [, before] = [...tallied.values()].map(({ before: then }) => then);
  const week = weekPictures(weekNumbers(debate, summary, before)).map((facts, at) => ({
    name: at === 0 ? 'week.png' : `week-${at + 1}.png`,
    png,
    alt: weekAlt(facts),
  }));
  const outline = (essay: number) => ({ essay, sources: MILLIONS, word: 'open' as const });
  const weeks = Array.from({ length: 53 }, (_, at) => ({
    week: `2026-W${String(at + 1).padStart(2, '0')}`,
    tally: {
      ...outline(50 + (at % 50)),
      rules: tally.rules,
      claims: tally.claims.map(({ number }) => ({ number, ...outline(at) })),
    },
  }));
  const history = historyPictures(weeks, historyClaims(debate)).map((facts, at) => ({
    name: at === 0 ? 'history.png' : `history-${at + 1}.png`,
    png,
    alt: historyAlt(facts),
  }));
  return { week, history };
}
