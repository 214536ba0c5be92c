/**
 * Cuts a file between lines into parts of at most `mostBytes` bytes in UTF-8; a single longer line
 * stays whole. Concatenated they give the file again: `cat PART… > FILE`.
 */
export function partsOf(text: string, mostBytes: number): string[] {
  const parts: string[] = [];
  let from = 0;
  let bytes = 0;
  let at = 0;
  while (at < text.length) {
    const end = text.indexOf('\n', at) + 1 || text.length;
    const line = Buffer.byteLength(text.slice(at, end));
    if (bytes > 0 && bytes + line > mostBytes) {
      parts.push(text.slice(from, at));
      from = at;
      bytes = 0;
    }
    bytes += line;
    at = end;
  }
  if (from < text.length) parts.push(text.slice(from));
  return parts;
}
