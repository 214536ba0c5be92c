/** A stored fact or a post in a channel that is not as it should be. */
export type Difference = {
  readonly what: 'lost' | 'doubled' | 'stale' | 'missed' | 'miscounted' | 'unfinished' | 'fault';
  readonly of: string;
  readonly words: string;
};
