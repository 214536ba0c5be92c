/** Who has seen the notice on what is kept, and acted on it. */
export type NoticeStore = {
  /** Whether the notice was acted on before. */
  noticed(debateId: string, authorKey: string): Promise<boolean>;
  /** Records once that the notice was acted on; `name` updates the one that cards may show. */
  notice(debateId: string, authorKey: string, day: Date, name?: string): Promise<void>;
};

export type WithNotices = { readonly store: { readonly members: NoticeStore } };
