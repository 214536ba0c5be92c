import type { Debate, DebateState } from './debate.ts';

export type DebateStore = {
  find(debateId: string): Promise<Debate | null>;
  /** The debate of the server that is not closed. */
  openIn(guildId: string): Promise<Debate | null>;
  /** The open one, else the one closed last. */
  latestIn(guildId: string): Promise<Debate | null>;
  /** Every debate that is not closed, by id, for the board after a start. */
  allOpen(): Promise<string[]>;
  /** Creates it unless the server has an open one, which is returned instead. */
  create(debate: Debate): Promise<{ debate: Debate; created: boolean }>;
  setState(debateId: string, state: DebateState, at: Date): Promise<void>;
  /** To be called after a transaction has changed the debate: it is then read again. */
  forget(debateId: string): void;
  /** What erasures took away: exact, and told as `publicErasures` has it. */
  erasures(debateId: string): Promise<{ members: number; votes: number; items: number }>;
};

export type WithDebates = { readonly store: { readonly debates: DebateStore } };
