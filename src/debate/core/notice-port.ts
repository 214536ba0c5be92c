/**
 * Which authors have acted after reading the notice about stored data; for voters the vote itself
 * is the record. A member may have a row without having done so, since some acts do not show the
 * notice.
 */
export type NoticeStore = {
  /** Whether the member has acted on the notice before. */
  noticed(debateId: string, authorKey: string): Promise<boolean>;
  /** Creates a row for the member without recording the notice. */
  begin(debateId: string, authorKey: string): Promise<void>;
  /**
   * Records, once, that the member acted on the notice; `name` updates the name that cards may
   * show.
   */
  notice(debateId: string, authorKey: string, day: Date, name?: string): Promise<void>;
};

export type WithNotices = { readonly store: { readonly members: NoticeStore } };
