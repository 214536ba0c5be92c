/** The position of a claim in the argument: the thesis itself, what is seen, why, what follows. */
export const claimGroups = ['thesis', 'seen', 'why', 'next'] as const;
type ClaimGroup = (typeof claimGroups)[number];

/** The role of a claim. An exception has its own line and never counts in the headline. */
export const claimRoles = ['thesis', 'premise', 'explanation', 'forecast', 'exception'] as const;
export type ClaimRole = (typeof claimRoles)[number];

/** One step of the essay's argument; number 0 is the thesis itself, which takes votes only. */
export type Claim = {
  readonly number: number;
  readonly group: ClaimGroup;
  readonly role: ClaimRole;
  readonly title: string;
  readonly statement: string;
  readonly agreeLabel: string;
  readonly disagreeLabel: string;
  /** Two or three sentences in our own words, with the essay's example. */
  readonly argument: string;
  /** One line for the ballot: why the essay says so. */
  readonly example: string;
  /** What would count as a counterexample. */
  readonly counterexample: string;
  /** What would settle the claim. */
  readonly settles: string;
};

/** An essay's thesis and the texts about it, without the claims. */
export type ThesisText = {
  readonly key: string;
  readonly title: string;
  readonly author?: string | undefined;
  readonly link?: string | undefined;
  /** How the author describes the essay: how much it claims to rest on. */
  readonly standing: string;
  readonly thesis: string;
  readonly antithesis: string;
  readonly terms: readonly { readonly term: string; readonly meaning: string }[];
};

/** A thesis file; its claims are numbered from 0 without gaps, in order. */
export type Thesis = ThesisText & { readonly claims: readonly Claim[] };
