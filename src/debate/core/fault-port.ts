/** Where the debate leaves a fault that it goes on without, so that the operator can read of it. */
export type Faults = {
  /** `what` says in a few words what was lost, without a member's text. Never throws. */
  tell(fault: unknown, what: string): void;
};

export type WithFaults = { readonly faults: Faults };
