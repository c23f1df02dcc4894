import {
  finalizers,
  resourceTypes,
  type EndpointSlice,
  type KubernetesObject,
  type Secret,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { IdealWorld } from './ideal';
import { concealer, type Concealer } from './conceal';
import { isRecord } from './ideal/records';

/** What kubectl applied last, values of secrets included. */
const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';

/** Annotations that hold a digest: of an object in another world they would be another one. */
const DIGEST = /(resource|secret|per-node-config)-hash$/;

/** What we wrote in a context, sorted by kind, namespace and name. Holds no secret value. */
export function printContext(
  world: IdealWorld,
  context: string,
): KubernetesObject[] {
  const store = world.store(context);
  const orderOf = ({ kind, metadata }: KubernetesObject) =>
    [kind, metadata.namespace, metadata.name].join('/');
  return store
    .all()
    .filter(each => world.wrote(store, each))
    .sort((a, b) => compareText(orderOf(a), orderOf(b)))
    .map(printer(world));
}

/** Order of texts that is the same everywhere. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Makes the function that prints objects of a world: what its servers gave them is left out, and so is what nobody may see. */
function printer(
  world: IdealWorld,
): (object: KubernetesObject) => KubernetesObject {
  const conceal = concealer(world);
  return object => {
    const { apiVersion, kind, metadata } = object;
    return {
      apiVersion,
      kind,
      metadata: metadataOf(metadata),
      ...bodyOf(object, world, conceal),
    } as KubernetesObject;
  };
}

function metadataOf(
  metadata: KubernetesObject['metadata'],
): KubernetesObject['metadata'] {
  const { name, namespace, labels, annotations, ownerReferences } = metadata;
  const held = (metadata.finalizers ?? []).filter(
    each => each !== finalizers.cassOperator,
  );
  const notes = Object.entries(annotations ?? {})
    .filter(([key]) => key !== LAST_APPLIED)
    .map(([key, value]) => [key, DIGEST.test(key) ? '<hash>' : value]);
  return {
    name,
    namespace,
    ...(labels && { labels: sorted(labels) }),
    ...(notes.length > 0 && { annotations: sorted(Object.fromEntries(notes)) }),
    ...(held.length > 0 && { finalizers: held }),
    ...(ownerReferences && {
      ownerReferences: ownerReferences.map(({ uid: _, ...rest }) => rest),
    }),
  } as KubernetesObject['metadata'];
}

function bodyOf(
  object: KubernetesObject,
  world: IdealWorld,
  conceal: Concealer,
): object {
  const {
    apiVersion: _,
    kind,
    metadata: __,
    status: ___,
    ...body
  } = object as KubernetesObject & { status?: unknown };
  switch (kind) {
    case resourceTypes.Secret.kind:
      return { ...body, data: conceal.data((object as Secret).data) };
    case resourceTypes.EndpointSlice.kind:
      return {
        ...body,
        endpoints: placeholders(object as EndpointSlice, world),
      };
    default:
      return conceal.passwords(withoutDigests(withoutTimes(body))) as object;
  }
}

/** Pods that nobody has started have no addresses: `<datacenter/rack/ordinal>` says which one's it will be. */
function placeholders(
  { endpoints }: EndpointSlice,
  { addresses }: IdealWorld,
): EndpointSlice['endpoints'] {
  return (endpoints ?? []).map(each => ({
    ...each,
    addresses: each.addresses
      .map(one => addresses.placeholderOf(one) ?? one)
      .sort(),
  }));
}

/** A task that starts at once says when; here that is any time. */
function withoutTimes(body: Record<string, any>): Record<string, unknown> {
  return body.spec?.scheduledTime === undefined
    ? body
    : { ...body, spec: { ...body.spec, scheduledTime: '<time>' } };
}

/** Digests stand in annotations of pod templates too. */
function withoutDigests(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return DIGEST.test(key) ? '<hash>' : value;
  if (Array.isArray(value)) return value.map(each => withoutDigests(each));
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [
      name,
      withoutDigests(each, name),
    ]),
  );
}

function sorted(map: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(map).sort(([a], [b]) => compareText(a, b)),
  );
}
