import { isReady } from '../objects';
import { refOf, timestamp } from '../environment';
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
  const { api, network } = run.environment;
  const pod = run.pods().find(isReady);
  const ring = pod && network.ringOf(refOf(run.environment, pod));
  if (!ring) return 'wait';
  const users: { secretName: string; superuser: boolean }[] = [
    {
      secretName:
        run.dc.spec.superuserSecretName ?? run.names.generatedSuperuser,
      superuser: true,
    },
    ...(run.dc.spec.users ?? []),
  ];
  let changed = false;
  for (const { secretName, superuser } of users) {
    const secret = api.get('Secret', run.namespace, secretName);
    const name = Buffer.from(secret?.data?.username ?? '', 'base64').toString();
    if (!name || ring.roles[name]?.superuser === superuser) continue;
    ring.roles[name] = { superuser, login: true };
    changed = true;
  }
  if (changed) network.changed(ring);
  const first = !run.status.usersUpserted;
  const time = timestamp(run.environment.now());
  run.status.superUserUpserted = time;
  run.status.usersUpserted = time;
  await run.checkpoint();
  if (first) await run.event('CreatedUsers', 'Created users');
  return 'next';
}
