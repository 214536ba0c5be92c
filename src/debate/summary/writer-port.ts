import type { ModelTerms, Prepared } from '#debate/model/model-port.ts';
import type { Bullet } from './rules/bullets/bullet.ts';
import type { WriterFacts } from './rules/writer-facts.ts';

/** The language model as summaries know it: it writes sentences about facts. */
export type Writer = {
  /** Sentences about the week, each with the items that it rests on; none of them checked yet. */
  write(facts: WriterFacts): Promise<Prepared<readonly Bullet[]>>;
};

/** Absent where none is configured: then the template writes. */
export type WithWriter = { readonly model?: Writer & ModelTerms };
