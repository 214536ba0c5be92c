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
 * An append-only file of JSON lines. `append` hands its line to the operating system before it
 * returns, so a killed process loses nothing that it acknowledged. An incomplete last line, left
 * when the machine itself stopped, is skipped when reading.
 */
export interface Journal<JournalEntry> {
  read(): JournalEntry[];
  /** Replaces the whole file in one step; later entries are appended to it. */
  rewrite(entries: Iterable<JournalEntry>): void;
  append(entry: JournalEntry): void;
  close(): void;
}

/** Characters per write when the file is rewritten. */
const CHUNK = 1 << 20;

function parseLines<JournalEntry>(text: string): JournalEntry[] {
  const entries: JournalEntry[] = [];
  for (const line of text.split('\n')) {
    if (line === '') continue;
    try {
      entries.push(JSON.parse(line) as JournalEntry);
    } catch {
      // Only an incomplete line does not parse, and it was never acknowledged.
    }
  }
  return entries;
}

export function openJournal<JournalEntry>(folder: string): Journal<JournalEntry> {
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
        return parseLines<JournalEntry>(readFileSync(path, 'utf8'));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
        throw error;
      }
    },
    rewrite(entries) {
      close();
      const next = openSync(`${path}.next`, 'w');
      let lines = '';
      for (const entry of entries) {
        lines += `${JSON.stringify(entry)}\n`;
        if (lines.length < CHUNK) continue;
        writeFileSync(next, lines);
        lines = '';
      }
      writeFileSync(next, lines);
      closeSync(next);
      renameSync(`${path}.next`, path);
      file = openSync(path, 'a');
    },
    append(entry) {
      if (file === undefined) throw new Error('the journal is closed');
      appendFileSync(file, `${JSON.stringify(entry)}\n`);
    },
    close,
  };
}
