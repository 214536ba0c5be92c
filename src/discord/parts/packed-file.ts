import { gzipSync } from 'node:zlib';
import type { Upload } from './components.ts';

/** Discord takes ten megabytes a file; some room is left for what is around it. */
const MOST_BYTES = 8_000_000;

/** A file of text as it goes with a message; a large one is packed, which its name says. */
export function packedFile(name: string, text: string): Upload {
  const data = Buffer.from(text);
  return data.length > MOST_BYTES ? { name: `${name}.gz`, data: gzipSync(data) } : { name, data };
}
