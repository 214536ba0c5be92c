import type { Costs } from './meter.ts';
import type { Measures } from './rules/measures.ts';

/** A stored check: the newest one of one model at one server. */
export type KeptModelCheck = {
  /** Host and port of the server. */
  readonly server: string;
  /** The model's name, cleaned. */
  readonly model: string;
  readonly at: Date;
  readonly measures: Measures;
  /** By the purpose of the requests. */
  readonly costs: Costs;
};

export type ModelCheckStore = {
  /** The newest check at a server, of any model; null if there is none that can be read. */
  newest(server: string): Promise<KeptModelCheck | null>;
  /** Replaces the stored check of the same model and server. */
  put(check: KeptModelCheck): Promise<void>;
};

export type WithModelChecks = { readonly store: { readonly modelChecks: ModelCheckStore } };
