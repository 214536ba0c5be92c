import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Prints name, version, licence and licence text of every package below node_modules. */

function packagesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (!entry.isDirectory() || entry.name.startsWith('.')) return [];
    if (entry.name.startsWith('@')) return packagesIn(path);
    const nested = join(path, 'node_modules');
    return [path, ...(readdirSync(path).includes('node_modules') ? packagesIn(nested) : [])];
  });
}

for (const path of packagesIn('node_modules')) {
  const files = readdirSync(path);
  if (!files.includes('package.json')) continue;
  const { name, version, license } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
  const texts = files.filter((file) => /^(licen[cs]e|notice|copying)/i.test(file));
  process.stdout.write(`${'='.repeat(80)}\n${name} ${version} (${license ?? 'see below'})\n\n`);
  for (const file of texts) {
    process.stdout.write(`${readFileSync(join(path, file), 'utf8').trim()}\n\n`);
  }
}
