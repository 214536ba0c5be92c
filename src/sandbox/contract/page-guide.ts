/** What the page tells a newcomer. All of its words come from the program that starts the sandbox. */
export interface PageGuide {
  /** Name of the person that the page opens as. */
  opensAs: string;
  /** Name of the channel that it opens in. */
  opensIn: string;
  /** What the bot is, in two sentences. */
  about: string;
  steps: readonly GuideStep[];
  /** Where channels open; those that are not named open at their end. */
  landings: readonly Landing[];
}

/** One thing to try; it ticks itself off once it was done. */
export interface GuideStep {
  title: string;
  hint: string;
  button: { label: string } & GuideWay;
  done: GuideGoal;
}

type GuideWay =
  /** Opens a channel, by its name, where it lands. */
  | { goTo: string }
  /** Puts a command into the field. */
  | { command: string }
  /**
   * Asks the controls of the sandbox for something, by the event `sandbox:ask` at the document with
   * this word as its detail, and opens the channel in which it will be seen.
   */
  | { ask: string; goTo: string };

type GuideGoal =
  /** An answer to this person came that has a component whose custom_id begins so. */
  | { answerHas: string }
  /** A message was seen in this channel, by its name, that was not there at first. */
  | { newIn: string };

/** The newest public message of the bot whose custom_ids include one that begins so; '' takes any. */
export interface Landing {
  /** Name of the channel. */
  channel: string;
  has: string;
  /** Of the button that leads there. */
  label: string;
}
