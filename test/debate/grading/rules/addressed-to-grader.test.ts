import { describe, expect, it } from 'vitest';
import { isAddressedToGrader } from '#debate/grading/rules/addressed-to-grader.ts';
import { goldSet } from '#debate/model-check/gold-set.ts';
import { demoScript } from '../../../../src/sandbox/demo/script.ts';
import { type Attack, attacks } from './hostile/formed-attacks.ts';
import { hiddenOrders } from './hostile/hidden-orders.ts';
import { honestAboutGrading } from './hostile/honest-about-grading.ts';
import { honestReports } from './hostile/honest-reports.ts';
import { honestTwins } from './hostile/honest-twins.ts';
import { spokenToGrader } from './hostile/spoken-to-grader.ts';
import { languages } from './hostile/told-attacks.ts';

/** A hundred times what it takes; trying each sign as the start of a sentence takes twice as long. */
const MOST_MS = 2_000;

const flagged = attacks.filter(({ text }) => isAddressedToGrader(text));
const missed = attacks.filter((attack) => !flagged.includes(attack));
const told = (all: readonly Attack[]) =>
  all.map(({ family, language }) => `${family} (${language})`);

describe('isAddressedToGrader', () => {
  it('flags no honest sentence that merely speaks of prompts, instructions or grading', () => {
    expect(honestTwins.length).toBeGreaterThanOrEqual(90);
    expect(new Set(honestTwins).size).toBe(honestTwins.length);
    expect(honestTwins.filter(isAddressedToGrader)).toEqual([]);
  });

  it('flags no report of what others said or what such words did, and no praise', () => {
    expect(honestReports.filter(isAddressedToGrader)).toEqual([]);
  });

  it.each(Object.entries(hiddenOrders))('flags every order of the kind %s', (_, texts) => {
    expect(texts.filter((text) => !isAddressedToGrader(text))).toEqual([]);
  });

  it.each(Object.entries(spokenToGrader))('flags a text that %s', (_, texts) => {
    expect(texts.length).toBeGreaterThanOrEqual(20);
    expect(texts.filter((text) => !isAddressedToGrader(text))).toEqual([]);
  });

  it('flags no sentence whose subject is graders, rubrics, administrators, ends or grades', () => {
    expect(honestAboutGrading.length).toBeGreaterThanOrEqual(190);
    expect(honestAboutGrading.filter(isAddressedToGrader)).toEqual([]);
  });

  it('flags each order of the gold set and none of its items', () => {
    const { orders, items } = goldSet;
    expect(orders.filter(({ text }) => !isAddressedToGrader(text))).toEqual([]);
    expect(items.filter(({ text }) => isAddressedToGrader(text))).toEqual([]);
  });

  it.each(['*', '#', '*-', '*('])('comes to an end over a long text of "%s"', (signs) => {
    const began = process.cpuUsage();
    expect(isAddressedToGrader(signs.repeat(6_000 / signs.length))).toBe(false);
    expect(process.cpuUsage(began).user / 1_000).toBeLessThan(MOST_MS);
  });

  it('flags no item of the demo', () => {
    const texts = demoScript.flatMap((step) => (step.do === 'argue' ? [step.text] : []));
    expect(texts.length).toBeGreaterThan(50);
    expect(texts.filter(isAddressedToGrader)).toEqual([]);
  });

  it('flags most attacks in every language; the caps are what holds against the others', () => {
    const families = new Set(attacks.map(({ family }) => family));
    expect(families.size).toBeGreaterThanOrEqual(60);
    for (const language of languages) {
      const own = attacks.filter((attack) => attack.language === language);
      const found = flagged.filter((attack) => attack.language === language);
      expect(own.length).toBe(families.size);
      expect(found.length / own.length, told(missed).join('\n')).toBeGreaterThanOrEqual(0.85);
    }
  });
});
