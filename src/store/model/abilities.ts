import type { Ability, AbilityStore } from '#debate/model/ability-port.ts';
import type { PrismaClient } from '#store/generated/client.ts';

/** What is known of the abilities of models' servers. */
export function createAbilityStore(prisma: PrismaClient): AbilityStore {
  return {
    async find(server, model) {
      const row = await prisma.modelAbility.findUnique({
        where: { server_model: { server, model } },
        select: { structured: true, tokenParam: true, temperature: true },
      });
      return row as Ability | null;
    },

    async put(server, model, ability, at) {
      await prisma.modelAbility.upsert({
        where: { server_model: { server, model } },
        create: { server, model, ...ability, at },
        update: { ...ability, at },
      });
    },
  };
}
