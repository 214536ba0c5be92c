const TRACKING =
  /^(?:utm_.*|mtm_.*|pk_.*|hsa_.*|_hs.*|mc_[ce]id|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|li_fat_id|oly_.*|vero_.*|wt_mc|s_cid|cmpid|ref|ref_src|ref_url|referrer|si|spm|feature|trk|trackingid|rdt|smid)$/i;
const ARCHIVE = /^\/web\/\d{4,14}(?:[a-z]{2}_)?\/(https?:\/\/?.+)$/i;

/**
 * One key for all spellings of a link: no scheme, `www`, port of the scheme, tracking, fragment
 * or slash at the end; parameters in order; a copy in a web archive is its original.
 */
export function canonicalLink(url: URL): string {
  const original = archived(url);
  if (original) return canonicalLink(original);
  const host = url.hostname
    .replace(/\.$/, '')
    .replace(/^www\d?\./, '')
    .replace(/\.m\./, '.');
  const port = ['', '80', '443'].includes(url.port) ? '' : `:${url.port}`;
  const path = decodeOnce(url.pathname)
    .replace(/\/{2,}/g, '/')
    .replace(/\/(?:index\.(?:html?|php))?$/i, '');
  const kept = [...url.searchParams].filter(([name]) => !TRACKING.test(name));
  const query = kept.map(([name, value]) => `${name}=${value}`).sort();
  return `link:${host}${port}${path}${query.length > 0 ? `?${query.join('&')}` : ''}`;
}

function archived(url: URL): URL | undefined {
  if (url.hostname !== 'web.archive.org') return undefined;
  const inner = ARCHIVE.exec(url.pathname)?.[1]?.replace(/^(https?:\/)\/?/i, '$1/');
  if (inner === undefined || !URL.canParse(inner + url.search)) return undefined;
  return new URL(inner + url.search);
}

function decodeOnce(path: string): string {
  try {
    return decodeURIComponent(path).normalize('NFC');
  } catch {
    return path;
  }
}
