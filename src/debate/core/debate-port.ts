import type { Debate, DebateState } from './debate.ts';

export type DebateStore = {
  find(debateId: string): Promise<Debate | null>;
  /** The server's debate that is not closed. */
  openIn(guildId: string): Promise<Debate | null>;
  /** The open one, or else the one closed most recently. */
  latestIn(guildId: string): Promise<Debate | null>;
  /** Ids of all debates that are not closed, for updating their boards after a start. */
  allOpen(): Promise<string[]>;
  /** Creates the debate unless the server has an open one, which is returned instead. */
  create(debate: Debate): Promise<{ debate: Debate; created: boolean }>;
  setState(debateId: string, state: DebateState, at: Date): Promise<void>;
  /** Call after a transaction has changed the debate; it is then read again. */
  forget(debateId: string): void;
  /** What erasures removed: the exact counts, and as `publicErasures` publishes them. */
  erasures(debateId: string): Promise<{ members: number; votes: number; items: number }>;
};

export type WithDebates = { readonly store: { readonly debates: DebateStore } };
