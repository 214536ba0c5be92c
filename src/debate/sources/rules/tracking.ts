import { TidyURL } from 'tidy-url';
import { isHostUnder } from './hosts.ts';

/**
 * Parameters that say who sent the reader rather than what is read. The list comes from tidy-url:
 * the parameters it removes everywhere, and those it removes on one site. Only the names are used,
 * and each site's names only on that site, because tidy-url's own host patterns are not anchored.
 */
const GLOBAL = 'Global';

/** Missing from that list: click and share markers that a network adds to any address. */
const MORE: Readonly<Record<string, readonly string[]>> = {
  Google: ['dclid', 'gbraid', 'wbraid', 'gad_source', 'gad_campaignid', 'srsltid', '_gl', '_ga'],
  Microsoft: ['msclkid'],
  Yandex: ['yclid', 'ysclid'],
  Meta: ['igshid', 'igsh', 'mibextid', 'fb_action_ids', '__tn__', '__cft__[0]'],
  TikTok: ['ttclid'],
  X: ['twclid', 'ref_src', 'ref_url'],
  LinkedIn: ['li_fat_id'],
  Reddit: ['rdt'],
  Alibaba: ['spm'],
  Adobe: ['s_cid'],
  Webtrekk: ['wt_mc', 'wt_zmc'],
  'AT Internet': ['at_medium', 'at_campaign', 'xtor', 'ns_mchannel', 'ns_campaign'],
  newspapers: ['smid', 'smtyp', 'guccounter', 'guce_referrer', 'guce_referrer_sig', 'CMP', 'ocid'],
  gifts: ['unlocked_article_code', 'giftId', 'giftToken', 'gift', 'pwapi_token', 'reflink', 'sref'],
  'Chinese apps': ['share_source', 'share_medium', 'share_token', 'sharer_shareid'],
};

/** Prefixes that identify one advertising or analytics programme. */
const FAMILIES =
  /^(?:(?:utm|mtm|pk|piwik|hsa|oly|vero|itm|_x_tr|amp)_[a-z]|elq(?:track|cam|aid|at$|ct$)|_hs(?:enc|mi)$)/i;

/** Parameter names that often say where an address was shared, and values that say only that. */
const SHARED_BY = /^(?:ref|referrer|referer|source|src|via|from|share)$/i;
const SHARED_WHERE =
  /^(?:twitter|x|fb|facebook|hn|hackernews|hacker-?news|reddit|linkedin|newsletter|email|e-?mail|mail|rss|feed|share|sharing|copy(?:_?link|-url)?|producthunt|telegram|tg|whatsapp|wechat|weixin|weibo|discord|slack|mastodon|bluesky|bsky|chatgpt|substack|medium|flipboard|pocket|googlenews|(?:[a-z0-9-]+\.)+(?:com|org|net|io|co|ai|dev|news|app|edu|de|uk|fr))$/i;

const everywhere = new Set(
  [...namesOf(GLOBAL), ...Object.values(MORE).flat()].map((name) => name.toLowerCase()),
);

const bySite = TidyURL.expandedRules
  .filter(({ name, rules }) => /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(name) && rules.length > 0)
  .map(({ name, rules }) => ({
    host: name,
    names: new Set(rules.map((rule) => rule.trim().toLowerCase())),
  }));

function namesOf(site: string): readonly string[] {
  return TidyURL.expandedRules.find(({ name }) => name === site)?.rules ?? [];
}

/** Whether a parameter of an address on this host says nothing about what is read there. */
export function isTracking(host: string, name: string, value: string): boolean {
  const lower = name.toLowerCase();
  if (everywhere.has(lower) || FAMILIES.test(lower)) return true;
  if (SHARED_BY.test(lower) && SHARED_WHERE.test(value)) return true;
  return bySite.some((site) => isHostUnder(host, site.host) && site.names.has(lower));
}
