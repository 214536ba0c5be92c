import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startCrux } from '../support/crux.ts';
import { demoSection } from './demo-screens.ts';
import { pageOf, type Section, textOf } from './page.ts';
import { summarySection } from './summary-screens.ts';
import { viewSection } from './view-screens.ts';

const HELP = `Draws every screen of Crux into one page, for a person to read before a release:
npm run screens [-- --small] [FOLDER]

Plays the demo in a sandbox of its own, walks through it as its people do, and adds the weekly post
of ten generated debates and every view with texts as long as they may be. Takes about two minutes.
FOLDER, .screens unless named, then holds screens.html, which needs nothing else, and screens.txt.
--small leaves out the demo.
`;

const say = (words: string) => process.stdout.write(`${words}\n`);

async function visitDemo(): Promise<Section> {
  say('Playing the demo …');
  const crux = await startCrux({ demo: true });
  try {
    say('Walking through it …');
    return await demoSection(crux);
  } finally {
    await crux.stop();
  }
}

async function write(folder: string, isSmall: boolean): Promise<void> {
  const demo = isSmall ? [] : [await visitDemo()];
  say('Drawing ten debates …');
  const sections = [...demo, await summarySection(), viewSection()];
  mkdirSync(folder, { recursive: true });
  const page = join(folder, 'screens.html');
  writeFileSync(page, pageOf(sections));
  writeFileSync(join(folder, 'screens.txt'), textOf(sections));
  const screens = sections.reduce((sum, section) => sum + section.screens.length, 0);
  say(`${screens} screens are in ${page}`);
}

const flag = { type: 'boolean' } as const;
const { values, positionals } = parseArgs({
  options: { help: flag, small: flag },
  allowPositionals: true,
});
if (values.help) process.stdout.write(HELP);
else await write(positionals[0] ?? '.screens', values.small === true);
