import { z } from 'zod';
import { type Claim, claimGroups, claimRoles, type Thesis } from '#debate/core/rules/claim.ts';
import { pathText, typeFault } from '#debate/core/rules/schema-faults.ts';
import { type Fault, key, line, list, oneOf, record } from './thesis-fields.ts';

/**
 * The most characters of each text (UTF-16 units) and entries of each list. A label fits a button
 * (80), titles and statements the options of a select (100). `overview` is what `/thesis` shows in
 * one message; it leaves room for the bot's own words below Discord's 4,000.
 */
export const thesisLimits = {
  key: 40,
  title: 100,
  author: 80,
  link: 500,
  standing: 300,
  antithesis: 200,
  term: 40,
  meaning: 200,
  terms: 10,
  /** Not counting the thesis itself, which is claim 0. */
  leastClaims: 2,
  claims: 20,
  claimTitle: 40,
  statement: 100,
  label: 80,
  argument: 500,
  example: 150,
  counterexample: 300,
  settles: 160,
  overview: 3400,
} as const;

const claimSchema = record({
  number: z.int({ error: typeFault('a whole number') }),
  group: oneOf(claimGroups),
  role: oneOf(claimRoles),
  title: line(thesisLimits.claimTitle),
  statement: line(thesisLimits.statement),
  agreeLabel: line(thesisLimits.label),
  disagreeLabel: line(thesisLimits.label),
  /** Two or three sentences in our own words, with the essay's example. */
  argument: line(thesisLimits.argument),
  /** One line for the ballot: why the essay says so. */
  example: line(thesisLimits.example),
  /** What would count as a counterexample. */
  counterexample: line(thesisLimits.counterexample),
  /** What would settle the claim. */
  settles: line(thesisLimits.settles),
});

const termSchema = record({ term: line(thesisLimits.term), meaning: line(thesisLimits.meaning) });

const thesisShape = record({
  key: key(thesisLimits.key),
  title: line(thesisLimits.title),
  author: line(thesisLimits.author).optional(),
  link: line(thesisLimits.link)
    .refine((link) => z.url({ protocol: /^https?$/ }).safeParse(link).success, {
      error: 'should be an http or https link',
    })
    .optional(),
  /** How the author describes the essay: how much it claims to rest on. */
  standing: line(thesisLimits.standing),
  thesis: line(thesisLimits.statement),
  antithesis: line(thesisLimits.antithesis),
  terms: list(termSchema, 'terms', 0, thesisLimits.terms),
  claims: list(claimSchema, 'claims', thesisLimits.leastClaims + 1, thesisLimits.claims + 1),
});

/** Claims are numbered 0, 1, 2 … in the file's order, so that #3 is the fourth. */
function numberFaults(claims: readonly Claim[]): Fault[] {
  const seen = new Set<number>();
  for (const [at, { number }] of claims.entries()) {
    const path = ['claims', at, 'number'];
    if (seen.has(number)) return [{ path, message: `${number} is used twice` }];
    if (at === 0 && number !== 0) {
      return [{ path, message: `is ${number}, but claim 0, the thesis itself, comes first` }];
    }
    if (number !== at) return [{ path, message: `is ${number}, should be ${at}: no gaps` }];
    seen.add(number);
  }
  return [];
}

/** Claim 0, and no other, is the thesis itself. */
function placeFaults(claim: Claim, at: number, thesis: string): Fault[] {
  const faults: Fault[] = [];
  const isThesis = at === 0;
  for (const field of ['group', 'role'] as const) {
    if ((claim[field] === 'thesis') === isThesis) continue;
    const message = isThesis
      ? `is "${claim[field]}", should be "thesis" on claim 0`
      : 'is "thesis", which only claim 0 may be';
    faults.push({ path: ['claims', at, field], message });
  }
  if (isThesis && claim.statement !== thesis) {
    faults.push({ path: ['claims', at, 'statement'], message: 'should equal the thesis' });
  }
  return faults;
}

/** Two claims or buttons with the same text could not be told apart in a list. */
function sameFaults(claims: readonly Claim[]): Fault[] {
  const faults: Fault[] = [];
  for (const field of ['title', 'statement'] as const) {
    const first = new Map<string, number>();
    for (const [at, claim] of claims.entries()) {
      const text = claim[field].toLowerCase();
      const twin = first.get(text);
      if (twin === undefined) first.set(text, at);
      else faults.push({ path: ['claims', at, field], message: `is the same as claim ${twin}'s` });
    }
  }
  for (const [at, { agreeLabel, disagreeLabel }] of claims.entries()) {
    if (agreeLabel.toLowerCase() !== disagreeLabel.toLowerCase()) continue;
    faults.push({ path: ['claims', at, 'disagreeLabel'], message: 'is the same as agreeLabel' });
  }
  return faults;
}

function overviewFaults(thesis: Thesis): Fault[] {
  const texts = [thesis.title, thesis.author ?? '', thesis.standing, thesis.thesis];
  texts.push(thesis.antithesis, ...thesis.terms.flatMap(({ term, meaning }) => [term, meaning]));
  texts.push(...thesis.claims.map(({ statement }) => statement));
  const length = texts.join('').length;
  if (length <= thesisLimits.overview) return [];
  const message = `title, standing, terms and statements have ${length} characters together, at most ${thesisLimits.overview}`;
  return [{ path: [], message }];
}

const thesisSchema = thesisShape.superRefine((thesis, context) => {
  const faults = [
    ...numberFaults(thesis.claims),
    ...thesis.claims.flatMap((claim, at) => placeFaults(claim, at, thesis.thesis)),
    ...sameFaults(thesis.claims),
    ...overviewFaults(thesis),
  ];
  for (const fault of faults) context.addIssue({ code: 'custom', ...fault });
});

/** A thesis that breaks a rule: `faults` has one line per fault, which begins with its path. */
export class InvalidThesisError extends Error {
  override readonly name = 'InvalidThesisError';
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    const more = faults.length > 1 ? ` (and ${faults.length - 1} more)` : '';
    super(`${faults[0] ?? 'the thesis is not valid'}${more}`);
    this.faults = faults;
  }
}

/**
 * Parses a thesis from JSON: unique claims numbered from 0 without gaps, each text one line within
 * `thesisLimits`. Throws InvalidThesisError, whose message is one line: the path of the first
 * fault, what is wrong with it, and how many more there are.
 */
export function parseThesis(json: unknown): Thesis {
  const result = thesisSchema.safeParse(json);
  if (result.success) return result.data;
  throw thesisFaults(result.error.issues);
}

/** The faults that a schema found, as the error that states them in one line. */
export function thesisFaults(
  issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[],
): InvalidThesisError {
  return new InvalidThesisError(
    issues.map(({ path, message }) => `${pathText(path) || 'the thesis'} ${message}`),
  );
}
