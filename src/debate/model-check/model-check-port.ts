import type { Cost } from './rules/cost.ts';
import type { Measures } from './rules/measures.ts';

/** A check as it is kept: of one model at one server, the newest. */
export type KeptModelCheck = {
  /** Host and port of the server. */
  readonly server: string;
  /** The model's name, cleaned. */
  readonly model: string;
  readonly at: Date;
  readonly measures: Measures;
  /** By what the requests were for. */
  readonly costs: Readonly<Record<'grade' | 'read' | 'write', Cost>>;
};

export type ModelCheckStore = {
  /** The newest check at a server, of whichever model; null without one that can be read. */
  newest(server: string): Promise<KeptModelCheck | null>;
  /** Takes the place of what was kept of the same model and server. */
  put(check: KeptModelCheck): Promise<void>;
};

export type WithModelChecks = { readonly store: { readonly modelChecks: ModelCheckStore } };
