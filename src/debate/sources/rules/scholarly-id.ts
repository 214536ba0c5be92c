import { DOI_PATH_HOSTS } from './source-hosts.ts';
import { isUnder } from './source-level.ts';
import type { Source } from './types.ts';

const ARXIV_NEW = /^(\d{2}(?:0[1-9]|1[0-2])\.\d{4,5})(v[1-9]\d?)?$/i;
const ARXIV_OLD =
  /^((?:acc-phys|adap-org|alg-geom|ao-sci|astro-ph|atom-ph|bayes-an|chao-dyn|chem-ph|cmp-lg|comp-gas|cond-mat|cs|dg-ga|funct-an|gr-qc|hep-ex|hep-lat|hep-ph|hep-th|math|math-ph|mtrl-th|nlin|nucl-ex|nucl-th|patt-sol|physics|plasm-ph|q-alg|q-bio|quant-ph|solv-int|stat|supr-con)(?:\.[a-z]{2})?\/\d{7})(v[1-9]\d?)?$/i;
const DOI = /^10\.\d{4,9}\/[^\s"<>\\^`{|}]+$/;
const ARXIV_TWIN = /^10\.48550\/arxiv\./i;

/** Reads a DOI or arXiv id as people write one: bare, or behind `doi:` or `arXiv:`. */
export function readScholarlyId(raw: string): Source | undefined {
  const doi = readDoi(raw.replace(/^doi:/i, ''));
  if (doi) return doi;
  return readArxiv(raw.replace(/^arxiv:/i, ''));
}

/** Reads the DOI or arXiv id that a link stands for, if it is on a host that is known to. */
export function readScholarlyLink(url: URL): Source | undefined {
  const path = decodePath(url.pathname.slice(1));
  const host = url.hostname;
  if (isUnder(url, 'doi.org')) return readDoi(path);
  if (isUnder(url, 'arxiv.org') || host === 'ar5iv.org' || host === 'alphaxiv.org') {
    return readArxiv(path.replace(/^(?:abs|pdf|html|format)\//, '').replace(/\.pdf$/i, ''));
  }
  if (isUnder(url, 'huggingface.co/papers')) return readArxiv(path.slice('papers/'.length));
  return readPublisherLink(url, path);
}

function readPublisherLink(url: URL, path: string): Source | undefined {
  const nature = /^articles\/(s\d{5}-[\w-]+|nature\d+)$/i.exec(path)?.[1];
  if (nature && isUnder(url, 'nature.com')) return readDoi(`10.1038/${nature}`);
  if (!DOI_PATH_HOSTS.some((known) => isUnder(url, known))) return undefined;
  const inPath = /(?:^|\/)(10\.\d{4,9}\/.+)$/.exec(path)?.[1];
  const inQuery = url.searchParams.get('id') ?? '';
  const id = inPath ?? inQuery;
  // Preprint servers add a version and the view to the DOI.
  return readDoi(id.replace(/(?:v\d+)?(?:\.full(?:\.pdf|-text)?|\.pdf|\.abstract)?\/?$/, ''));
}

function readDoi(id: string): Source | undefined {
  const doi = id.replace(/[.,;:)\]'*_]+$/, (end) => balanced(id, end));
  if (!DOI.test(doi)) return undefined;
  if (ARXIV_TWIN.test(doi)) return readArxiv(doi.replace(ARXIV_TWIN, ''));
  const encoded = encodeURI(doi).replace(/[#?]/g, encodeURIComponent);
  return {
    kind: 'doi',
    url: `https://doi.org/${encoded}`,
    canonical: `doi:${doi.toLowerCase()}`,
  };
}

// Old DOIs end in a bracket of their own, as in 10.1016/0004-3702(94)90020-5 or …(99)00052-1)
function balanced(id: string, end: string): string {
  const opens = id.split('(').length;
  const closes = id.split(')').length;
  return end.startsWith(')') && opens === closes ? ')' : '';
}

function readArxiv(id: string): Source | undefined {
  const bare = id.replace(/[.,;)\]]+$/, '');
  const match = ARXIV_NEW.exec(bare) ?? ARXIV_OLD.exec(bare);
  const work = match?.[1]?.toLowerCase();
  if (work === undefined) return undefined;
  const version = match?.[2]?.toLowerCase() ?? '';
  return {
    kind: 'arxiv',
    url: `https://arxiv.org/abs/${work}${version}`,
    canonical: `arxiv:${work.replace(/\.[a-z]{2}\//, '/')}`,
  };
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
