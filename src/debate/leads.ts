import { z } from 'zod';
import { parseSource } from './rules/source.ts';
import { cleanText } from './rules/text.ts';
import { type Thesis, thesisFaults } from './thesis.ts';
import { line, list, oneOf, record, typeFault } from './thesis-fields.ts';
import { type Side, sides } from './types.ts';

/**
 * A documented fact that nobody may have filed yet. It weighs nothing anywhere: it opens the form
 * filled in for whoever has checked its source, and that person is the author.
 */
export type Lead = {
  /** Short: it travels in the values of selects. */
  readonly key: string;
  readonly text: string;
  readonly source: string;
  readonly claims: readonly { readonly claim: number; readonly side: Side }[];
};

/** A lead for one claim and side. */
export type OpenLead = Omit<Lead, 'claims'> & { readonly claim: number; readonly side: Side };

export const leadLimits = { key: 40, least: 40, text: 600, source: 500, leads: 500, claims: 20 };

const aimSchema = record({
  claim: z.int({ error: typeFault('a whole number') }),
  side: oneOf(sides),
});

const leadSchema = record({
  key: line(leadLimits.key).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
    error: 'should be small letters and digits, joined by single hyphens',
  }),
  /** The fact in our own words: figure, reference, year. */
  text: line(leadLimits.text).refine((text) => cleanText(text).ok, {
    error: `has less than ${leadLimits.least} characters, or none that can be read`,
  }),
  source: line(leadLimits.source).refine((source) => parseSource(source).ok, {
    error: 'should be a link, DOI or arXiv id',
  }),
  claims: list(aimSchema, 'claims', 1, leadLimits.claims),
});

const leadsSchema = record({ leads: list(leadSchema, 'leads', 1, leadLimits.leads) });

/**
 * The leads that parsed JSON holds, for claims of this thesis. Throws InvalidThesisError, whose
 * message is one line that begins with the path of the first fault.
 */
export function parseLeads(json: unknown, thesis: Thesis): Lead[] {
  const result = leadsSchema
    .superRefine(({ leads }, context) => {
      const known = new Set<string>();
      for (const [at, lead] of leads.entries()) {
        const path = ['leads', at];
        if (known.has(lead.key)) {
          const message = `"${lead.key}" is used twice`;
          context.addIssue({ code: 'custom', path: [...path, 'key'], message });
        }
        known.add(lead.key);
        for (const [place, { claim }] of lead.claims.entries()) {
          if (claim > 0 && thesis.claims.some(({ number }) => number === claim)) continue;
          const message = `is ${claim}, should be 1 to ${thesis.claims.length - 1}`;
          context.addIssue({ code: 'custom', path: [...path, 'claims', place, 'claim'], message });
        }
      }
    })
    .safeParse(json);
  if (result.success) return result.data.leads;
  throw thesisFaults(result.error.issues);
}
