import { CURRENCIES } from '../numbers/currencies.ts';

/** Units of measurement, a line each, as six languages write them. */
const UNITS = [
  't tonne tonnes ton tons tonnen tonelada toneladas т тонн тонна тонны 吨',
  'kg kilogram kilograms kilo kilos kilogramm kilogramme kilogrammes kilogramo кг 公斤',
  'g gram grams gramm gramme grammes gramo gramos г 克',
  'km kilometre kilometres kilometer kilometers kilómetro kilómetros kilomètre kilomètres км 公里',
  'mile miles mph',
  'm metre metres meter meters metro metros mètre mètres м 米',
  'second seconds sekunde sekunden segundo segundos seconde secondes секунд 秒',
  'minute minutes minuten minuto minutos минут 分钟',
  'hour hours stunde stunden hora horas heure heures часов 小时',
  'day days tag tage tagen día días jour jours дней 天',
  'week weeks woche wochen semana semanas semaine semaines недель 周',
  'month months monat monate monaten mes meses mois месяцев 个月',
  'year years jahr jahre jahren año años an ans année années год лет 年',
  'season seasons saison saisons temporada temporadas сезонов 季',
  'hectare hectares hektar hectárea hectáreas ha га 公顷',
]
  .map((line) => line.split(' '))
  .concat(CURRENCIES);

const NAMED = new Map(UNITS.flatMap((names) => names.map((name) => [name, names[0] ?? ''])));

/** The unit of a number: a sign before it, or a sign or word after it; undefined if unknown. */
export function measureOf(
  plain: string,
  { at, end }: { readonly at: number; readonly end: number },
): string | undefined {
  const [, sign = ''] = /(\p{Sc})\s?$/u.exec(plain.slice(0, at)) ?? [];
  const [, word = ''] = /^[\s-]?(\p{L}+|\p{Sc})/u.exec(plain.slice(end)) ?? [];
  return NAMED.get(sign) ?? NAMED.get(word);
}
