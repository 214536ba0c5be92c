/** How a message, or its last change by an interaction, came about. */
export interface MessageFacts {
  /** Who did what, e.g. "Ines used /poll". */
  what: string;
  /** From the interaction to its first answer; absent when there was none. */
  answeredMs?: number;
  /** Marks of the bot's storage just before the interaction and just after its answer. */
  marks?: { from: string; to: string };
}

const KEPT = 2_000;

export type FactsOfMessages = ReturnType<typeof createFactsOfMessages>;

/** The facts of the latest messages, in memory only. */
export function createFactsOfMessages() {
  const facts = new Map<string, MessageFacts>();
  return {
    note(messageId: string, of: MessageFacts): void {
      facts.delete(messageId);
      facts.set(messageId, of);
      const oldest = facts.keys().next().value;
      if (facts.size > KEPT && oldest !== undefined) facts.delete(oldest);
    },
    of: (messageId: string): MessageFacts | undefined => facts.get(messageId),
  };
}
