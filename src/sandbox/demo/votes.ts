import { type DemoVote, inWeek } from './steps.ts';

const first = inWeek(0);
const second = inWeek(1);
const third = inWeek(2);

/** Twenty people go through the ballot, most of them early; a letter for each claim from 0 to 8. */
const ballots: readonly DemoVote[] = [
  first.ballot({ who: 'amara', day: 1, hour: 9, minute: 10 }, 'dddaauuda'),
  first.ballot({ who: 'bjorn', day: 1, hour: 12, minute: 4 }, 'ddddaddd.'),
  first.ballot({ who: 'grace', day: 1, hour: 16, minute: 30 }, 'aaaaaauad'),
  first.ballot({ who: 'chiara', day: 1, hour: 17, minute: 48 }, 'aaaaaaaau'),
  first.ballot({ who: 'diego', day: 1, hour: 20, minute: 25 }, 'aaauaauaa'),
  first.ballot({ who: 'esra', day: 2, hour: 8, minute: 36 }, 'duddaa.da'),
  first.ballot({ who: 'farid', day: 2, hour: 13, minute: 1 }, 'aa.aaaaaa'),
  first.ballot({ who: 'hana', day: 2, hour: 20, minute: 52 }, 'ddu.udddd'),
  first.ballot({ who: 'ivan', day: 3, hour: 9, minute: 45 }, 'uaauduau.'),
  first.ballot({ who: 'jun', day: 3, hour: 14, minute: 8 }, 'dddd.dddd'),
  first.ballot({ who: 'kwame', day: 3, hour: 19, minute: 22 }, 'dddda.uda'),
  first.ballot({ who: 'leila', day: 3, hour: 21, minute: 44 }, 'uau.aadua'),
  first.ballot({ who: 'mateo', day: 4, hour: 8, minute: 55 }, 'ddduud.dd'),
  first.ballot({ who: 'noor', day: 4, hour: 16, minute: 30 }, 'aaaaaadaa'),
  first.ballot({ who: 'olga', day: 4, hour: 20, minute: 11 }, 'auaaaaaa.'),
  first.ballot({ who: 'priya', day: 5, hour: 10, minute: 57 }, 'dd.dadudd'),
  second.ballot({ who: 'quentin', day: 1, hour: 15, minute: 33 }, 'aadaauaad'),
  second.ballot({ who: 'rosa', day: 3, hour: 7, minute: 40 }, 'aaaa.aaua'),
  second.ballot({ who: 'sipho', day: 4, hour: 12, minute: 18 }, 'ududadudu'),
  third.ballot({ who: 'tomasz', day: 1, hour: 8, minute: 15 }, 'aaaudaaaa'),
].flat();

/** What people read made some of them vote again; one took a vote back. */
const changes: readonly DemoVote[] = [
  second.vote({ who: 'diego', day: 2, hour: 12, minute: 40 }, 1, 'disagree'),
  second.vote({ who: 'ivan', day: 4, hour: 8, minute: 38 }, 3, 'agree'),
  second.vote({ who: 'leila', day: 5, hour: 10, minute: 30 }, 1, 'disagree'),
  second.vote({ who: 'olga', day: 6, hour: 9, minute: 50 }, 1, 'agree'),
  second.vote({ who: 'rosa', day: 7, hour: 11, minute: 58 }, 6, 'unsure'),
  third.vote({ who: 'amara', day: 1, hour: 9, minute: 12 }, 1, 'agree'),
  third.vote({ who: 'esra', day: 2, hour: 15, minute: 11 }, 3, 'unsure'),
  third.vote({ who: 'ivan', day: 3, hour: 18, minute: 2 }, 0, 'agree'),
  third.vote({ who: 'grace', day: 4, hour: 9, minute: 12 }, 2, 'unsure'),
  third.vote({ who: 'leila', day: 4, hour: 14, minute: 58 }, 6, 'agree'),
  third.vote({ who: 'tomasz', day: 5, hour: 12, minute: 25 }, 8, 'withdraw'),
  third.vote({ who: 'sipho', day: 6, hour: 20, minute: 52 }, 8, 'agree'),
];

/** Every vote of the three weeks: ballots first, then changes. */
export const demoVotes: readonly DemoVote[] = [...ballots, ...changes];
