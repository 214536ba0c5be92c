/** An offer that an item's author may take: the source of `from`, for `number`, which has none. */
export type SourceOffer = {
  readonly number: number;
  readonly from: number;
  /** The current link of `from`. */
  readonly source: string;
  /** Current revision of `from`; another revision may have another source. */
  readonly revision: number;
};

/** Why a source may not be offered. */
export type NoOffer = 'not-yours' | 'own' | 'gone' | 'no-source' | 'sourced' | 'unlike';

export type OfferStore = {
  /**
   * Stores an offer, checking in the same statement that both items stand: `before` if the one item
   * already offered its source to the other, `gone` if either no longer stands.
   */
  make(offer: {
    debateId: string;
    number: number;
    from: number;
    at: Date;
  }): Promise<'made' | 'before' | 'gone'>;
  /**
   * Open offers for these items: both items stand, the target has no source, nobody has answered.
   */
  open(debateId: string, numbers: readonly number[]): Promise<SourceOffer[]>;
  decline(debateId: string, number: number, from: number): Promise<void>;
  /** Open offers for the author's items that they have not been told about. */
  untold(debateId: string, authorKey: string): Promise<SourceOffer[]>;
  told(debateId: string, offers: readonly SourceOffer[]): Promise<void>;
};

export type WithOffers = { readonly store: { readonly offers: OfferStore } };
