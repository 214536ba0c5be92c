import { readTable } from './read-table.ts';

/**
 * Hosts that show another host's pages under the same paths, or are other names for it. Each row:
 * the original host, then the others. A name covers itself and its subdomains; one that ends in a
 * dot covers every host that starts with it. The first matching row applies.
 */
const TABLE = `
  twitter.com         x.com fxtwitter.com vxtwitter.com fixvx.com fixupx.com fixuptwitter.com twittpr.com xcancel.com nitter. twiiit.com
  youtube.com         youtube-nocookie.com yout-ube.com youtubekids.com yewtu.be piped.video piped. invidious. inv.nadeko.net inv.tux.pizza inv.riverside.rocks inv.vern.cc inv.citw.lgbt inv.n8pjl.ca inv.zzls.xyz inv.odyssey346.dev inv.bp.projectsegfau.lt inv.us.projectsegfau.lt inv.in.projectsegfau.lt
  reddit.com          libreddit. redlib. teddit.net safereddit.com rxddit.com vxreddit.com redditmedia.com
  instagram.com       ddinstagram.com kkinstagram.com instagramez.com imginn.com
  tiktok.com          vxtiktok.com tnktok.com tfxktok.com proxitok.
  bsky.app            bskyx.app fxbsky.app vxbsky.app xbsky.app bskye.app
  threads.net         threads.com vxthreads.net fixthreads.net
  medium.com          scribe.rip freedium.cfd
  cdn.discordapp.com  cdn.discordapp.com media.discordapp.net
  discord.com         discordapp.com
  t.me                telegram.me telegram.dog
  facebook.com        fb.com facebed.com
  huggingface.co      hf.co hf-mirror.com
  arxiv.org           ar5iv.org xxx.lanl.gov xxx.itp.ac.cn
  lesswrong.com       greaterwrong.com
  quora.com           quetre.
`;

/** Mirror host to original host, in the order of the table. */
export const MIRRORS: readonly (readonly [string, string])[] = readTable(TABLE).flatMap(
  ([meant = '', others = '']) =>
    others.split(' ').map((other): readonly [string, string] => [other, meant]),
);
