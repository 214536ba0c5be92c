import { type DemoMark, inWeek } from './steps.ts';

const first = inWeek(0);
const second = inWeek(1);
const third = inWeek(2);

/** Sources that members opened, and found to say what the item says. */
const checks: readonly DemoMark[] = [
  first.marks({ day: 3, hour: 9, minute: 3 }, 'checked', 'chiara 1+', ['noor', 'rosa']),
  first.marks({ day: 4, hour: 10, minute: 21 }, 'checked', 'grace 1+', [
    'chiara',
    'farid',
    'kwame',
  ]),
  first.marks({ day: 5, hour: 8, minute: 14 }, 'checked', 'farid 4+', ['diego', 'grace', 'olga']),
  first.marks({ day: 6, hour: 9, minute: 32 }, 'checked', 'esra 3-', ['hana', 'jun']),
  first.marks({ day: 6, hour: 14, minute: 6 }, 'checked', 'olga 4+', ['bjorn', 'farid', 'ivan']),
  second.marks({ day: 1, hour: 10, minute: 8 }, 'checked', 'kwame 7-', ['amara', 'mateo', 'jun']),
  second.marks({ day: 3, hour: 15, minute: 2 }, 'checked', 'chiara 4+', ['farid', 'noor', 'priya']),
  second.marks({ day: 4, hour: 10, minute: 17 }, 'checked', 'farid 6+', [
    'chiara',
    'olga',
    'tomasz',
  ]),
  second.marks({ day: 5, hour: 11, minute: 19 }, 'checked', 'kwame 3-', ['amara', 'rosa', 'sipho']),
  second.marks({ day: 5, hour: 16, minute: 25 }, 'checked', 'ivan 6+', [
    'farid',
    'quentin',
    'noor',
  ]),
  second.marks({ day: 6, hour: 10, minute: 13 }, 'checked', 'hana 3-', ['bjorn', 'jun', 'priya']),
  second.marks({ day: 7, hour: 9, minute: 7 }, 'checked', 'jun 2-', ['hana', 'kwame']),
  third.marks({ day: 1, hour: 10, minute: 31 }, 'checked', 'noor 1+', ['ivan', 'rosa', 'farid']),
  third.marks({ day: 2, hour: 11, minute: 4 }, 'checked', 'amara 1+', ['bjorn', 'olga']),
  third.marks({ day: 4, hour: 8, minute: 40 }, 'checked', 'jun 3-', ['mateo', 'kwame', 'esra']),
  third.marks({ day: 5, hour: 8, minute: 11 }, 'checked', 'grace 2-', ['ivan', 'priya', 'hana']),
  second.marks({ day: 6, hour: 15, minute: 1 }, 'checked', 'mateo 7-', ['quentin', 'sipho', 'jun']),
  third.marks({ day: 5, hour: 9, minute: 26 }, 'checked', 'kwame 2-', ['hana', 'jun', 'sipho']),
  third.marks({ day: 6, hour: 14, minute: 3 }, 'checked', 'priya 2-', ['esra', 'diego']),
  third.marks({ day: 6, hour: 15, minute: 41 }, 'checked', 'quentin 7-', ['rosa', 'amara', 'jun']),
  third.marks({ day: 6, hour: 17, minute: 12 }, 'checked', 'leila 6+', ['noor', 'chiara']),
  third.marks({ day: 7, hour: 12, minute: 12 }, 'checked', 'tomasz > rosa 6-', ['grace', 'farid']),
  third.marks({ day: 5, hour: 15, minute: 20 }, 'checked', 'diego 7-', ['esra', 'ivan', 'priya']),
  third.marks({ day: 4, hour: 19, minute: 43 }, 'checked', 'chiara > noor 6-', ['leila', 'farid']),
  third.marks({ day: 6, hour: 8, minute: 16 }, 'checked', 'hana 5-', ['amara', 'jun']),
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

export const demoMarks: readonly DemoMark[] = [...checks, ...opinions];
