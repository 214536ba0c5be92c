import { type DemoCheck, type DemoMark, inWeek } from './steps.ts';

const first = inWeek(0);
const second = inWeek(1);
const third = inWeek(2);

/**
 * Sources that members checked and found to say what the item says. If somebody had argued for the
 * other side of the claim by then, one such member is a checker: friends alone certify nothing.
 */
const checks: readonly DemoCheck[] = [
  first.checks({ day: 3, hour: 9, minute: 3 }, 'chiara 1+', 5, ['noor', 'rosa', 'amara']),
  first.checks({ day: 4, hour: 10, minute: 21 }, 'grace 1+', 7, [
    'chiara',
    'farid',
    'kwame',
    'bjorn',
  ]),
  first.checks({ day: 5, hour: 8, minute: 14 }, 'farid 4+', 5, ['diego', 'grace', 'olga']),
  first.checks({ day: 6, hour: 9, minute: 32 }, 'esra 3-', 3, ['hana', 'jun']),
  first.checks({ day: 6, hour: 14, minute: 6 }, 'olga 4+', 15, ['bjorn', 'farid']),
  second.checks({ day: 1, hour: 10, minute: 8 }, 'kwame 7-', 10, [
    'amara',
    'mateo',
    'jun',
    'tomasz',
  ]),
  second.checks({ day: 3, hour: 15, minute: 2 }, 'chiara 4+', 9, ['farid', 'noor', 'priya']),
  second.checks({ day: 4, hour: 10, minute: 17 }, 'farid 6+', 9, [
    'chiara',
    'olga',
    'tomasz',
    'noor',
  ]),
  second.checks({ day: 5, hour: 11, minute: 19 }, 'kwame 3-', 6, ['amara', 'rosa', 'sipho']),
  second.checks({ day: 5, hour: 16, minute: 25 }, 'ivan 6+', 8, ['farid', 'quentin', 'noor']),
  second.checks({ day: 6, hour: 10, minute: 13 }, 'hana 3-', 13, ['bjorn', 'jun', 'priya']),
  second.checks({ day: 7, hour: 9, minute: 7 }, 'jun 2-', 14, ['hana', 'kwame', 'grace']),
  third.checks({ day: 1, hour: 10, minute: 31 }, 'noor 1+', 9, ['ivan', 'rosa', 'farid', 'hana']),
  third.checks({ day: 2, hour: 11, minute: 4 }, 'amara 1+', 16, ['bjorn', 'olga']),
  third.checks({ day: 4, hour: 8, minute: 40 }, 'jun 3-', 10, ['mateo', 'kwame', 'esra']),
  third.checks({ day: 5, hour: 8, minute: 11 }, 'grace 2-', 11, ['ivan', 'priya', 'hana', 'diego']),
  second.checks({ day: 6, hour: 15, minute: 1 }, 'mateo 7-', 18, ['sipho', 'jun', 'quentin']),
  third.checks({ day: 5, hour: 9, minute: 26 }, 'kwame 2-', 21, ['hana', 'jun', 'sipho', 'diego']),
  third.checks({ day: 6, hour: 14, minute: 3 }, 'priya 2-', 3, ['esra', 'diego']),
  third.checks({ day: 6, hour: 15, minute: 41 }, 'quentin 7-', 6, [
    'rosa',
    'amara',
    'jun',
    'chiara',
  ]),
  third.checks({ day: 6, hour: 17, minute: 12 }, 'leila 6+', 19, ['noor', 'chiara']),
  third.checks({ day: 7, hour: 12, minute: 12 }, 'tomasz > rosa 6-', 7, ['grace', 'farid']),
  third.checks({ day: 5, hour: 15, minute: 20 }, 'diego 7-', 11, [
    'esra',
    'ivan',
    'priya',
    'quentin',
  ]),
  third.checks({ day: 4, hour: 19, minute: 43 }, 'chiara > noor 6-', 19, [
    'leila',
    'farid',
    'rosa',
  ]),
  third.checks({ day: 6, hour: 8, minute: 16 }, 'hana 5-', 2, ['amara', 'jun', 'esra']),
  second.checks({ day: 2, hour: 10, minute: 41 }, 'esra 3-', 3, ['bjorn']),
  second.checks({ day: 5, hour: 9, minute: 12 }, 'olga 4+', 15, ['ivan']),
  second.checks({ day: 5, hour: 10, minute: 2 }, 'chiara 4+', 9, ['ivan']),
  second.checks({ day: 5, hour: 12, minute: 4 }, 'farid 4+', 5, ['ivan']),
  second.checks({ day: 6, hour: 12, minute: 31 }, 'kwame 3-', 6, ['bjorn']),
].flat();

/** What convinced people, and what did not. It affects the order of lists and no number. */
const opinions: readonly DemoMark[] = [
  first.marks({ day: 2, hour: 10, minute: 24 }, 'convincing', 'amara 1-', ['bjorn', 'hana']),
  first.marks({ day: 4, hour: 11, minute: 2 }, 'unconvincing', 'leila 6-', ['farid', 'noor']),
  second.marks({ day: 4, hour: 9, minute: 21 }, 'convincing', 'farid 6+', ['grace', 'rosa']),
  second.marks({ day: 7, hour: 18, minute: 9 }, 'convincing', 'priya 1-', ['jun', 'ivan', 'mateo']),
  third.marks({ day: 2, hour: 14, minute: 2 }, 'convincing', 'noor 1+', ['grace', 'tomasz']),
  third.marks({ day: 6, hour: 13, minute: 7 }, 'convincing', 'quentin 7-', ['esra']),
].flat();

export const demoMarks: readonly (DemoMark | DemoCheck)[] = [...checks, ...opinions];
