import type { Source } from './types.ts';

const NEW = /^((\d{2})(0[1-9]|1[0-2])\.(\d{4,5}))(v[1-9]\d?)?$/i;
const OLD =
  /^((?:acc-phys|adap-org|alg-geom|ao-sci|astro-ph|atom-ph|bayes-an|chao-dyn|chem-ph|cmp-lg|comp-gas|cond-mat|cs|dg-ga|funct-an|gr-qc|hep-ex|hep-lat|hep-ph|hep-th|math|math-ph|mtrl-th|nlin|nucl-ex|nucl-th|patt-sol|physics|plasm-ph|q-alg|q-bio|quant-ph|solv-int|stat|supr-con)(?:\.[a-z]{2})?\/(\d{2})(0[1-9]|1[0-2])(\d{3}))(v[1-9]\d?)?$/i;

/** The first month with ids of the new form, and the first with five digits in them. */
const FIRST_NEW = 200_704;
const FIRST_FIVE = 201_501;
/**
 * The two-digit year ends at 49: a larger one, such as 99, belongs to the last century, which had
 * no such ids.
 */
const LAST_NEW = 204_912;
/** Ids of the old form are of these months. */
const FIRST_OLD = 199_107;
const LAST_OLD = 200_703;

/** An arXiv id: the paper's, and the month in its name as a number, 201706 for June 2017. */
export type ArxivId = {
  readonly source: Source & { readonly kind: 'arxiv' };
  readonly month: number;
};

/**
 * Reads an arXiv id without any prefix; `no-such-id` if it is well formed but cannot exist.
 * https://info.arxiv.org/help/arxiv_identifier.html
 */
export function readArxivId(text: string): ArxivId | 'no-such-id' | undefined {
  const bare = text.replace(/\.pdf$/i, '').replace(/[.,;)\]]+$/, '');
  const fresh = NEW.exec(bare);
  if (fresh !== null) return newId(fresh);
  const old = OLD.exec(bare);
  return old === null ? undefined : oldId(old);
}

function newId([, work = '', year, month, count = '', version]: RegExpExecArray) {
  const at = (2000 + Number(year)) * 100 + Number(month);
  const digits = at < FIRST_FIVE ? 4 : 5;
  if (at < FIRST_NEW || at > LAST_NEW || Number(count) === 0) return 'no-such-id';
  if (count.length !== digits) return 'no-such-id';
  return idOf(work, version, at);
}

function oldId([, work = '', year, month, count, version]: RegExpExecArray) {
  const century = Number(year) < 50 ? 2000 : 1900;
  const at = (century + Number(year)) * 100 + Number(month);
  if (at < FIRST_OLD || at > LAST_OLD || Number(count) === 0) return 'no-such-id';
  return idOf(work, version, at);
}

function idOf(work: string, version = '', month: number): ArxivId {
  const lower = work.toLowerCase();
  return {
    source: {
      kind: 'arxiv',
      url: `https://arxiv.org/abs/${lower}${version.toLowerCase()}`,
      canonical: `arxiv:${lower.replace(/\.[a-z]{2}\//, '/')}`,
    },
    month,
  };
}

/**
 * Whether an id is from a month that has not begun anywhere yet; the earliest time zone is fourteen
 * hours ahead of UTC.
 */
export function isToCome({ month }: Pick<ArxivId, 'month'>, now: Date): boolean {
  const there = new Date(now.getTime() + 14 * 60 * 60 * 1000);
  return month > there.getUTCFullYear() * 100 + there.getUTCMonth() + 1;
}
