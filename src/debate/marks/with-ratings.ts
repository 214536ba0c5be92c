import type { RatingStore } from './rating-port.ts';

export type WithRatings = { readonly store: { readonly ratings: RatingStore } };
