import { type AbilityStore, knownAbilitySchema } from '#debate/model/ability-port.ts';
import type { PrismaClient } from '#store/generated/client.ts';

/** What is known of the abilities of models' servers. */
export function createAbilityStore(prisma: PrismaClient): AbilityStore {
  return {
    async find(server, model) {
      const row = await prisma.modelAbility.findUnique({
        where: { server_model: { server, model } },
        select: { known: true },
      });
      return row && knownAbilitySchema.parse(row.known);
    },

    async put(server, model, known, at) {
      await prisma.modelAbility.upsert({
        where: { server_model: { server, model } },
        create: { server, model, known, at },
        update: { known, at },
      });
    },
  };
}
