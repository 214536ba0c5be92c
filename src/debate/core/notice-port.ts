/** Who has acted on the notice on what is kept, as an author: a vote is its own record. */
export type NoticeStore = {
  /** Whether the notice was acted on before. */
  noticed(debateId: string, authorKey: string): Promise<boolean>;
  /** Records once that the notice was acted on; `name` updates the one that cards may show. */
  notice(debateId: string, authorKey: string, day: Date, name?: string): Promise<void>;
};

export type WithNotices = { readonly store: { readonly members: NoticeStore } };
