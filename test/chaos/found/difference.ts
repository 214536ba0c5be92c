/** What is kept, or stands in a channel, and should not be so. */
export type Difference = {
  readonly what: 'lost' | 'doubled' | 'stale' | 'missed' | 'miscounted' | 'unfinished' | 'fault';
  readonly of: string;
  readonly words: string;
};
