/** What is known about a member of a debate beyond the notice; the tally reads it. */
export type StandingStore = {
  /** Whether their name may be shown beside what they do; true for somebody not known yet. */
  isNamed(debateId: string, authorKey: string): Promise<boolean>;
  /** Author pseudonyms of moderators, and of young members for whom nobody has vouched. */
  roles(debateId: string): Promise<Roles>;
};

export type Roles = { readonly moderators: string[]; readonly young: string[] };

export type WithStandings = { readonly store: { readonly members: StandingStore } };
