import type { Standing } from '../contract/guild.ts';

/** The people of the demo debate: one manager, one moderator and twenty members, all invented. */
export const demoPeople = [
  { key: 'mara', name: 'Mara', username: 'mara', standing: 'manager' },
  { key: 'yusuf', name: 'Yusuf', username: 'yusuf.k', standing: 'moderator' },
  { key: 'amara', name: 'Amara', username: 'amara_reads', standing: 'member' },
  { key: 'bjorn', name: 'Björn', username: 'bjorn.codes', standing: 'member' },
  { key: 'chiara', name: 'Chiara', username: 'chiara_v', standing: 'member' },
  { key: 'diego', name: 'Diego', username: 'diego.mx', standing: 'member' },
  { key: 'esra', name: 'Esra', username: 'esra_t', standing: 'member' },
  { key: 'farid', name: 'Farid', username: 'farid77', standing: 'member' },
  { key: 'grace', name: 'Grace', username: 'gracenotes', standing: 'member' },
  { key: 'hana', name: 'Hana', username: 'hana.p', standing: 'member' },
  { key: 'ivan', name: 'Ivan', username: 'ivan_stars', standing: 'member' },
  { key: 'jun', name: 'Jun', username: 'junsmall', standing: 'member' },
  { key: 'kwame', name: 'Kwame', username: 'kwame.b', standing: 'member' },
  { key: 'leila', name: 'Leila', username: 'leila_h', standing: 'member' },
  { key: 'mateo', name: 'Mateo', username: 'mateo.chips', standing: 'member' },
  { key: 'noor', name: 'Noor', username: 'noor.law', standing: 'member' },
  { key: 'olga', name: 'Olga', username: 'olga_dev', standing: 'member' },
  { key: 'priya', name: 'Priya', username: 'priya_s', standing: 'member' },
  { key: 'quentin', name: 'Quentin', username: 'quentin.l', standing: 'member' },
  { key: 'rosa', name: 'Rosa', username: 'rosa_md', standing: 'member' },
  { key: 'sipho', name: 'Sipho', username: 'sipho.z', standing: 'member' },
  { key: 'tomasz', name: 'Tomasz', username: 'tomasz_w', standing: 'member' },
] as const satisfies readonly {
  key: string;
  name: string;
  username: string;
  standing: Standing;
}[];

type DemoPerson = (typeof demoPeople)[number];
export type DemoKey = DemoPerson['key'];
