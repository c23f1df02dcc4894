import { randomBytes } from 'crypto';
import type { AnyObject } from '../api';
import { kinds } from '../api';
import { clusterLabels, ownedBy } from '../objects';
import type { DatacenterRun, StepResult } from './run';

function problemWith(secret: AnyObject | undefined, name: string) {
  if (!secret) return `Validation failed: Secret "${name}" not found`;
  const missing = ['username', 'password'].filter(key => !secret.data?.[key]);
  return missing.length > 0
    ? `Validation failed: Secret "${name}" lacks the key ${missing.join(', ')}`
    : undefined;
}

/** The secrets of the superuser and of the users must be there (operator-spec 4.5); one that nobody named is generated. */
export async function validate(run: DatacenterRun): Promise<StepResult> {
  if (run.dc.metadata.deletionTimestamp) return 'next';
  const { api } = run.environment;
  const generated = !run.dc.spec.superuserSecretName;
  const superuser =
    run.dc.spec.superuserSecretName ?? run.names.generatedSuperuser;
  if (generated && !api.get('Secret', run.namespace, superuser)) {
    const encode = (text: string) => Buffer.from(text).toString('base64');
    await api.create('Secret', {
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: {
        name: superuser,
        namespace: run.namespace,
        labels: clusterLabels(run.dc),
        ownerReferences: ownedBy(kinds.CassandraDatacenter, run.dc),
      },
      type: 'Opaque',
      data: {
        username: encode(superuser),
        password: encode(randomBytes(15).toString('base64url')),
      },
    });
  }
  const wanted: string[] = [
    superuser,
    ...(run.dc.spec.users ?? []).map(
      (user: { secretName: string }) => user.secretName,
    ),
  ];
  for (const name of wanted) {
    const problem = problemWith(api.get('Secret', run.namespace, name), name);
    if (problem) {
      await run.event('ValidationFailed', problem, true);
      return 'wait';
    }
  }
  return 'next';
}
