import type {
  KubernetesObject,
  Secret,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { referenceKey, type Referenced } from '../../desired';
import { schemaFactsKey, type Action } from '../../plan';
import type { SchemaFacts } from '../../snapshot';
import { applied, type Applied } from './apply';
import type { ObjectStore } from './objectStore';
import { mergePatch } from './records';

/** Length of a generated password (operator-spec 4.1). */
const PASSWORD_LENGTH = 20;

/** What actions are carried out on. */
export interface Performance {
  storeOf(context: string): ObjectStore;
  applied: Applied;
  /** Generated passwords in base64. Each is as long as a real one, and none can be used. */
  generated: Set<string>;
  /** Told of each object that was written. */
  onWrite(store: ObjectStore, object: KubernetesObject): void;
}

/** What an action brought back. */
export interface Brought {
  schema?: { datacenter: string; facts: SchemaFacts };
  referenced?: Referenced;
}

/** Carries out one action: it always works, and at once. */
export function perform(action: Action, options: Performance): Brought {
  switch (action.type) {
    case 'apply':
      apply(action.context, action.object, options);
      return {};
    case 'create':
      put(action.context, action.object, options);
      return {};
    case 'create-secret':
      put(action.context, generate(action.make, options), options);
      return {};
    case 'merge-patch':
      patch(action, options);
      return {};
    case 'delete':
      remove(action, options);
      return {};
    case 'read':
      return { referenced: read(action, options) };
    case 'management-api':
      return { schema: answer(action) };
    default:
      throw new TypeError('Unknown action');
  }
}

type Of<T extends Action['type']> = Extract<Action, { type: T }>;

function apply(
  context: string,
  object: KubernetesObject,
  options: Performance,
) {
  const store = options.storeOf(context);
  const key = [
    store.uid,
    object.kind,
    object.metadata.namespace,
    object.metadata.name,
  ].join('/');
  const live = store.get(object.kind, object.metadata);
  store.put(applied(live, live && options.applied.get(key), object));
  options.applied.set(key, object);
  options.onWrite(store, object);
}

function put(context: string, object: KubernetesObject, options: Performance) {
  const store = options.storeOf(context);
  store.put(object);
  options.onWrite(store, object);
}

function patch(action: Of<'merge-patch'>, options: Performance) {
  const store = options.storeOf(action.context);
  const live = store.get(action.resource.kind, action);
  if (!live) return;
  const next = mergePatch(live, action.patch) as KubernetesObject;
  store.put(next);
  if (action.subresource !== 'status') options.onWrite(store, next);
}

function remove(action: Of<'delete'>, options: Performance) {
  const store = options.storeOf(action.context);
  const live = store.get(action.resource.kind, action);
  if (!live || live.metadata.uid !== action.uid) return;
  const finalizers = live.metadata.finalizers?.filter(
    each => each !== action.removeFinalizer,
  );
  const noted = mergePatch(live.metadata.annotations, action.annotate ?? {});
  const next = {
    ...live,
    metadata: {
      ...live.metadata,
      finalizers,
      annotations: noted as Record<string, string>,
    },
  };
  store.put(next);
  store.remove(next);
}

function read(
  { references }: Of<'read'>,
  { storeOf }: Performance,
): Referenced {
  return Object.fromEntries(
    references.map(each => [
      referenceKey(each),
      storeOf(each.context).get(each.resource.kind, each) ?? null,
    ]),
  );
}

/** Every change of a schema works at once. The user has no keyspaces. */
function answer(action: Of<'management-api'>): NonNullable<Brought['schema']> {
  const { call } = action;
  return {
    datacenter: schemaFactsKey(action),
    facts: {
      madeFor: call.madeFor,
      replication:
        call.operation === 'ensure-replication' ? call.keyspaces : {},
      schemaVersions: 1,
    },
  };
}

function generate(
  make: (password: string) => Secret,
  { generated }: Performance,
): Secret {
  const password = `ideal-${generated.size + 1}`.padEnd(PASSWORD_LENGTH, '-');
  generated.add(Buffer.from(password, 'utf8').toString('base64'));
  return make(password);
}
