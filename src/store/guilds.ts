import type { GuildStore } from '../debate/ports.ts';
import type { PrismaClient } from './generated/client.ts';

export function createGuildStore(prisma: PrismaClient): GuildStore {
  return {
    async isKnown(guildId) {
      return (await prisma.guild.count({ where: { id: guildId, leftAt: null } })) > 0;
    },

    async joined(guildId, at) {
      await prisma.guild.upsert({
        where: { id: guildId },
        create: { id: guildId, joinedAt: at },
        update: { leftAt: null },
      });
    },

    async left(guildId, at) {
      await prisma.guild.updateMany({ where: { id: guildId }, data: { leftAt: at } });
    },
  };
}
