import type { RegistrationStore } from '#debate/debates/installation-port.ts';
import type { PrismaClient } from '#store/generated/client.ts';

export function createRegistrationStore(prisma: PrismaClient): RegistrationStore {
  return {
    async registered(applicationId) {
      const row = await prisma.registration.findUnique({ where: { applicationId } });
      return row?.hash ?? null;
    },
    async putRegistered(applicationId, hash) {
      const data = { hash, at: new Date() };
      await prisma.registration.upsert({
        where: { applicationId },
        create: { applicationId, ...data },
        update: data,
      });
    },
  };
}
