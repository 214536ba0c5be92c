import type { ModelTerms, Prepared } from '#debate/model/model-port.ts';

/** A sentence to be looked up in one item's text, with nothing else about either. */
export type Lookup = { readonly sentence: string; readonly item: string };

/** The item's words that say what the sentence says, as the model copied them; null for none. */
export type FoundWords = string | null;

/** The language model as a second reader: it has not seen who wrote the sentence, nor why. */
export type Reader = {
  find(lookup: Lookup): Promise<Prepared<FoundWords>>;
};

export type WithReader = { readonly model?: Reader & ModelTerms };
