import { count } from '#debate/core/rules/count.ts';

/** Every sentence of the thesis, of a claim's page and of the facts that nobody has filed. */
export const THESIS_TEXTS = {
  antithesis: (antithesis: string) => `**The other view:** ${antithesis}`,
  after: (title: string, author: string, standing: string) =>
    `-# After “${title}”${author === '' ? '' : ` by ${author}`}. ${standing}`,
  readOne: 'Read one claim…',
  vote: 'Vote',
  add: 'Add evidence',
  all: 'All evidence',
  judged: 'How judged',
  counterexample: (text: string) => `A counterexample would be: ${text}`,
  settles: (text: string) => `What would settle it: ${text}`,
  noSummary: '**Members:** numbers come with the first summary. Yours count now.',
  members: (votes: string) => `**Members** at the last summary: ${votes}`,
  evidence: (verdict: string, sentence: string) => `**Evidence now: ${verdict}.** ${sentence}`,
  facts: (facts: string, supports: number, challenges: number) =>
    `-# For : against the essay · ${facts} · with a source, not rebutted: ${supports} for it, ${challenges} against`,
  sourced: (supports: number, challenges: number) =>
    `-# With a source, not rebutted: ${supports} for the essay, ${challenges} against it`,
  people: (people: number, sources: number) =>
    `${count(people, 'person', 'people')}, ${count(sources, 'source')}`,
  nothing: (side: string) => `Nothing ${side} counts yet.`,
  strongest: (side: string) => `**Strongest ${side}**`,
  /** Documented facts that nobody has filed. */
  allFiled: 'Every documented fact here has been filed. Know another one?',
  open: (facts: number) => `### ${count(facts, 'fact')} nobody has filed yet`,
  openFirst:
    'They earn no points until somebody files them. Check the source first: whoever files one is its author and answers for it.',
  choose: 'I have checked one: open the form…',
  turn: { back: '◀ Back', more: 'More ▶' },
} as const;
