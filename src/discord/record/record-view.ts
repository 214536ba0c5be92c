import type { RecordFiles } from '#debate/record/read-record.ts';
import type { KeptRecord } from '#debate/record/record-port.ts';
import { partsOf } from '#debate/record/rules/parts.ts';
import { shortHash } from '#debate/record/rules/seal.ts';
import { file, type MessageBody, message, text, type Upload } from '#discord/parts/components.ts';
import { RECORD_TEXTS as TEXTS } from './record-texts.ts';

/** Discord takes ten megabytes a file; some room is left for what is around it. */
const MOST_BYTES = 8_000_000;
/** Files of one message. */
const MOST_FILES = 10;

/** Behind [Get the data]: the file from which everybody can compute a summary's numbers again. */
export function recordView({ erasures, summary }: RecordFiles): MessageBody {
  const own = uploadsOf(summary);
  const others = erasures.slice(-(MOST_FILES - own.length)).flatMap(uploadsOf);
  const files = [...others, ...own].slice(0, MOST_FILES);
  const body = message(
    text(
      TEXTS.head(shortHash(summary.hash)),
      TEXTS.what,
      own.length > 1 ? TEXTS.inParts(own.length) : null,
      others.length > 0 ? TEXTS.erasures : null,
      TEXTS.recompute,
    ),
    ...files.map(({ name }) => file(name)),
  );
  return { ...body, files };
}

function uploadsOf(record: KeptRecord): Upload[] {
  const parts = partsOf(record.text, MOST_BYTES);
  const of = String(parts.length).padStart(2, '0');
  return parts.map((part, at) => {
    const which = `-part-${String(at + 1).padStart(2, '0')}-of-${of}`;
    const name = `crux-${nameOf(record)}${parts.length > 1 ? which : ''}.json`;
    return { name, data: Buffer.from(part) };
  });
}

function nameOf({ kind, week, link, hash }: KeptRecord): string {
  const short = shortHash(hash);
  if (kind === 'erasure') return `erasure-link-${link}-${short}`;
  return kind === 'weekly' ? `${week}-${short}` : `${week}-so-far-${short}`;
}
