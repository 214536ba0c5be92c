import type { Piece } from './pieces.ts';
import { type Pictures, safe, screenHtml } from './screen-html.ts';
import { screenText } from './screen-text.ts';

/** One screen, with the words that lead to it. */
export type Screen = { readonly name: string; readonly pieces: readonly Piece[] };

export type Section = {
  readonly title: string;
  readonly screens: readonly Screen[];
  readonly pictures: Pictures;
};

const STYLE = `
body { background: #1e1f22; color: #dbdee1; font: 16px/1.375 system-ui, sans-serif; margin: 1rem auto; max-width: 860px; padding: 0 1rem }
section > h2 { border-top: 1px solid #4e5058; padding-top: 1rem }
article { margin: 2rem 0 }
article > h3 { color: #949ba4; font-size: 1rem; margin: 0 0 .3rem }
.both { display: flex; flex-wrap: wrap; gap: 1rem }
.screen { background: #2b2d31; border-left: 4px solid #4a6fa5; border-radius: 4px; padding: .6rem .8rem; width: 350px; overflow-wrap: anywhere }
.screen p, .screen h3, .screen h4, .screen blockquote { margin: .15rem 0 }
.screen small { color: #949ba4; display: block; font-size: .8rem }
.screen blockquote { border-left: 4px solid #4e5058; padding-left: .6rem }
.screen img { width: 100% }
.button { background: #4e5058; border-radius: 8px; display: inline-block; font-weight: 500; margin: .15rem 0; padding: .3rem .8rem }
.main { background: #5865f2 }
.input { background: #1e1f22; border-radius: 4px; padding: .4rem; white-space: pre-wrap }
.empty, .alt, .moment { color: #949ba4 }
.alt { font-size: .75rem }
.label { font-weight: 600 }
.label small { font-weight: 400 }
details { background: #1e1f22; border-radius: 4px; padding: .4rem }
pre { background: #111214; flex: 1; font-size: .8rem; margin: 0; max-height: 40rem; min-width: 300px; overflow: auto; padding: .6rem; white-space: pre-wrap }
nav a { color: #7aa7e0; display: block; font-size: .85rem }
`;

/** All screens as one page that needs nothing else: each as a picture of it and as text. */
export function pageOf(sections: readonly Section[]): string {
  const listed = sections.map((section, at) => {
    const links = section.screens.map(
      ({ name }, index) => `<a href="#s${at}-${index}">${safe(name)}</a>`,
    );
    return `<details><summary>${safe(section.title)} (${section.screens.length})</summary>${links.join('')}</details>`;
  });
  const shown = sections.map((section, at) => {
    const screens = section.screens.map((screen, index) =>
      screenArticle(screen, `s${at}-${index}`, section.pictures),
    );
    return `<section><h2>${safe(section.title)}</h2>${screens.join('\n')}</section>`;
  });
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Every screen of Crux</title><style>${STYLE}</style></head>
<body><h1>Every screen of Crux</h1><nav>${listed.join('\n')}</nav>
${shown.join('\n')}
</body></html>
`;
}

function screenArticle({ name, pieces }: Screen, id: string, pictures: Pictures): string {
  return `<article id="${id}"><h3>${safe(name)}</h3><div class="both">
<div class="screen">${screenHtml(pieces, pictures)}</div>
<pre>${safe(screenText(pieces))}</pre></div></article>`;
}

/** The same as plain text, to read in a terminal and to compare with the previous one. */
export function textOf(sections: readonly Section[]): string {
  return sections
    .map(({ title, screens }) => {
      const told = screens.map(({ name, pieces }) => `--- ${name}\n${screenText(pieces)}\n`);
      return `===== ${title}\n\n${told.join('\n')}`;
    })
    .join('\n');
}
