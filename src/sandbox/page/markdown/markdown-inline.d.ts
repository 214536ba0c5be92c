import type { Inline } from './markdown.js';

/** Reads the runs inside a paragraph; line feeds become breaks. Never throws. */
export function parseInline(source: string, depth?: number): Inline[];
