import type { Graded } from '#debate/grading/rules/types.ts';

/** A text and its source, told by numbers, so that one knows without reading what equals what. */
export type Words = {
  /** Of each filing another one. */
  readonly topic: number;
  /** Names a system and a test too. */
  readonly isRich: boolean;
  /** Another version tells another number. */
  readonly version: number;
  /** Another wording is near-equal. */
  readonly wording: number;
  /** 0 is none. */
  readonly paper: number;
};

/** The text in full; two of one topic and version are near-equal, all others are not. */
export function textOf({ topic, isRich, version, wording }: Words): string {
  const [one, other] = isRich
    ? ['GPT-4', 'MedQA tasks']
    : ['The large one', 'tasks that were tried'];
  const text = `${one} did better than the other on ${10 + version} of the ${other} in study ${1000 + topic}.`;
  return wording === 0 ? text : `${text} So it was.`;
}

/** The source as somebody types it; a DOI in one of two spellings. */
export function sourceOf({ paper, topic }: Words): string {
  if (paper === 0) return '';
  if (paper % 3 === 1) return `https://example.org/papers/${paper}`;
  if (paper % 3 === 2) return `arXiv:2303.1${1000 + paper}`;
  return `${topic % 2 === 0 ? 'doi:' : 'https://doi.org/'}10.1038/s41586-${paper}`;
}

/** What text and source are worth by their form. */
export function formOf({ paper, isRich }: Words): Omit<Graded, 'grade'> {
  const specificity = isRich ? 4 : 2;
  if (paper === 0) return { sourceKind: 'none', sourceLevel: 'none', specificity };
  if (paper % 3 === 1) return { sourceKind: 'link', sourceLevel: 'web', specificity };
  if (paper % 3 === 2) return { sourceKind: 'arxiv', sourceLevel: 'preprint', specificity };
  return { sourceKind: 'doi', sourceLevel: 'primary', specificity };
}

export function isSameText(a: Words, b: Words): boolean {
  return a.topic === b.topic && a.version === b.version;
}
