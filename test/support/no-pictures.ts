import type { SummaryPictures } from '#debate/summary/paint-summary.ts';

export const NO_PICTURES: SummaryPictures = { week: [], history: [] };
