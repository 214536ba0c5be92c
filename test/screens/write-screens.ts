import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startCrux } from '../support/crux.ts';
import { demoSection } from './demo-screens.ts';
import { pageOf, textOf } from './page.ts';
import { summarySection } from './summary-screens.ts';
import { viewSection } from './view-screens.ts';

const HELP = `Draws every screen of Crux into one page, for a person to read before a release:
npm run screens [-- FOLDER]

Plays the demo in a sandbox of its own, walks through it as its people do, and adds the weekly post
of ten generated debates and every view with texts as long as they may be. Takes about a minute.
FOLDER, .screens unless named, then holds screens.html, which needs nothing else, and screens.txt.
`;

const say = (words: string) => process.stdout.write(`${words}\n`);

async function write(folder: string): Promise<void> {
  say('Playing the demo …');
  const crux = await startCrux({ demo: true });
  const sections = [];
  try {
    say('Walking through it …');
    sections.push(await demoSection(crux));
  } finally {
    await crux.stop();
  }
  say('Drawing ten debates …');
  sections.push(await summarySection(), viewSection());
  mkdirSync(folder, { recursive: true });
  const page = join(folder, 'screens.html');
  writeFileSync(page, pageOf(sections));
  writeFileSync(join(folder, 'screens.txt'), textOf(sections));
  const screens = sections.reduce((sum, section) => sum + section.screens.length, 0);
  say(`${screens} screens are in ${page}`);
}

const [folder = '.screens'] = process.argv.slice(2);
if (folder === '--help') process.stdout.write(HELP);
else await write(folder);
