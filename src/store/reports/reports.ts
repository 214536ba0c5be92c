import type { ReportStore } from '#debate/reports/report-port.ts';
import type { PrismaClient } from '#store/generated/client.ts';
import { isOutdated } from './report-statements.ts';

export function createReportStore(prisma: PrismaClient): ReportStore {
  return {
    async isReported(debateId, number, memberKey) {
      const rows = await prisma.$queryRaw<unknown[]>`
        SELECT 1 FROM "Report" r WHERE r."debateId" = ${debateId} AND r."number" = ${number}
          AND r."memberKey" = ${memberKey} AND ${isOutdated(debateId, number)} IS NOT TRUE`;
      return rows.length > 0;
    },
  };
}
