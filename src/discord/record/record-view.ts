import type { RecordFiles } from '#debate/record/read-record.ts';
import type { KeptRecord } from '#debate/record/record-port.ts';
import { partsOf } from '#debate/record/rules/parts.ts';
import { shortHash } from '#debate/record/rules/seal.ts';
import {
  file,
  type MessageBody,
  message,
  text,
  type Upload,
  withFiles,
} from '#discord/parts/components.ts';
import { packedFile } from '#discord/parts/packed-file.ts';
import { RECORD_TEXTS as TEXTS } from './record-texts.ts';

/** Bytes of one part: compressed, a tenth of that, which Discord accepts. */
const MOST_BYTES = 60_000_000;
/** Files per message. */
const MOST_FILES = 10;

/** Behind [Get the data]: the file from which everybody can recompute a summary's numbers. */
export function recordView({ erasures, summary }: RecordFiles): MessageBody {
  const own = uploadsOf(summary).slice(0, MOST_FILES - 1);
  const others = erasures.map(({ text: one }) => one).join('');
  const files = [...(others === '' ? [] : [packedFile('crux-erasures.json', others)]), ...own];
  const body = message(
    text(
      TEXTS.head(shortHash(summary.hash)),
      TEXTS.whole(summary.hash),
      TEXTS.what,
      own.length > 1 ? TEXTS.inParts(own.length) : null,
      others === '' ? null : TEXTS.erasures,
      TEXTS.recompute,
    ),
    ...files.map(({ name }) => file(name)),
  );
  return withFiles(body, files);
}

function uploadsOf(record: KeptRecord): Upload[] {
  const parts = partsOf(record.text, MOST_BYTES);
  const of = String(parts.length).padStart(2, '0');
  return parts.map((part, at) => {
    const which = `-part-${String(at + 1).padStart(2, '0')}-of-${of}`;
    return packedFile(`crux-${nameOf(record)}${parts.length > 1 ? which : ''}.json`, part);
  });
}

function nameOf({ kind, week, hash }: KeptRecord): string {
  const short = shortHash(hash);
  return kind === 'weekly' ? `${week}-${short}` : `${week}-so-far-${short}`;
}
