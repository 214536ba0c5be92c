/** What is known of a member of one debate beyond the notice; the tally reads it. */
export type StandingStore = {
  /** Whether they may be named beside what they do; true for somebody not known yet. */
  isNamed(debateId: string, authorKey: string): Promise<boolean>;
  /** Moderators, and young members for whom nobody vouched, by their author pseudonyms. */
  roles(debateId: string): Promise<Roles>;
};

export type Roles = { readonly moderators: string[]; readonly young: string[] };

export type WithStandings = { readonly store: { readonly members: StandingStore } };
