import { validateK8ssandraCluster } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { placesOf } from '../snapshot';
import { sortDocuments, type Given, type GivenCluster } from './given';
import { createIdealWorld, type IdealWorld, type Settled } from './ideal';
import { compareText, printContext } from './print';
import { RenderError } from './renderError';
import type { Refusal, RenderOptions, RenderResult } from './types';

/** Name of the control plane when nothing is said. */
export const DEFAULT_CONTROL_PLANE = 'control-plane';

/**
 * Every object that exists in every region once these K8ssandraClusters have settled, computed by the control plane itself against an
 * ideal world in memory: no server, no waiting, the same answer each time.
 * @throws RenderError for what the rules refuse, naming field and reason
 */
export function renderClusters(options: RenderOptions): RenderResult {
  const { controlPlane = DEFAULT_CONTROL_PLANE } = options;
  const given = sortDocuments(
    options.documents,
    options.namespace ?? 'default',
  );
  refuse(given.clusters.flatMap(refusalsOf));
  const contexts = options.contexts ?? namedContexts(given);
  const known = [...new Set([controlPlane, ...contexts])];
  if (options.contexts) {
    refuse(given.clusters.flatMap(each => unknownContexts(each, known)));
  }

  const world = createIdealWorld({ controlPlane, contexts });
  populate(world, given, known);
  const settled = world.settle();
  refuse(settled.flatMap(each => refusedInPlan(each, given)));
  return {
    objects: Object.fromEntries(
      known.sort(compareText).map(each => [each, printContext(world, each)]),
    ),
    notes: [
      ...given.notes,
      ...given.clusters.flatMap(warningsOf),
      ...settled.flatMap(notesOf),
    ],
  };
}

function refuse(refusals: Refusal[]): void {
  if (refusals.length > 0) throw new RenderError(refusals);
}

function namedContexts({ clusters }: Given): string[] {
  return clusters.flatMap(({ cluster }) =>
    placesOf(cluster)
      .map(each => each.context)
      .filter(each => each !== ''),
  );
}

function refusalsOf({ cluster, subject }: GivenCluster): Refusal[] {
  return validateK8ssandraCluster({ cluster }).causes.map(each => ({
    ...each,
    subject,
  }));
}

/** What the rules let pass and no object can be made from: the plan names field and reason too. */
function refusedInPlan(
  { cluster: { metadata }, plan }: Settled,
  { clusters }: Given,
): Refusal[] {
  const { subject = '' } =
    clusters.find(
      ({ cluster }) =>
        cluster.metadata.name === metadata.name &&
        cluster.metadata.namespace === metadata.namespace,
    ) ?? {};
  const causes = plan.steps.flatMap(({ reason }) =>
    reason?.key.endsWith('reason.invalid') ||
    reason?.key === 'reason.setting.invalid'
      ? String(reason.params.causes)
      : [],
  );
  return [...new Set(causes)].map(message => ({
    subject,
    field: '',
    reason: 'FieldValueInvalid',
    message,
  }));
}

function warningsOf({ cluster, subject }: GivenCluster): string[] {
  return validateK8ssandraCluster({ cluster }).warnings.map(
    each => `${subject}: ${each.text}`,
  );
}

function unknownContexts(
  { cluster, subject }: GivenCluster,
  known: string[],
): Refusal[] {
  const templates = cluster.spec?.cassandra?.datacenters ?? [];
  return templates.flatMap(({ k8sContext = '' }, index) =>
    k8sContext === '' || known.includes(k8sContext)
      ? []
      : {
          subject,
          field: `spec.cassandra.datacenters[${index}].k8sContext`,
          reason: 'FieldValueNotSupported',
          message: `"${k8sContext}" is none of the contexts that there are: ${known.join(
            ', ',
          )}`,
        },
  );
}

/** Everything that was given is there, and so is every namespace that is named. */
function populate(world: IdealWorld, given: Given, contexts: string[]) {
  const namespaces = new Set([
    'kube-system',
    ...given.others.map(each => each.metadata.namespace ?? ''),
    ...given.clusters.flatMap(({ cluster }) => [
      cluster.metadata.namespace ?? '',
      ...placesOf(cluster).map(each => each.namespace),
    ]),
  ]);
  for (const context of contexts) {
    const store = world.store(context);
    for (const name of namespaces) {
      store.put({ apiVersion: 'v1', kind: 'Namespace', metadata: { name } });
    }
    for (const each of given.others) store.put(each);
  }
  for (const { cluster } of given.clusters) world.store('').put(cluster);
}

/** What is told about a cluster at rest, and what it still waits for. */
function notesOf({ cluster, plan }: Settled): string[] {
  const name = `${cluster.metadata.namespace}/${cluster.metadata.name}`;
  const waits = plan.steps
    .filter(each => each.state === 'blocked' && each.waitsFor === undefined)
    .map(({ title, reason }) =>
      reason ? `${title.text}: ${reason.text}` : title.text,
    );
  const told = plan.attention.map(each => each.text);
  return [...new Set([...told, ...waits])].map(each => `${name}: ${each}`);
}
