/**
 * Which authors have acted after reading the notice about what is stored; for voters the vote itself
 * is the record. A member may have a row without that, since some acts come without the notice.
 */
export type NoticeStore = {
  /** Whether the member has acted on the notice before. */
  noticed(debateId: string, authorKey: string): Promise<boolean>;
  /** Gives the member a row, without the notice. */
  begin(debateId: string, authorKey: string): Promise<void>;
  /** Records once that the member acted on the notice; `name` updates the one that cards may show. */
  notice(debateId: string, authorKey: string, day: Date, name?: string): Promise<void>;
};

export type WithNotices = { readonly store: { readonly members: NoticeStore } };
