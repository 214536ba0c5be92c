import { z } from 'zod';
import type { ModelCheckStore } from '#debate/model-check/model-check-port.ts';
import { costSchema } from '#debate/model-check/rules/cost.ts';
import { measuresSchema } from '#debate/model-check/rules/measures.ts';
import type { PrismaClient } from '#store/generated/client.ts';

const costsSchema = z.object({ grade: costSchema, read: costSchema, write: costSchema });

/** Results of model checks. */
export function createModelCheckStore(prisma: Pick<PrismaClient, 'modelCheck'>): ModelCheckStore {
  return {
    async newest(server) {
      const row = await prisma.modelCheck.findFirst({ where: { server }, orderBy: { at: 'desc' } });
      if (row === null) return null;
      // A result in another version's format does not count.
      const measures = measuresSchema.safeParse(row.measures);
      const costs = costsSchema.safeParse(row.costs);
      if (!measures.success || !costs.success) return null;
      return { ...row, measures: measures.data, costs: costs.data };
    },

    async put({ server, model, ...rest }) {
      await prisma.modelCheck.upsert({
        where: { server_model: { server, model } },
        create: { server, model, ...rest },
        update: rest,
      });
    },
  };
}
