import {
  appendFileSync,
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/**
 * An append-only file of JSON lines. A line is handed to the operating system before `append`
 * returns, so a killed process loses nothing that it has acknowledged; a line torn by a machine
 * that stopped is left out when reading.
 */
export interface Journal<Fact> {
  read(): Fact[];
  /** Replaces the whole file at once, then appends go behind it. */
  rewrite(facts: Iterable<Fact>): void;
  append(fact: Fact): void;
  close(): void;
}

/** Characters that are gathered before they are written when the file is rewritten. */
const CHUNK = 1 << 20;

function parseLines<Fact>(text: string): Fact[] {
  const facts: Fact[] = [];
  for (const line of text.split('\n')) {
    if (line === '') continue;
    try {
      facts.push(JSON.parse(line) as Fact);
    } catch {
      // Only a torn line does not parse; what it held was never acknowledged.
    }
  }
  return facts;
}

export function openJournal<Fact>(folder: string): Journal<Fact> {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'journal.jsonl');
  let file: number | undefined;
  const close = (): void => {
    if (file !== undefined) closeSync(file);
    file = undefined;
  };
  return {
    read() {
      try {
        return parseLines<Fact>(readFileSync(path, 'utf8'));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
        throw error;
      }
    },
    rewrite(facts) {
      close();
      const next = openSync(`${path}.next`, 'w');
      let lines = '';
      for (const fact of facts) {
        lines += `${JSON.stringify(fact)}\n`;
        if (lines.length < CHUNK) continue;
        writeFileSync(next, lines);
        lines = '';
      }
      writeFileSync(next, lines);
      closeSync(next);
      renameSync(`${path}.next`, path);
      file = openSync(path, 'a');
    },
    append(fact) {
      if (file === undefined) throw new Error('the journal is closed');
      appendFileSync(file, `${JSON.stringify(fact)}\n`);
    },
    close,
  };
}
