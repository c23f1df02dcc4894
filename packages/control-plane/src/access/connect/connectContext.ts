import { NotAllowedError } from '@backstage/errors';
import {
  KubernetesError,
  type Cluster,
  type InspectedKubeconfig,
} from '@k8ssandra-backstage/kubernetes-runtime';
import {
  annotations,
  apiVersionOf,
  k8ssandraPermissions,
  labels,
  resourceTypes,
  type ClientConfig,
  type Secret,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { observe } from '../../act';
import { cacheIds, KUBECONFIG_KEY } from '../../snapshot';
import { createCheckRows, type CheckRows } from './checkRows';
import { connectError, refusalOf } from './errors';
import { examine } from './examine';
import { nameContext, type Naming } from './naming';
import { say } from './sentences';
import type { Surroundings } from './surroundings';
import type {
  ConnectExamination,
  ConnectInput,
  ConnectResult,
  PersonalOptions,
} from './types';

const { ClientConfig: configType, Secret: secretType } = resourceTypes;

/** Looks at a Kubernetes cluster before it is connected; nothing is written. */
export async function examineContext(
  input: ConnectInput,
  options: PersonalOptions,
  around: Surroundings,
): Promise<ConnectExamination> {
  const { naming, examination } = await look(input, options, around);
  return {
    ...examination,
    name: naming?.name ?? null,
    namespace: naming?.namespace ?? null,
  };
}

/**
 * Connects a Kubernetes cluster: a Secret with the part of the kubeconfig that is used, then the ClientConfig that names it
 * (operator-spec 2.1). Creates only, so that of two who want one name one is told.
 * @throws NotAllowedError; InputError or ConflictError naming every check that failed; ServiceUnavailableError while the control-plane cluster is away
 */
export async function connectContext(
  input: ConnectInput,
  options: PersonalOptions,
  around: Surroundings,
): Promise<ConnectResult> {
  const { naming, examination, inspected } = await look(input, options, around);
  if (!examination.acceptable || !naming) throw refusalOf(examination.checks);
  const { home, mode } = around;
  const secret = await create(home, secretOf(naming, inspected), options);
  try {
    await create(home, configOf(naming, input), options);
  } catch (error) {
    await takeBack(home, secret);
    throw error;
  }
  around.refresh();
  return {
    ...examination,
    name: naming.name,
    namespace: naming.namespace,
    notes: mode === 'observe' ? [say('note.operator')] : [],
  };
}

async function look(
  input: ConnectInput,
  { caller, signal }: PersonalOptions,
  around: Surroundings,
) {
  const { candidates, home, namespaces } = around;
  const inspected = candidates.inspect(
    input.kubeconfig,
    input.kubeconfigContext,
  );
  const name = input.name ?? inspected.contextName;
  if (name && caller.mayConnect?.(name) === false) {
    throw new NotAllowedError(
      `You lack the permission ${k8ssandraPermissions.contextConnect.name} for a context of the name ${name}`,
    );
  }
  const rows = createCheckRows();
  const naming = nameContext(
    { name, namespace: input.namespace },
    { home, namespaces, rows },
  );
  const examination = await examine({
    inspected,
    rows,
    connect: candidates.connect,
    namespaces,
    newest: around.newestKubernetes(),
    identify: (clusterUid, found) =>
      identify(clusterUid, found, input.acceptAlias === true, around, caller),
    clock: around.clock,
    now: around.wallClock(),
    signal,
  });
  return { naming, examination, inspected };
}

/** A second name of a Kubernetes cluster is possible, and mostly a mistake. */
function identify(
  clusterUid: string | null,
  rows: CheckRows,
  accepted: boolean,
  { regions, controlPlane }: Surroundings,
  { mayReadContext }: PersonalOptions['caller'],
): void {
  if (clusterUid === null) {
    rows.warn(
      'identity',
      say('check.identity.unknown'),
      say('check.identity.unknown.fix'),
    );
    return;
  }
  const same = regions().filter(
    ({ cluster }) => cluster?.status.clusterUid === clusterUid,
  );
  if (same.length === 0) {
    rows.passed('identity', say('check.identity.passed'));
    return;
  }
  const names = same.map(({ name }) =>
    mayReadContext(name) ? name || controlPlane : 'one that you may not see',
  );
  const sentence = say('check.identity.alias', { names: [...new Set(names)] });
  const put = accepted ? rows.warn : rows.fail;
  put('identity', sentence, say('check.identity.alias.fix'));
}

async function create<T extends ClientConfig | Secret>(
  home: Cluster,
  object: T,
  { signal }: PersonalOptions,
): Promise<T> {
  const { kind, metadata } = object;
  const type = kind === secretType.kind ? secretType : configType;
  try {
    const stored = await home.client.create<T>(type, object, { signal });
    keep(home, stored);
    return stored;
  } catch (error) {
    throw connectError(error, `${kind} ${metadata.namespace}/${metadata.name}`);
  }
}

/** So that what was written is seen before the watch tells of it. */
export function keep(home: Cluster, object: ClientConfig | Secret): void {
  if (object.kind === secretType.kind) observe(home, secretType, object);
  else home.cache(cacheIds.clientConfigs).observe(object);
}

/** A Secret that no ClientConfig names is a credential that nobody knows of. */
async function takeBack(home: Cluster, { metadata }: Secret): Promise<void> {
  const { name, namespace, uid, resourceVersion } = metadata;
  await home.client
    .delete(secretType, { name, namespace }, { uid, resourceVersion })
    .catch(error => {
      if (!(error instanceof KubernetesError)) throw error;
    });
}

function secretOf(
  { name, namespace, secret }: Naming,
  inspected: InspectedKubeconfig,
): Secret {
  const text = inspected.reduced(name);
  return {
    apiVersion: apiVersionOf(secretType),
    kind: secretType.kind,
    metadata: { name: secret, namespace },
    type: 'Opaque',
    data: { [KUBECONFIG_KEY]: Buffer.from(text).toString('base64') },
  };
}

function configOf(
  { name, namespace, config, secret }: Naming,
  { region, owner }: ConnectInput,
): ClientConfig {
  return {
    apiVersion: apiVersionOf(configType),
    kind: configType.kind,
    metadata: {
      name: config,
      namespace,
      ...(region && { labels: { [labels.region]: region } }),
      ...(owner && { annotations: { [annotations.owner]: owner } }),
    },
    spec: { contextName: name, kubeConfigSecret: { name: secret } },
  };
}
