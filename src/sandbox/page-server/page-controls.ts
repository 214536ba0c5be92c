import type { PageControls } from '../contract/page-api.ts';
import type { TimeControls } from '../contract/surroundings.ts';
import { permissionNames, takenPermissions } from '../world/taken-permissions.ts';
import type { ControlsDeps } from './control-actions.ts';

/** What the page's controls show, with the happenings after the given number. */
export async function readControls(
  { sandbox, world, around }: ControlsDeps,
  since: number,
): Promise<PageControls> {
  const { time } = around();
  return {
    troubles: sandbox.troubles().map(({ id, group, label, watch, kind, isOn }) => ({
      id,
      group,
      label,
      watch,
      kind,
      isOn: isOn(),
    })),
    ...(time === undefined ? {} : { time: await readTime(time) }),
    happenings: sandbox.happenings(since),
    permissions: permissionNames,
    taken: takenPermissions(world),
  };
}

async function readTime(time: TimeControls): Promise<NonNullable<PageControls['time']>> {
  // While the storage is unavailable, the next steps are unknown.
  const steps = await time.steps().catch(() => []);
  return {
    now: time.now().toISOString(),
    steps: steps.map(({ id, label, to }) => ({ id, label, to: to.toISOString() })),
  };
}
