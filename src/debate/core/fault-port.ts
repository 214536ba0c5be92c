/** Reports faults that the debate recovers from, so that the operator can read about them. */
export type Faults = {
  /** `what` says briefly what was lost, without any member's text. Never throws. */
  tell(fault: unknown, what: string): void;
};

export type WithFaults = { readonly faults: Faults };
