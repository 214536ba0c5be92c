import type { SettingTransaction } from '#debate/debates/setting-port.ts';
import type { Prisma } from '#store/generated/client.ts';
import { toSettings } from '#store/rows.ts';
import { settingColumns } from './debates.ts';

/** Settings that managers change, in a transaction on one debate. */
export function settingStatements(
  tx: Prisma.TransactionClient,
  debateId: string,
): SettingTransaction {
  const where = { id: debateId };
  return {
    settings: async () => toSettings(await tx.debate.findUniqueOrThrow({ where })),

    async changeSettings(settings) {
      await tx.debate.update({ where, data: settingColumns(settings) });
    },

    async setGates({ accountDays, serverDays, voteRoleId, fileRoleId }) {
      const row = await tx.debate.update({
        where,
        data: {
          ...(accountDays !== undefined && { gateAccountDays: accountDays }),
          ...(serverDays !== undefined && { gateServerDays: serverDays }),
          ...(voteRoleId !== undefined && { voteRoleId }),
          ...(fileRoleId !== undefined && { fileRoleId }),
        },
        select: {
          gateAccountDays: true,
          gateServerDays: true,
          voteRoleId: true,
          fileRoleId: true,
        },
      });
      const { gateAccountDays, gateServerDays, ...roles } = row;
      return { accountDays: gateAccountDays, serverDays: gateServerDays, ...roles };
    },

    async liftAlarm(alarmLiftedFor) {
      const data = { rulesOnly: false, alarmLiftedFor: [...alarmLiftedFor] };
      return (await tx.debate.updateMany({ where: { ...where, rulesOnly: true }, data })).count > 0;
    },
  };
}
