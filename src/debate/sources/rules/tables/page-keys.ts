/** How sites address single texts, code and files; columns as in scholarly-keys.ts. */
export const PAGE_KEYS = String.raw`
  - Essays
  medium.com  ^/p/([\da-f]{9,12})(?:/|$|[?#])  medium:%1  medium.com/p/0123456789ab?source=x  medium:0123456789ab
  medium.com,towardsdatascience.com,betterprogramming.pub,levelup.gitconnected.com,uxdesign.cc,hackernoon.com,plainenglish.io,pub.towardsai.net,generativeai.pub,itnext.io,ai.gopubby.com  [/-]([\da-f]{10,12})/?(?:[?#]|$)  medium:%1  some-one.medium.com/some-title-0123456789ab?sk=x  medium:0123456789ab
  open.substack.com  ^/pub/([\w-]+)/p/([\w-]+)  substack:%1/%2  open.substack.com/pub/some-letter/p/some-title?r=abc&utm_campaign=post  substack:some-letter/some-title
  substack.com  ^/@[\w.-]+/note/(c-\d+)  substack:%1  substack.com/@some.one/note/c-12345  substack:c-12345
  substack.com  ^/p/([\w-]+)  substack:$s/%1  some-letter.substack.com/p/some-title?publication_id=1&post_id=2&r=abc  substack:some-letter/some-title
  mp.weixin.qq.com  ^/s/([\w-]{22})  weixin:$1  mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv?scene=1  weixin:AbCdEfGhIjKlMnOpQrStUv
  mp.weixin.qq.com  [?&]__biz=([^&]+)&(?:.*&)?mid=(\d+)&(?:.*&)?idx=(\d+)  weixin:$1/$2/$3  mp.weixin.qq.com/s?__biz=MzA3&mid=26500&idx=1&sn=ab&scene=21  weixin:MzA3/26500/1

  - Encyclopaedias
  wikipedia.org,wiktionary.org,wikiquote.org,wikibooks.org  ^/(?:wiki|zh-\w+|w/index\.php/)/?([^?#]+)\?(?:.*&)?oldid=(\d+)  wiki:$s/$1@$2  en.wikipedia.org/wiki/Large_model?oldid=12345  wiki:en/Large_model@12345
  wikipedia.org  ^/w/index\.php\?(?=.*oldid=(\d+))(?:.*&)?title=([^&#]+)  wiki:$s/$2@$1  en.wikipedia.org/w/index.php?title=Large_model&oldid=12345  wiki:en/Large_model@12345
  wikipedia.org  ^/w/index\.php\?(?:.*&)?title=([^&#]+)  wiki:$s/$1  en.wikipedia.org/w/index.php?title=Large_model&action=history  wiki:en/Large_model
  wikipedia.org  ^/(?:wiki|zh-\w+)/([^?#]+)  wiki:$s/$1  en.m.wikipedia.org/wiki/Large_model#History  wiki:en/Large_model
  wikiwand.com  ^/(?:([a-z]{2,3})/)(?:articles/)?([^?#]+)  wiki:$1/$2  wikiwand.com/en/articles/Large_model  wiki:en/Large_model
  wikidata.org  (q\d+)  wikidata:%1  wikidata.org/wiki/Special:EntityPage/Q42#sitelinks  wikidata:q42
  baike.baidu.com  ^/item/[^/?#]+/(\d+)  baike:$1  baike.baidu.com/item/%E6%A8%A1%E5%9E%8B/12345?fr=x  baike:12345

  - Code and data
  gist.github.com,gist.githubusercontent.com  ^/(?:[^/]+/)?([\da-f]{20,32})  gist:%1  gist.github.com/some/0123456789abcdef0123456789abcdef#file-a-md  gist:0123456789abcdef0123456789abcdef
  raw.githubusercontent.com  ^/([^/]+/[^/]+)/(?:refs/heads/)?([^/]+)/([^?#]+)  github:%1/$2/$3  raw.githubusercontent.com/Some/repo/main/README.md  github:some/repo/main/README.md
  github.com  ^/([^/]+/[^/]+)/(?:blob|raw|blame)/(?:refs/heads/)?([^/]+)/([^?#]+)  github:%1/$2/$3  github.com/some/repo/blob/main/README.md?plain=1#L10  github:some/repo/main/README.md
  github.com  ^/([^/]+/[^/]+)/(?:issues|pull|discussions)/(\d+)(?:/\w+)?[^#]*#(?:issuecomment|discussion_r|discussioncomment|pullrequestreview)-?(\d+)  github:%1#$2/$3  github.com/some/repo/issues/12#issuecomment-345  github:some/repo#12/345
  github.com  ^/([^/]+/[^/]+)/(?:issues|pull|discussions)/(\d+)  github:%1#$2  github.com/some/repo/pull/12/files  github:some/repo#12
  github.com  ^/([^/]+/[^/?#]+?)(?:\.git)?(?:/tree/(?:main|master))?/?(?:[?#].*)?$  github:%1  github.com/Some/repo.git?tab=readme-ov-file#readme  github:some/repo
  huggingface.co  ^/((?:datasets/|spaces/)?[\w.-]+/[\w.-]+)/(?:blob|resolve|raw)/([^/]+)/([^?#]+)  hf:%1/$2/$3  huggingface.co/datasets/some/set/resolve/main/a.json?download=true  hf:datasets/some/set/main/a.json
  huggingface.co  ^/(?!spaces/|papers/|docs/|blog/)((?:datasets/)?[\w.-]+/[\w.-]+?)(?:/(?:tree/main|viewer[^?#]*))?/?(?:[?#].*)?$  hf:%1  huggingface.co/datasets/some/set/viewer/default/train?row=1  hf:datasets/some/set
  kaggle.com  ^/(?:.*/)?discussions?/(?:\w[\w-]*/)?(\d+)  kaggle:discussion/$1  kaggle.com/competitions/some-contest/discussion/123456?sort=votes  kaggle:discussion/123456
  kaggle.com  ^/(code|datasets|models)/([\w-]+/[\w-]+)  kaggle:%1/%2  kaggle.com/datasets/some/set?resource=download  kaggle:datasets/some/set
  kaggle.com  ^/(?:c|competitions)/([\w-]+)(?:/overview)?/?(?:[?#].*)?$  kaggle:%1  kaggle.com/c/some-contest/overview  kaggle:some-contest
  npmjs.com,npmjs.org  ^/package/((?:@[\w.-]+/)?[\w.-]+)  npm:%1  npmjs.com/package/zod?activeTab=versions  npm:zod

  - Files
  docs.google.com,drive.google.com  ^/(?:a/[^/]+/)?(?:\w+/)?(?:u/\d+/)?d/(?:e/)?([\w-]{20,})  gdrive:$1  docs.google.com/document/u/0/d/1AbCdEfGhIjKlMnOpQrStUvWxYz/edit?usp=sharing#heading=h.1  gdrive:1AbCdEfGhIjKlMnOpQrStUvWxYz
  docs.google.com,drive.google.com,drive.usercontent.google.com  ^/(?:open|uc|download|file)\?(?:.*&)?id=([\w-]{20,})  gdrive:$1  drive.google.com/open?id=1AbCdEfGhIjKlMnOpQrStUvWxYz  gdrive:1AbCdEfGhIjKlMnOpQrStUvWxYz
  dropbox.com,dropboxusercontent.com  ^/(?:s|scl/fi|sh)/(\w{10,})/  dropbox:$1  dropbox.com/scl/fi/abcdefghijklm/a.pdf?rlkey=x&dl=0  dropbox:abcdefghijklm
  archive.org  ^/download/([\w.-]+)/([^?#]+[^?#/])  archive.org:$1/$2  archive.org/download/some_item/a.pdf  archive.org:some_item/a.pdf
  archive.org  ^/(?:details|download|stream|embed)/([\w.-]+)/?(?:$|[?#])  archive.org:$1  archive.org/details/some_item?view=theater  archive.org:some_item
  archive.org  ^/(?:details|stream|embed)/([\w.-]+)/(?:page|mode)/  archive.org:$1  archive.org/details/some_item/page/n5/mode/2up  archive.org:some_item
  books.google.  ^/books(?:/[^?]*)?\?(?:.*&)?id=([\w-]{12})  gbooks:$1  books.google.de/books?id=AbCdEfGhIjKl&pg=PA1  gbooks:AbCdEfGhIjKl
  google.  ^/books/edition/[^/]+/([\w-]{12})  gbooks:$1  google.com/books/edition/Some_Title/AbCdEfGhIjKl?hl=en  gbooks:AbCdEfGhIjKl
  chatgpt.com,chat.openai.com  ^/share/(?:e/)?([\da-f-]{30,})  chatgpt:%1  chat.openai.com/share/01234567-89ab-cdef-0123-456789abcdef  chatgpt:01234567-89ab-cdef-0123-456789abcdef

  - News that one house shows under several hosts
  bbc.com,bbc.co.uk,bbci.co.uk  ^/(?:[a-z]+/)*?(?:articles/)?(c[\da-z]{10,13}o?|[a-z-]+-\d{8})(?:\.amp)?/?(?:[?#]|$)  bbc:%1  bbc.co.uk/news/technology-12345678?at_medium=x  bbc:technology-12345678
`;
