import type { Inline } from './markdown.js';

/** Parses the runs of a paragraph; line feeds become breaks. Never throws. */
export function parseInline(source: string, depth?: number): Inline[];
