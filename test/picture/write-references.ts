import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { references } from './references.ts';

const HELP = `Draws the pictures that tests compare with: npm run pictures [-- FOLDER]

FOLDER is test/picture/references unless another one is named.
`;

async function write(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const { name, draw } of references) writeFileSync(join(folder, `${name}.png`), await draw());
}

const asked = process.argv[2] ?? join(import.meta.dirname, 'references');
if (asked === '--help') process.stdout.write(HELP);
else await write(asked);
