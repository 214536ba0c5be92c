import { z } from 'zod';
import type { Thesis } from '#debate/core/rules/claim.ts';
import { typeFault } from '#debate/core/rules/schema-faults.ts';
import { type Side, sides } from '#debate/core/rules/side.ts';
import { cleanText } from '#debate/core/rules/text.ts';
import { parseSource } from '#debate/sources/rules/source.ts';
import { thesisFaults } from './thesis.ts';
import { type Fault, key, line, list, oneOf, record } from './thesis-fields.ts';

/**
 * A documented fact that may not have been filed yet. It has no weight anywhere: it prefills the
 * form for a member who has checked its source, and that member becomes the author.
 */
export type Lead = {
  /** Short, since it is part of select values. */
  readonly key: string;
  readonly text: string;
  readonly source: string;
  readonly claims: readonly { readonly claim: number; readonly side: Side }[];
};

/** Documented facts that may be filed, by the key of their thesis. */
export type WithLeads = { readonly leads: ReadonlyMap<string, readonly Lead[]> };

/** A lead for one claim and side. */
export type OpenLead = Omit<Lead, 'claims'> & { readonly claim: number; readonly side: Side };

const leadLimits = { key: 40, least: 40, text: 600, source: 500, leads: 500, claims: 20 };

const aimSchema = record({
  claim: z.int({ error: typeFault('a whole number') }),
  side: oneOf(sides),
});

const leadSchema = record({
  key: key(leadLimits.key),
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

/** Keys must be unique: they are part of select values. */
function keyFaults(leads: readonly Lead[]): Fault[] {
  return leads.flatMap(({ key }, at) => {
    const isFirst = leads.findIndex((one) => one.key === key) === at;
    return isFirst ? [] : [{ path: ['leads', at, 'key'], message: `"${key}" is used twice` }];
  });
}

/** Each claim must belong to the thesis and be named once per side. */
function aimFaults({ claims }: Lead, at: number, last: number): Fault[] {
  return claims.flatMap(({ claim, side }, place): Fault[] => {
    const path = ['leads', at, 'claims', place];
    if (claim < 1 || claim > last) {
      return [{ path: [...path, 'claim'], message: `is ${claim}, should be 1 to ${last}` }];
    }
    const first = claims.findIndex((one) => one.claim === claim && one.side === side);
    return first === place ? [] : [{ path, message: `is the same as claims[${first}]` }];
  });
}

/**
 * Parses leads from JSON, for claims of this thesis. Throws InvalidThesisError, whose message is
 * one line that begins with the path of the first fault.
 */
export function parseLeads(json: unknown, thesis: Thesis): Lead[] {
  const last = thesis.claims.length - 1;
  const result = leadsSchema
    .superRefine(({ leads }, context) => {
      const aims = leads.flatMap((lead, at) => aimFaults(lead, at, last));
      for (const fault of [...keyFaults(leads), ...aims]) {
        context.addIssue({ code: 'custom', ...fault });
      }
    })
    .safeParse(json);
  if (result.success) return result.data.leads;
  throw thesisFaults(result.error.issues);
}
