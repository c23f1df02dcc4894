import { ConflictError } from '@backstage/errors';
import {
  KubernetesError,
  type InspectedKubeconfig,
} from '@k8ssandra-backstage/kubernetes-runtime';
import {
  apiVersionOf,
  CONTEXT_CHECKS,
  resourceTypes,
  type ClientConfig,
  type Secret,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { KUBECONFIG_KEY } from '../../snapshot';
import { createCheckRows, type CheckRows } from './checkRows';
import { keep } from './connectContext';
import { connectError, refusalOf } from './errors';
import { examine } from './examine';
import { heldContext } from './held';
import { say } from './sentences';
import type { Surroundings } from './surroundings';
import type { PersonalOptions, RenewInput, RenewResult } from './types';

const type = resourceTypes.Secret;

/** A renewal gives no new name and no new place. */
const CHECKS = CONTEXT_CHECKS.filter(
  each => each !== 'name' && each !== 'namespace',
);

/**
 * Puts another kubeconfig into the Secret of a context, when it leads to the same Kubernetes cluster: by the UID of kube-system, else,
 * where the old one could not be asked any more, by address and authority.
 * @throws NotFoundError, InputError or ConflictError naming what failed; ServiceUnavailableError while the control-plane cluster is away
 */
export async function renewContext(
  name: string,
  input: RenewInput,
  { signal }: PersonalOptions,
  around: Surroundings,
): Promise<RenewResult> {
  const { candidates, mode } = around;
  const { config, sharing } = await heldContext(name, around, signal);
  const key = {
    namespace: config.metadata.namespace,
    name: config.spec?.kubeConfigSecret?.name ?? '',
  };
  if (sharing.length > 0) {
    throw new ConflictError(
      `Secret ${key.namespace}/${
        key.name
      } is used by the ClientConfigs ${sharing.join(
        ', ',
      )} too: give each of them its own, with kubectl, and renew them one by one`,
    );
  }
  const before = await readSecret(key, around, signal);
  const inspected = candidates.inspect(
    input.kubeconfig,
    input.kubeconfigContext,
  );
  const rows = createCheckRows();
  let sameCluster: boolean | null = null;
  const examination = await examine({
    inspected,
    rows,
    names: CHECKS,
    connect: candidates.connect,
    namespaces: around.namespaces,
    newest: around.newestKubernetes(),
    identify: clusterUid => {
      const known = knownOf(name, before, around);
      sameCluster = compare(known, { clusterUid, inspected }, rows, input);
    },
    clock: around.clock,
    now: around.wallClock(),
    signal,
  });
  if (input.dryRun) return { ...examination, sameCluster, notes: [] };
  if (!examination.acceptable) throw refusalOf(examination.checks);
  await write(before, key, inspected.reduced(name), around, signal);
  around.refresh();
  const isOther = (sameCluster as boolean | null) === false;
  return {
    ...examination,
    sameCluster,
    notes: [
      ...(isOther ? [say('note.replacedCluster')] : []),
      ...(mode === 'observe' ? [say('note.operator')] : []),
    ],
  };
}

/** What is known of the Kubernetes cluster that the context leads to now. */
interface Known {
  clusterUid: string | null;
  place: string | null;
}

function knownOf(
  name: string,
  secret: Secret | undefined,
  { regions, candidates }: Surroundings,
): Known {
  const region = regions().find(each => each.name === name);
  const text = secret?.data?.[KUBECONFIG_KEY];
  return {
    clusterUid: region?.cluster?.status.clusterUid ?? null,
    place: text
      ? candidates.inspect(Buffer.from(text, 'base64').toString('utf8'), name)
          .place
      : null,
  };
}

function compare(
  known: Known,
  found: { clusterUid: string | null; inspected: InspectedKubeconfig },
  rows: CheckRows,
  { acceptOther = false }: RenewInput,
): boolean | null {
  const fix = say('check.identity.other.fix');
  const doubt = acceptOther ? rows.warn : rows.fail;
  if (known.clusterUid !== null && found.clusterUid !== null) {
    const same = known.clusterUid === found.clusterUid;
    const isElsewhere =
      known.place !== null && known.place !== found.inspected.place;
    if (same && isElsewhere) {
      rows.warn(
        'identity',
        say('check.identity.sameElsewhere'),
        say('check.identity.sameElsewhere.fix'),
      );
    } else if (same) rows.passed('identity', say('check.identity.same'));
    else doubt('identity', say('check.identity.other'), fix);
    return same;
  }
  if (known.place !== null && known.place === found.inspected.place) {
    rows.passed('identity', say('check.identity.sameServer'));
    return true;
  }
  doubt('identity', say('check.identity.unsure'), fix);
  return null;
}

async function readSecret(
  key: { namespace?: string; name: string },
  { home }: Surroundings,
  signal: AbortSignal | undefined,
): Promise<Secret | undefined> {
  try {
    return await home.client.get<Secret>(type, key, { signal });
  } catch (error) {
    if (KubernetesError.isNotFound(error)) return undefined;
    throw connectError(error, `Secret ${key.namespace}/${key.name}`);
  }
}

/** Only the kubeconfig is touched; a Secret that somebody changed meanwhile, or made anew, is left alone. */
async function write(
  before: Secret | undefined,
  key: { namespace?: string; name: string },
  text: string,
  { home }: Surroundings,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { uid, resourceVersion } = before?.metadata ?? {};
  const secret: Secret = {
    apiVersion: apiVersionOf(type),
    kind: type.kind,
    metadata: {
      ...key,
      ...(before && { uid, resourceVersion }),
    },
    ...(!before && { type: 'Opaque' }),
    data: { [KUBECONFIG_KEY]: Buffer.from(text).toString('base64') },
  };
  try {
    keep(
      home,
      before
        ? await home.client.apply<Secret>(type, secret, { force: true, signal })
        : await home.client.create<Secret>(type, secret, { signal }),
    );
  } catch (error) {
    throw connectError(error, `Secret ${key.namespace}/${key.name}`);
  }
}

/** The Secret of a ClientConfig, for words. */
export function secretNameOf({ metadata, spec }: ClientConfig): string {
  return `${metadata.namespace}/${spec?.kubeConfigSecret?.name ?? ''}`;
}
