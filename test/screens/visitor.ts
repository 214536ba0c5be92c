import type { APIMessage } from 'discord.js';
import type { OptionValues, Outcome } from '../../src/sandbox/index.ts';
import { createPerson, type Person } from '../commands/person.ts';
import { buttonId, selectIn } from '../commands/screen.ts';
import type { RunningCrux } from '../support/crux.ts';
import type { Screen } from './page.ts';
import { type Piece, piecesOf } from './pieces.ts';

/** Walks through the program as people do, and keeps each screen that they come to. */
export function createVisit({ sandbox }: Pick<RunningCrux, 'sandbox'>, channelId: string) {
  const screens: Screen[] = [];

  /** Keeps what somebody sees, and returns it. */
  function keep(name: string, outcome: Outcome): Outcome {
    screens.push({ name, pieces: outcomePieces(outcome) });
    return outcome;
  }

  return {
    screens,

    keepMessage(name: string, message: APIMessage): void {
      screens.push({ name, pieces: piecesOf(message.components) });
    },

    /** The same person, but each screen is kept under the name of what led to it. */
    as(who: string, id: string) {
      const person: Person = createPerson(sandbox, id, channelId);
      const named = (words: string) => `${who}: ${words}`;
      return {
        ...person,
        run: async (command: string, options: OptionValues = {}) => {
          const told = Object.entries(options).map(([key, value]) => `${key}:${value}`);
          const name = named([`/${command}`, ...told].join(' '));
          return keep(name, await person.tryRun(command, options));
        },
        press: async (on: Outcome, label: string) => {
          const message = shownBy(on);
          const id_ = buttonId(message, label);
          return keep(named(`[${label}]`), await person.actor.press(message.id, id_));
        },
        choose: async (on: Outcome, value: string) => {
          const message = shownBy(on);
          const { id: select } = selectIn(message);
          const chosen = await person.actor.choose(message.id, select, [value]);
          return keep(named(`chooses ${value}`), chosen);
        },
        submit: async (words: string, on: Outcome, fields: Record<string, string | string[]>) => {
          if (on.kind !== 'modal') throw new Error(`a form was expected before “${words}”`);
          return keep(named(words), await person.actor.submit(on.id, fields));
        },
        /** What is offered while an option is typed. */
        complete: async (command: string, option: string, typed: string) => {
          const offered = await person.complete(command, { [option]: typed }, option);
          const options = offered.map(({ name }) => name);
          const pieces: Piece[] = [{ kind: 'choice', placeholder: typed, options }];
          screens.push({ name: named(`/${command} ${option}:${typed}…`), pieces });
        },
      };
    },
  };
}

export type Visit = ReturnType<typeof createVisit>;
export type Visitor = ReturnType<Visit['as']>;

function shownBy(outcome: Outcome): APIMessage {
  if (outcome.kind === 'message' || outcome.kind === 'update') return outcome.message;
  throw new Error(`a message was expected, not ${JSON.stringify(outcome).slice(0, 300)}`);
}

function outcomePieces(outcome: Outcome): Piece[] {
  switch (outcome.kind) {
    case 'message':
    case 'update':
      return piecesOf(outcome.message.components);
    case 'modal':
      return [
        { kind: 'text', markdown: `### ${outcome.modal.title}` },
        ...piecesOf(outcome.modal.components),
      ];
    case 'failed':
      return [{ kind: 'text', markdown: `(Discord says: ${outcome.reason})` }];
    case 'acknowledged':
      return [{ kind: 'text', markdown: '(nothing changes)' }];
  }
}
