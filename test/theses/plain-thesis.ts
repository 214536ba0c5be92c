import type { Claim, Thesis } from '#debate/core/rules/claim.ts';

/** A claim of the shortest kind; number 0 is the thesis itself. */
export function plainClaim(number: number): Claim {
  return {
    number,
    group: number === 0 ? 'thesis' : 'seen',
    role: number === 0 ? 'thesis' : 'premise',
    title: `Title ${number}`,
    statement: `Claim ${number}.`,
    agreeLabel: `Yes ${number}`,
    disagreeLabel: `No ${number}`,
    argument: 'Because of this and that.',
    example: 'Such as this.',
    counterexample: 'One case of the opposite.',
    settles: 'A count of cases.',
  };
}

/** A valid thesis with claim 0 and as many claims after it as asked for. */
export function plainThesis(claims = 4): Thesis {
  return {
    key: 'plain',
    title: 'An essay',
    standing: 'Its author calls it a note.',
    thesis: 'Claim 0.',
    antithesis: 'The opposite of claim 0.',
    terms: [{ term: 'claim', meaning: 'one step of an argument' }],
    claims: Array.from({ length: claims + 1 }, (_, number) => plainClaim(number)),
  };
}
