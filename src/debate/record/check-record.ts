import { z } from 'zod';
import { parseDebate } from '#debate/tally/parse-debate.ts';
import { type PrintedTally, printedTally } from '#debate/tally/rules/printed-tally.ts';
import { tallyDebate } from '#debate/tally/rules/tally-debate.ts';
import type { ChainLink } from './rules/chain.ts';
import { nameFormerGrader } from './rules/former-grader.ts';
import { countItems, FORMS } from './rules/record-text.ts';
import { isIntact } from './rules/seal.ts';
import { valueDifferences } from './rules/value-differences.ts';

/** The result of checking a file. */
export type Checked = {
  /** Its recomputed numbers; null for an erasure, which has none. */
  readonly tally: PrintedTally | null;
  /** Its link, to be compared with other files' links. */
  readonly links: readonly ChainLink[];
  /** The faults found, one line each. */
  readonly faults: readonly string[];
};

/** At most this many differing numbers are listed at a time: one change moves many. */
const MOST_TOLD = 20;

const tallied = z.strictObject({ items: z.int(), input: z.unknown(), posted: z.unknown() });
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const place = z.object({ link: z.int().positive().nullable(), previous: hash.nullable() });
// No extra fields: a file says only what it says, and leaves less room to search for a wanted hash.
const sealed = z.strictObject({ ...place.shape, debate: z.string(), hash });
const summary = z.strictObject({
  ...sealed.shape,
  ...tallied.shape,
  form: z.literal(FORMS.summary),
  week: z.string(),
  kind: z.enum(['so-far', 'weekly']),
  to: z.iso.datetime(),
  votes: z.array(z.unknown()),
});
const erasure = z.strictObject({
  ...sealed.shape,
  form: z.literal(FORMS.erasure),
  day: z.iso.date(),
  items: z.int().positive(),
});
const debate = z.object({
  form: z.literal(FORMS.debate),
  debate: z.object({ id: z.string() }),
  record: tallied,
  chain: z.array(place.extend({ hash })),
});
const anyForm = z.discriminatedUnion('form', [summary, erasure, debate]);

/** Whether a value claims to be a file of ours rather than a bare debate. */
export function isRecord(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return 'form' in value || 'hash' in value || 'posted' in value;
}

/**
 * Recomputes the numbers of one of our files and compares them with those in it, and its text with
 * the hash in its last line. Throws InvalidDebateError if the debate in it is invalid, and ZodError
 * if the file has a different form.
 */
export function checkRecord(value: unknown, text: string): Checked {
  const file = anyForm.parse(value);
  switch (file.form) {
    case FORMS.summary: {
      const { tally, faults } = checkTallied(file, ['input']);
      return { tally, links: [file], faults: [...sealFaults(text), ...faults] };
    }
    case FORMS.erasure:
      return { tally: null, links: [file], faults: sealFaults(text) };
    case FORMS.debate:
      return {
        ...checkTallied(file.record, ['record', 'input']),
        links: file.chain.map((one) => ({ ...one, debate: file.debate.id })),
      };
  }
}

function sealFaults(text: string): string[] {
  return isIntact(text) ? [] : ['was changed: its last line does not match the lines above it'];
}

function checkTallied(
  { items, input, posted }: z.infer<typeof tallied>,
  path: readonly string[],
): Pick<Checked, 'tally' | 'faults'> {
  const read = nameFormerGrader(parseDebate(input, path));
  const tally = printedTally(tallyDebate(read));
  const found = countItems(read);
  const differences = valueDifferences(posted, JSON.parse(JSON.stringify(tally)));
  const told = differences
    .slice(0, MOST_TOLD)
    .map((one) => `${one.path}: posted ${shown(one.posted)}, computed ${shown(one.computed)}`);
  const more = differences.length - told.length;
  return {
    tally,
    faults: [
      ...(found === items ? [] : [`holds ${found} of ${items} items: a part is missing`]),
      ...told,
      ...(more > 0 ? [`and ${more} more differ`] : []),
    ],
  };
}

function shown(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}
