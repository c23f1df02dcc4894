import type { Ring } from '../../managementApi';
import type { AnyObject } from '../api';
import { refOf, timestamp, type Environment } from '../environment';
import { datacenterNames, isReady } from '../objects';
import type { DatacenterRun, StepResult } from './run';

/** Makes the roles of the superuser and of the users through the first pod, unless an annotation forbids it. */
export async function createUsers(run: DatacenterRun): Promise<StepResult> {
  if (
    run.dc.spec.stopped ||
    run.annotation('skip-user-creation') === 'true' ||
    run.dc.metadata.generation === run.status.observedGeneration
  ) {
    return 'next';
  }
  const { network } = run.environment;
  const pod = run.pods().find(isReady);
  const ring = pod && network.ringOf(refOf(run.environment, pod));
  if (!ring) return 'wait';
  upsertRoles(run.environment, run.dc, ring);
  const first = !run.status.usersUpserted;
  const time = timestamp(run.environment.now());
  run.status.superUserUpserted = time;
  run.status.usersUpserted = time;
  await run.checkpoint();
  if (first) await run.event('CreatedUsers', 'Created users');
  return 'next';
}

/** Gives a ring the roles of a datacenter's superuser and users whose secrets are there. */
export function upsertRoles(
  { api, network }: Environment,
  dc: AnyObject,
  ring: Ring,
): void {
  const users: { secretName: string; superuser: boolean }[] = [
    {
      secretName:
        dc.spec.superuserSecretName ??
        datacenterNames(dc as never).generatedSuperuser,
      superuser: true,
    },
    ...(dc.spec.users ?? []),
  ];
  let changed = false;
  for (const { secretName, superuser } of users) {
    const secret = api.get('Secret', dc.metadata.namespace, secretName);
    const name = Buffer.from(secret?.data?.username ?? '', 'base64').toString();
    if (!name || ring.roles[name]?.superuser === superuser) continue;
    ring.roles[name] = { superuser, login: true };
    changed = true;
  }
  if (changed) network.changed(ring);
}
