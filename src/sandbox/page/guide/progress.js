import { newer } from '../messages/message-facts.js';
import { store, stored } from '../ui/stored.js';

/** @typedef {import('discord-api-types/v10').APIMessage} APIMessage */
/** @typedef {import('../../contract/page-guide.ts').PageGuide} PageGuide */
/** @typedef {import('../../contract/page-api.ts').PageState} PageState */
/** @typedef {{ done: number[], first: Record<string, string> }} Kept */

/** Whether a part of the message has a custom_id that starts like this. @param {APIMessage} message @param {string} start */
export function holds(message, start) {
  return start === '' || JSON.stringify(message.components ?? []).includes(`"custom_id":"${start}`);
}

/**
 * Which steps of the guide each person has done. Stored by the person's id, which is unique across
 * sandboxes.
 */
export function createProgress() {
  /** @param {string} person @returns {Kept} */
  const read = (person) => stored(`guide ${person}`, { done: [], first: {} });

  /** @param {string} person @param {number[]} steps @returns {boolean} Whether one is new. */
  function tick(person, steps) {
    const kept = read(person);
    const fresh = steps.filter((step) => !kept.done.includes(step));
    if (fresh.length > 0) store(`guide ${person}`, { ...kept, done: [...kept.done, ...fresh] });
    return fresh.length > 0;
  }

  /** @param {PageGuide} guide @param {(goal: PageGuide['steps'][number]['done']) => boolean} isMet */
  const met = (guide, isMet) => guide.steps.flatMap(({ done }, at) => (isMet(done) ? [at] : []));

  return {
    /** @param {string} person @returns {number[]} Indices of the steps that are done. */
    done: (person) => read(person).done,
    /** Remembers the initial state. @param {PageState} state */
    begin({ me, channels }) {
      const kept = read(me.id);
      const first = Object.fromEntries(channels.map(({ name, newest }) => [name, newest ?? '0']));
      store(`guide ${me.id}`, { ...kept, first: { ...first, ...kept.first } });
    },
    /** @param {PageGuide} guide @param {string} person @param {APIMessage} message */
    answered: (guide, person, message) =>
      tick(
        person,
        met(guide, (goal) => 'answerHas' in goal && holds(message, goal.answerHas)),
      ),
    /** @param {PageGuide} guide @param {string} person @param {string} channel @param {string} newest */
    saw(guide, person, channel, newest) {
      const { first } = read(person);
      const isNew = newer(newest, first[channel] ?? newest);
      return tick(
        person,
        met(guide, (goal) => 'newIn' in goal && goal.newIn === channel && isNew),
      );
    },
  };
}
