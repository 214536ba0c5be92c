/**
 * Who has acted on the notice on what is kept, as an author: a vote is its own record. A member may be
 * known without it, since not all that they can do comes with the notice.
 */
export type NoticeStore = {
  /** Whether the notice was acted on before. */
  noticed(debateId: string, authorKey: string): Promise<boolean>;
  /** Makes the member known, without the notice. */
  begin(debateId: string, authorKey: string): Promise<void>;
  /** Records once that the notice was acted on; `name` updates the one that cards may show. */
  notice(debateId: string, authorKey: string, day: Date, name?: string): Promise<void>;
};

export type WithNotices = { readonly store: { readonly members: NoticeStore } };
