/** How platforms address single posts, videos and messages; columns as in scholarly-keys.ts. */
export const PLATFORM_KEYS = String.raw`
  - Short posts
  twitter.com  ^/(?:\w+|i/web|i)/status(?:es)?/(\d+)  twitter:$1  x.com/i/web/status/1234567890  twitter:1234567890
  twitter.com  ^/(?:statuses|i/moments|i/spaces|i/broadcasts|i/article|\w+/article)/(\w+)  twitter:$1  twitter.com/statuses/1234567890  twitter:1234567890
  twitter.com  ^/embed/tweet\.html\?(?:.*&)?id=(\d+)  twitter:$1  platform.twitter.com/embed/Tweet.html?dnt=false&id=1234567890  twitter:1234567890
  threadreaderapp.com,unrollthread.com  ^/(?:thread|t)/(\d+)  twitter:$1  threadreaderapp.com/thread/1234567890.html  twitter:1234567890
  bsky.app  ^/profile/[^/]+/post/([a-z\d]{13})  bluesky:%1  bsky.app/profile/some.bsky.social/post/3kabcdefgh2ij  bluesky:3kabcdefgh2ij
  threads.net  ^/(?:@?[\w.]+/post|t)/([\w-]+)  threads:$1  threads.com/@some.user/post/DAbcdEfGhIj?xmt=x  threads:DAbcdEfGhIj
  weibo.com,weibo.cn  ^/(?:\d+|status|detail|statuses)/(\w{9,16})  weibo:$1  m.weibo.cn/status/NabcdEfGh  weibo:NabcdEfGh
  vk.com,vk.ru  (wall-?\d+_\d+)  vk:%1  m.vk.com/feed?w=wall-123_456  vk:wall-123_456
  t.me  ^/(?:s/)?([a-z]\w{3,})/(\d+)\?(?:.*&)?comment=(\d+)  telegram:%1/$2/$3  t.me/some_channel/123?comment=456  telegram:some_channel/123/456
  t.me  ^/(?:s/)?(c/\d+|[a-z]\w{3,})/(?:\d+/)?(\d+)  telegram:%1/$2  t.me/s/some_channel/123?single  telegram:some_channel/123
  linkedin.com  (?:activity|share|ugcpost)[:-](\d{15,})  linkedin:$1  linkedin.com/posts/some-one_words-activity-7123456789012345678-AbCd  linkedin:7123456789012345678
  linkedin.com  ^/pulse/([\w%-]+)  linkedin:pulse/%1  linkedin.com/pulse/some-article-name-abc1e/?trackingId=x  linkedin:pulse/some-article-name-abc1e

  - Pictures and pages of people
  instagram.com  ^/(?:[\w.]+/)?(?:p|reel|reels|tv)/([\w-]+)  instagram:$1  instagram.com/some.user/reel/CabcDefGhIj/?igsh=x  instagram:CabcDefGhIj
  facebook.com  ^/groups/[^/]+/(?:posts|permalink)/(\d+)  facebook:$1  facebook.com/groups/123/permalink/456789/  facebook:456789
  facebook.com  ^/[^/]+/(?:posts|videos|photos)/(?:[^?#]*/)?(\d{6,}|pfbid\w+)  facebook:$1  facebook.com/some.page/videos/some-title/1234567890/  facebook:1234567890
  facebook.com  [?&](?:story_fbid|fbid|v|video_id)=(\d{6,}|pfbid\w+)  facebook:$1  facebook.com/permalink.php?story_fbid=1234567890&id=42  facebook:1234567890
  facebook.com  ^/reel/(\d+)  facebook:$1  facebook.com/reel/1234567890?mibextid=x  facebook:1234567890
  imgur.com  ^/(?:a/|gallery/|t/\w+/)?(?:[\w-]+-)?(\w{5,8})(?:\.\w+)?/?(?:[?#]|$)  imgur:$1  i.imgur.com/abCdEfG.png  imgur:abCdEfG
  tumblr.com  ^/(?:post|[\w-]+)/(\d{8,})  tumblr:$1  some-blog.tumblr.com/post/123456789012/some-title  tumblr:123456789012

  - Videos and sound
  youtube.com  ^/watch\?(?=.*lc=(ug[\w.-]{10,}))(?:.*&)?v=([\w-]{11})  youtube:$2/$1  youtube.com/watch?v=dQw4w9WgXcQ&lc=UgxAbCdEfGhIjKlMn4AaABAg  youtube:dQw4w9WgXcQ/UgxAbCdEfGhIjKlMn4AaABAg
  youtube.com  ^/(?:watch)?\?(?:.*&)?v=([\w-]{11})  youtube:$1  m.youtube.com/watch?list=PL1&v=dQw4w9WgXcQ&t=42s  youtube:dQw4w9WgXcQ
  youtube.com  ^/(?:shorts|embed|live|v|e|watch|clip)/([\w-]{11})(?![\w-])  youtube:$1  youtube.com/live/dQw4w9WgXcQ?feature=share  youtube:dQw4w9WgXcQ
  youtube.com  ^/attribution_link\?.*v=([\w-]{11})  youtube:$1  youtube.com/attribution_link?a=x&u=%2Fwatch%3Fv%3DdQw4w9WgXcQ%26feature%3Dshare  youtube:dQw4w9WgXcQ
  youtube.com  ^/oembed\?.*(?:v=|youtu\.be/)([\w-]{11})  youtube:$1  youtube.com/oembed?url=https%3A//youtube.com/watch?v%3DdQw4w9WgXcQ  youtube:dQw4w9WgXcQ
  youtu.be  ^/([\w-]{11})(?![\w-])  youtube:$1  youtu.be/dQw4w9WgXcQ?si=abc  youtube:dQw4w9WgXcQ
  img.youtube.com,ytimg.com  ^/(?:vi|an)(?:_webp)?/([\w-]{11})/  youtube:$1  i.ytimg.com/vi/dQw4w9WgXcQ/hqdefault.jpg  youtube:dQw4w9WgXcQ
  ghostarchive.org  ^/varchive/(?:youtube/\d+/)?([\w-]{11})  youtube:$1  ghostarchive.org/varchive/dQw4w9WgXcQ  youtube:dQw4w9WgXcQ
  music.youtube.com  [?&]v=([\w-]{11})  youtube:$1  music.youtube.com/watch?v=dQw4w9WgXcQ  youtube:dQw4w9WgXcQ
  vimeo.com  ^/(?:video/|channels/[\w-]+/|groups/[\w-]+/videos/|ondemand/\w+/|showcase/\d+/video/|manage/videos/)?(\d{5,})  vimeo:$1  player.vimeo.com/video/123456789?h=x  vimeo:123456789
  tiktok.com  ^/(?:@?[\w.-]*/(?:video|photo)|v|embed(?:/v2)?|share/video)/(\d+)  tiktok:$1  tiktok.com/@some.user/video/7123456789012345678?_r=1  tiktok:7123456789012345678
  bilibili.com  (bv[\da-z]{10})  bilibili:$1  player.bilibili.com/player.html?bvid=BV1xx411c7mD&page=1  bilibili:BV1xx411c7mD
  bilibili.com  [/=](av\d+)  bilibili:%1  bilibili.com/video/av170001/  bilibili:av170001
  b23.tv  ^/(bv[\da-z]{10})  bilibili:$1  b23.tv/BV1xx411c7mD  bilibili:BV1xx411c7mD
  dailymotion.com,dai.ly  ^/(?:embed/)?(?:video/)?(x[\da-z]{5,7})  dailymotion:%1  dai.ly/x7tgad0  dailymotion:x7tgad0
  twitch.tv  ^/(?:\w+/)?videos?/(\d+)  twitch:$1  twitch.tv/videos/123456789?t=1h  twitch:123456789
  clips.twitch.tv  ^/(?:embed\?clip=)?([\w-]{12,})  twitch:clip/$1  clips.twitch.tv/FunnyClipNameHere-AbCd  twitch:clip/FunnyClipNameHere-AbCd
  rumble.com  ^/(?:embed/)?(v[\da-z]{5,7})(?:-|/|$|\?)  rumble:%1  rumble.com/v1abcde-some-title.html  rumble:v1abcde
  ted.com  ^/talks/([\w]+)  ted:%1  ted.com/talks/some_speaker_some_title/transcript?language=en  ted:some_speaker_some_title
  spotify.com  ^/(?:intl-\w+/|embed(?:-podcast)?/)?(episode|show|track|album|playlist)/([\da-z]{22})  spotify:%1/$2  open.spotify.com/intl-de/episode/4rOoJ6Egrf8K2IrywzwOMk?si=x  spotify:episode/4rOoJ6Egrf8K2IrywzwOMk
  podcasts.apple.com  /id(\d+)\?(?:.*&)?i=(\d+)  apple:$1/$2  podcasts.apple.com/de/podcast/some-name/id123456?l=en&i=1000123  apple:123456/1000123

  - Talk
  discord.com  ^/channels/(@me|\d+)/(\d+)/(\d+)  discord:$1/$2/$3  ptb.discord.com/channels/1/2/3  discord:1/2/3
  cdn.discordapp.com,images-ext-1.discordapp.net  /(?:ephemeral-)?attachments/(\d+)/(\d+)/([^?#/]+)  discord:file/$1/$2  media.discordapp.net/attachments/11/22/a.png?ex=6&is=6&hm=x&width=400  discord:file/11/22
  slack.com  ^/archives/(\w+)/p(\d+)  slack:%1/$2  some-team.slack.com/archives/C123ABC/p1700000000000100?thread_ts=1  slack:c123abc/1700000000000100
  reddit.com  ^/(?:(?:r|u|user)/[^/]+/)?comments/([a-z\d]+)/(?:comment|[^/?#]*)/([a-z\d]{5,})  reddit:%1/%2  old.reddit.com/r/some/comments/abc123/some_title/def4567/?context=3  reddit:abc123/def4567
  reddit.com  ^/(?:(?:r|u|user)/[^/]+/)?(?:comments|gallery|tb)/([a-z\d]+)  reddit:%1  np.reddit.com/r/some/comments/abc123/some_title/  reddit:abc123
  redd.it  ^/([a-z\d]{5,8})/?(?:[?#]|$)  reddit:%1  redd.it/abc123  reddit:abc123
  news.ycombinator.com  ^/item\?[^#]*id=\d+[^#]*#(\d+)  hn:$1  news.ycombinator.com/item?id=12345678#12345680  hn:12345680
  news.ycombinator.com  ^/(?:item|reply)\?(?:.*&)?id=(\d+)  hn:$1  news.ycombinator.com/item?id=12345678&p=2  hn:12345678
  hn.algolia.com,hackerweb.app,hacker-news.firebaseio.com  (?:/items?/|item/)(\d+)  hn:$1  hn.algolia.com/api/v1/items/12345678  hn:12345678
  lesswrong.com,alignmentforum.org  ^/(?:posts|s/\w+/p|s/\w+/posts)/(\w{17})(?:/[^?#]*)?\?(?:.*&)?commentid=(\w{17})  lesswrong:$1/$2  lesswrong.com/posts/AbCdEfGhIjKlMnOpQ/some-title?commentId=QpOnMlKjIhGfEdCbA  lesswrong:AbCdEfGhIjKlMnOpQ/QpOnMlKjIhGfEdCbA
  lesswrong.com,alignmentforum.org  ^/(?:posts|s/\w+/p)/(\w{17})  lesswrong:$1  alignmentforum.org/posts/AbCdEfGhIjKlMnOpQ/some-title  lesswrong:AbCdEfGhIjKlMnOpQ
  effectivealtruism.org  ^/(?:posts|s/\w+/p)/(\w{17})  eaforum:$1  forum.effectivealtruism.org/posts/AbCdEfGhIjKlMnOpQ/some-title  eaforum:AbCdEfGhIjKlMnOpQ
  quora.com  ^/(?:unanswered/)?([A-Z][^/?#]+)/answers?/([^/?#]+)  quora:%1/%2  quora.com/Why-is-it-so/answer/Some-One?share=1  quora:why-is-it-so/some-one
  zhihu.com  /answer/(\d+)  zhihu:answer/$1  zhihu.com/question/123/answer/456789  zhihu:answer/456789
  zhihu.com  ^/p/(\d+)  zhihu:p/$1  zhuanlan.zhihu.com/p/123456?utm_id=0  zhihu:p/123456
  stackoverflow.com,stackexchange.com,serverfault.com,superuser.com,askubuntu.com,mathoverflow.net  ^/(?:a/(\d+)|questions/\d+/[^#]*#(\d+))  $h:a/$1$2  stackoverflow.com/questions/123/some-title/456#456  stackoverflow.com:a/456
  stackoverflow.com,stackexchange.com,serverfault.com,superuser.com,askubuntu.com,mathoverflow.net  ^/(?:q|questions)/(\d+)  $h:q/$1  stackoverflow.com/q/123/789  stackoverflow.com:q/123
  groups.google.com  ^/(?:g/|forum/#!topic/|d/(?:topic|msg)/)([^/]+)/(?:c/)?([\w-]+)  googlegroups:%1/$2  groups.google.com/g/some-group/c/AbCdEfGhIj0/m/x  googlegroups:some-group/AbCdEfGhIj0
`;
