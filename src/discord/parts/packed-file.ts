import { gzipSync } from 'node:zlib';
import type { Upload } from './components.ts';

/** Discord takes ten megabytes per file; this leaves some room for what is around it. */
const MOST_BYTES = 8_000_000;

/** A text file for a message; a large one is compressed, as its name then shows. */
export function packedFile(name: string, text: string): Upload {
  const data = Buffer.from(text);
  return data.length > MOST_BYTES ? { name: `${name}.gz`, data: gzipSync(data) } : { name, data };
}
