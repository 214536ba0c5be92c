/** What the page tells a newcomer. All of its words come from the program that starts the sandbox. */
export interface PageGuide {
  /** Name of the person that the page opens as. */
  opensAs: string;
  /** Name of the channel that it opens in. */
  opensIn: string;
  /** What the bot is, in two sentences. */
  about: string;
  steps: readonly GuideStep[];
  /** The message that each channel opens at; channels not named open at their end. */
  landings: readonly Landing[];
}

/** One thing to try; it is ticked off automatically once done. */
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
   * Asks the sandbox's controls for something, by a `sandbox:ask` event on the document with this
   * word as its detail, and opens the channel in which the result appears.
   */
  | { ask: string; goTo: string };

type GuideGoal =
  /** This person got an answer with a component whose custom_id begins with this. */
  | { answerHas: string }
  /** A message was seen in this channel, by its name, that was not there at first. */
  | { newIn: string };

/** The bot's newest public message with a custom_id that begins with this; '' matches any. */
export interface Landing {
  /** Name of the channel. */
  channel: string;
  has: string;
  /** Label of the button that leads there. */
  label: string;
}
