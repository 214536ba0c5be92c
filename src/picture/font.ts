import { readFileSync } from 'node:fs';

/** What the layout needs from a font: which characters it has and how wide they are. */
export type Font = {
  has(codePoint: number): boolean;
  /** Width of a text at this size, in the same unit, without kerning. */
  width(text: string, size: number): number;
};

/**
 * Reads the character map and advance widths of a TrueType file, as defined by the OpenType
 * specification. Throws Error for a file without a character map of format 12.
 */
export function readFont(path: string): Font {
  const bytes = readFileSync(path);
  const tables = tablesOf(bytes);
  const at = (name: string): number => {
    const offset = tables.get(name);
    if (offset === undefined) throw new Error(`${path} has no table ${name}`);
    return offset;
  };
  const glyphs = glyphsOf(bytes, at('cmap'), path);
  const unitsPerEm = bytes.readUInt16BE(at('head') + 18);
  // All glyphs beyond the table's last width have that width.
  const widths = bytes.readUInt16BE(at('hhea') + 34);
  const advance = (glyph: number) =>
    bytes.readUInt16BE(at('hmtx') + 4 * Math.min(glyph, widths - 1));
  return {
    has: (codePoint) => glyphs.has(codePoint),
    width(text, size) {
      let units = 0;
      for (const character of text)
        units += advance(glyphs.get(character.codePointAt(0) ?? 0) ?? 0);
      return (units * size) / unitsPerEm;
    },
  };
}

function tablesOf(bytes: Buffer): Map<string, number> {
  const tables = new Map<string, number>();
  const count = bytes.readUInt16BE(4);
  for (let index = 0; index < count; index += 1) {
    const record = 12 + 16 * index;
    tables.set(bytes.toString('latin1', record, record + 4), bytes.readUInt32BE(record + 8));
  }
  return tables;
}

/** Glyph numbers by code point. */
function glyphsOf(bytes: Buffer, cmap: number, path: string): Map<number, number> {
  const count = bytes.readUInt16BE(cmap + 2);
  for (let index = 0; index < count; index += 1) {
    const table = cmap + bytes.readUInt32BE(cmap + 8 + 8 * index);
    if (bytes.readUInt16BE(table) === 12) return readGroups(bytes, table);
  }
  throw new Error(`${path} has no character map of format 12`);
}

function readGroups(bytes: Buffer, table: number): Map<number, number> {
  const glyphs = new Map<number, number>();
  const count = bytes.readUInt32BE(table + 12);
  for (let index = 0; index < count; index += 1) {
    const group = table + 16 + 12 * index;
    const first = bytes.readUInt32BE(group);
    const last = bytes.readUInt32BE(group + 4);
    const glyph = bytes.readUInt32BE(group + 8);
    for (let code = first; code <= last; code += 1) glyphs.set(code, glyph + code - first);
  }
  return glyphs;
}
