/** An offer that its author may take: the source of `from`, for `number`, which has none. */
export type SourceOffer = {
  readonly number: number;
  readonly from: number;
  /** The link as `from` has it now. */
  readonly source: string;
  /** Revision of `from` now: another one may have another source. */
  readonly revision: number;
};

/** Why a source may not be offered. */
export type NoOffer = 'not-yours' | 'own' | 'gone' | 'no-source' | 'sourced' | 'unlike';

export type OfferStore = {
  /**
   * Keeps an offer, in one statement that also looks whether both items stand: `before` when the
   * one item offered its source to the other before, `gone` when one does not stand any more.
   */
  make(offer: {
    debateId: string;
    number: number;
    from: number;
    at: Date;
  }): Promise<'made' | 'before' | 'gone'>;
  /** Offers for these items that stand: both items do, one has no source, and nobody answered. */
  open(debateId: string, numbers: readonly number[]): Promise<SourceOffer[]>;
  decline(debateId: string, number: number, from: number): Promise<void>;
  /** Standing offers for the author's items that they were not told of. */
  untold(debateId: string, authorKey: string): Promise<SourceOffer[]>;
  told(debateId: string, offers: readonly SourceOffer[]): Promise<void>;
};

export type WithOffers = { readonly store: { readonly offers: OfferStore } };
