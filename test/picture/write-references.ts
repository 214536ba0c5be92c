import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { references } from './references.ts';

/** npm run pictures: draws the references anew, or into the folder that is named instead. */

const folder = process.argv[2] ?? join(import.meta.dirname, 'references');
mkdirSync(folder, { recursive: true });
for (const { name, draw } of references) writeFileSync(join(folder, `${name}.png`), await draw());
