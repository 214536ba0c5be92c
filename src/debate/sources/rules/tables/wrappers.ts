import { readTable } from './read-table.ts';

/**
 * Addresses that contain the address they lead to. Each row: the kind of wrapper; hosts (a name
 * covers itself and its subdomains, one that ends in a dot every host that starts with it); where
 * the inner address is; and an example that leads to example.org/p.
 *
 * `?name` is a parameter. Anything else is a pattern for path, query and fragment as written, with
 * the inner address in its first group.
 *
 * A *copy* is shown itself, since the original may be gone. For a *door* the inner address is
 * shown, since the door may open only for some people, or in another language.
 */
const TABLE = String.raw`
  copy  web.archive.org,wayback.archive.org,wayback.archive-it.org,arquivo.pt,swap.stanford.edu,webarchive.loc.gov,webarchive.org.uk,webarchive.nationalarchives.gov.uk,web.archive.org.au,timetravel.mementoweb.org,web.archive.bibalex.org  ^/(?:[\w-]+/)*?(?:\d{4,14}(?:[a-z]{2}_|\*)?|\*|save|web|wayback)/((?:https?:/|[\w-]+\.[\w.-]+).*)$  web.archive.org/web/2023/https://example.org/p
  copy  archive.ph,archive.today,archive.is,archive.li,archive.fo,archive.md,archive.vn  ^/(?:o/\w+/|newest/|oldest/|timegate/|\d{4,14}/|\d{4}\.\d\d\.\d\d-\d{6}/)?((?:https?:/|[\w-]+(?:\.[\w-]+)+/).*)$  archive.ph/https://example.org/p
  copy  archive.ph,archive.today,archive.is,archive.li,archive.fo,archive.md,archive.vn  ?url  archive.is/?run=1&url=https%3A%2F%2Fexample.org%2Fp
  copy  webcache.googleusercontent.com  [?&]q=cache:(?:[\w-]{12}:)?([^&+]+)  webcache.googleusercontent.com/search?q=cache:https://example.org/p
  copy  megalodon.jp,gyo.tc  ^/(?:[\d-]+/)?((?:https?:/|[\w-]+(?:\.[\w-]+)+/).*)$  megalodon.jp/2023-0101-0000-00/https://example.org/p
  copy  ghostarchive.org  ^/(?:archive/\w+/|search\?term=)(https?.*)$  ghostarchive.org/search?term=https%3A%2F%2Fexample.org%2Fp

  door  google.  ^/url\?(?:.*&)?(?:q|url)=(https?[^&]+)  google.com/url?sa=t&url=https%3A%2F%2Fexample.org%2Fp&ved=2
  door  google.  ^/amp/(?:s/)?([^?#]+)  google.com/amp/s/example.org/p
  door  google.  ^/imgres\?(?:.*&)?imgrefurl=([^&]+)  google.com/imgres?imgurl=x&imgrefurl=https%3A%2F%2Fexample.org%2Fp
  door  scholar.google.  ^/scholar_url\?(?:.*&)?url=([^&]+)  scholar.google.com/scholar_url?url=https://example.org/p&hl=en
  door  cdn.ampproject.org,ampproject.net  ^/(?:wp/)?[a-z]/(?:s/)?([^?#]+)  example-org.cdn.ampproject.org/c/s/example.org/p
  door  bing.com,www.bing-amp.com  ^/amp/s/([^?#]+)  bing.com/amp/s/example.org/p
  door  translate.google.,translate.googleusercontent.com  ?u  translate.google.com/translate?sl=en&tl=de&u=https%3A%2F%2Fexample.org%2Fp
  door  translatetheweb.com,microsofttranslator.com  ?a  translatetheweb.com/?from=en&to=de&a=https%3A%2F%2Fexample.org%2Fp
  door  translate.yandex.,papago.naver.net,translate.baidu.com,fanyi.baidu.com  ?url  translate.yandex.ru/translate?url=https%3A%2F%2Fexample.org%2Fp&lang=en-de
  door  yandex.ru,yandex.com  ^/turbo/(?:s/)?([^?#]+)  yandex.ru/turbo/s/example.org/p
  door  yandex.ru,yandex.com  ^/turbo\?(?:.*&)?text=([^&]+)  yandex.ru/turbo?text=https%3A%2F%2Fexample.org%2Fp
  door  l.facebook.com,lm.facebook.com,l.instagram.com,l.messenger.com,l.threads.com,l.threads.net,l.wl.co,l.workplace.com  ?u  l.facebook.com/l.php?u=https%3A%2F%2Fexample.org%2Fp&h=AT0
  door  facebook.com  ^/(?:l|flx/warn|sharer(?:/sharer)?)(?:\.php)?/?\?(?:.*&)?u=([^&]+)  facebook.com/sharer/sharer.php?u=https%3A%2F%2Fexample.org%2Fp
  door  out.reddit.com,slack-redir.net,exit.sc,gate.sc,disq.us,getpocket.com,redirect.viglink.com,go.skimresources.com,urlsand.esvalabs.com  ?url  out.reddit.com/t3_1?url=https%3A%2F%2Fexample.org%2Fp
  door  reddit.com  ^/submit\?(?:.*&)?url=([^&]+)  reddit.com/submit?url=https%3A%2F%2Fexample.org%2Fp
  door  youtube.com  ^/(?:redirect|attribution_link)\?(?:.*&)?q=([^&]+)  youtube.com/redirect?event=x&q=https%3A%2F%2Fexample.org%2Fp
  door  vk.com,vk.ru  ^/away(?:\.php)?\?(?:.*&)?to=([^&]+)  vk.com/away.php?to=https%3A%2F%2Fexample.org%2Fp
  door  t.umblr.com  ?z  t.umblr.com/redirect?z=https%3A%2F%2Fexample.org%2Fp&t=x
  door  linkedin.com  ^/(?:redir/redirect|safety/go|sharing/share-offsite)/?\?(?:.*&)?url=([^&]+)  linkedin.com/safety/go?url=https%3A%2F%2Fexample.org%2Fp
  door  steamcommunity.com  ^/linkfilter/?\?(?:.*&)?(?:url|u)=([^&]+)  steamcommunity.com/linkfilter/?u=https%3A%2F%2Fexample.org%2Fp
  door  duckduckgo.com  ?uddg  duckduckgo.com/l/?uddg=https%3A%2F%2Fexample.org%2Fp
  door  bing.com  ^/ck/a\?(?:.*&)?u=a1([\w-]+)  bing.com/ck/a?u=a1aHR0cHM6Ly9leGFtcGxlLm9yZy9w&ntb=1
  door  link.zhihu.com,link.juejin.cn,link.csdn.net,gitee.com  ?target  link.zhihu.com/?target=https%3A//example.org/p
  door  jianshu.com  ?url  jianshu.com/go-wild?ac=2&url=https%3A%2F%2Fexample.org%2Fp
  door  safelinks.protection.outlook.com,statics.teams.cdn.office.net  ?url  eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2Fp&data=05
  door  linkprotect.cudasvc.com  ?a  linkprotect.cudasvc.com/url?a=https%3A%2F%2Fexample.org%2Fp&c=E
  door  urldefense.com,urldefense.us  ^/v3/__(.*?)__;  urldefense.com/v3/__https://example.org/p__;!!abc
  door  urldefense.proofpoint.com  ^/v[12]/url\?(?:.*&)?u=([^&]+)  urldefense.proofpoint.com/v2/url?u=https-3A__example.org_p&d=Dw
  door  medium.com  ^/(?:r/|m/global-identity(?:-2)?)\?(?:.*&)?(?:url|redirectUrl)=([^&]+)  medium.com/m/global-identity-2?redirectUrl=https%3A%2F%2Fexample.org%2Fp
  door  freedium.cfd,freedium-mirror.cfd  ^/(https?:/.*)$  freedium.cfd/https://example.org/p
  door  href.li,anonym.to,nullrefer.com,dereferer.me,hidereferrer.net,blankrefer.com  ^/?\?(.*)$  href.li/?https://example.org/p
  door  t.me,telegram.me  ^/(?:iv|share/url)\?(?:.*&)?url=([^&]+)  t.me/iv?url=https%3A%2F%2Fexample.org%2Fp&rhash=1
  door  twitter.com,x.com  ^/(?:intent/(?:tweet|post)|share)\?(?:.*&)?url=([^&]+)  x.com/intent/post?url=https%3A%2F%2Fexample.org%2Fp
  door  publish.twitter.com,publish.x.com  ?url  publish.twitter.com/?url=https%3A%2F%2Fexample.org%2Fp
  door  r.jina.ai,12ft.io,1ft.io,13ft.,outline.com,txtify.it,removepaywall.com,removepaywalls.com,smry.ai,via.hypothes.is,textise.net,sci-hub.  ^/(?:proxy\?q=|search\?url=|articles\?u?r?l?=?)?(https?(?::|%3a).*)$  r.jina.ai/https://example.org/p
  door  idp.nature.com,idp.springer.com,idp.springernature.com,link.springernature.com  ?redirect_uri  idp.nature.com/authorize?response_type=cookie&redirect_uri=https%3A%2F%2Fexample.org%2Fp
  door  hyp.is  ^/go\?(?:.*&)?url=([^&]+)  hyp.is/go?url=https%3A%2F%2Fexample.org%2Fp&group=x
  door  hyp.is  ^/[\w-]{20,24}/(.+)$  hyp.is/AbCdEfGhIjKlMnOpQrStUv/example.org/p
  door  view.officeapps.live.com  ?src  view.officeapps.live.com/op/view.aspx?src=https%3A%2F%2Fexample.org%2Fp
  door  docs.google.com,drive.google.com  ^/(?:g?view|viewer|viewerng/viewer|viewer/viewer)\?(?:.*&)?(?:url|srcid)=([^&]+)  docs.google.com/viewer?url=https%3A%2F%2Fexample.org%2Fp
  door  mozilla.github.io  ^/pdf\.js/web/viewer\.html\?(?:.*&)?file=([^&]+)  mozilla.github.io/pdf.js/web/viewer.html?file=https%3A%2F%2Fexample.org%2Fp
  door  go.openathens.net,login.openathens.net  ?url  go.openathens.net/redirector/example.edu?url=https%3A%2F%2Fexample.org%2Fp
  door  news.google.com,google.com  ^/(?:share|bookmarks/mark)\?(?:.*&)?(?:url|bkmk)=([^&]+)  google.com/bookmarks/mark?op=add&bkmk=https%3A%2F%2Fexample.org%2Fp
  door  whatsapp.com,wa.me  ^/(?:send/?)?\?(?:.*&)?text=(https?[^&]+)  api.whatsapp.com/send?text=https%3A%2F%2Fexample.org%2Fp
`;

/** One way in which an address contains another. */
export type Wrapper = {
  readonly kind: 'copy' | 'door';
  readonly hosts: readonly string[];
  /** A parameter's name, or a pattern with the other address in its first group. */
  readonly inner: { readonly parameter: string } | { readonly pattern: RegExp };
  readonly example: string;
};

export const WRAPPERS: readonly Wrapper[] = readTable(TABLE).map(
  ([kind = '', hosts = '', inner = '', example = '']) => ({
    kind: kind === 'copy' ? 'copy' : 'door',
    hosts: hosts.split(','),
    inner: inner.startsWith('?')
      ? { parameter: inner.slice(1) }
      : { pattern: new RegExp(inner, 'i') },
    example,
  }),
);
