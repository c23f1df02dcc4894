import type { Cluster } from '@k8ssandra-backstage/kubernetes-runtime';
import {
  cleanupSubdomain,
  type ClientConfig,
  type Secret,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { contextNameOf } from '../../reconcile/contextSource';
import { cacheIds } from '../../snapshot';
import type { CheckRows } from './checkRows';
import { say } from './sentences';

/** Names of contexts end up in specifications, in paths of the API, and, cleaned, as names of objects. */
const CONTEXT_NAME = /^[A-Za-z0-9]([-A-Za-z0-9_.:@]{0,198}[A-Za-z0-9])?$/;

/** Where the ClientConfig and the Secret of a new context go. */
export interface Naming {
  name: string;
  namespace: string;
  /** Name of the ClientConfig. */
  config: string;
  /** Name of the Secret. */
  secret: string;
}

/** What names are given against. */
export interface NamingInput {
  home: Cluster;
  /** Namespaces that are served; all when absent. */
  namespaces?: string[];
  rows: CheckRows;
}

/** The names of a context's objects, as `create-clientconfig.sh` makes them, so that they are found by who knows it (operator-spec 2.4). */
export function objectNames(name: string): Pick<Naming, 'config' | 'secret'> {
  const config = cleanupSubdomain(name.toLowerCase().replace(/[_:@]/g, '-'));
  return { config, secret: `${config}-config` };
}

/** Checks the name and the namespace of a context to be connected; undefined where it can have neither. */
export function nameContext(
  wanted: { name: string | null; namespace?: string },
  input: NamingInput,
): Naming | undefined {
  const namespace = placeOf(wanted.namespace, input);
  const name = nameOf(wanted.name, namespace, input);
  return name !== undefined && namespace !== undefined
    ? { name, namespace, ...objectNames(name) }
    : undefined;
}

function nameOf(
  name: string | null,
  namespace: string | undefined,
  { home, rows }: NamingInput,
): string | undefined {
  const fix = say('check.name.fix');
  const fail = (sentence: Parameters<CheckRows['fail']>[1]) => {
    rows.fail('name', sentence, fix);
    return undefined;
  };
  if (!name) return fail(say('check.name.missing'));
  if (!CONTEXT_NAME.test(name))
    return fail(say('check.name.invalid', { name }));
  const configs = home.cache<ClientConfig>(cacheIds.clientConfigs);
  const secrets = home.cache<Secret>(cacheIds.secrets);
  if (!configs.synced || !secrets.synced) {
    return fail(say('check.name.unknown'));
  }
  if (configs.list().some(each => contextNameOf(each) === name)) {
    return fail(say('check.name.taken', { name }));
  }
  const { config, secret } = objectNames(name);
  const taken = (kind: string, object: string) =>
    fail(
      say('check.name.object', { kind, object, namespace: namespace ?? '' }),
    );
  if (configs.get({ namespace, name: config })) {
    return taken('ClientConfig', config);
  }
  if (secrets.get({ namespace, name: secret })) return taken('Secret', secret);
  rows.passed('name', say('check.name.passed', { name }));
  return name;
}

/** The namespace that was named, else that of all others, else the only one that is served. */
function placeOf(
  wanted: string | undefined,
  { home, namespaces, rows }: NamingInput,
): string | undefined {
  const used = new Set(
    home
      .cache<ClientConfig>(cacheIds.clientConfigs)
      .list()
      .map(({ metadata }) => metadata.namespace ?? 'default'),
  );
  const only = (names: Iterable<string> = []) => {
    const [first, second] = names;
    return second === undefined ? first : undefined;
  };
  const namespace = wanted ?? only(used) ?? only(namespaces);
  const fail = (sentence: Parameters<CheckRows['fail']>[1]) => {
    rows.fail('namespace', sentence, say('check.namespace.fix'));
    return undefined;
  };
  if (!namespace) return fail(say('check.namespace.undecided'));
  if (namespaces && !namespaces.includes(namespace)) {
    const served = namespaces;
    return fail(say('check.namespace.notServed', { namespace, served }));
  }
  const there = home.cache(cacheIds.namespaces);
  if (
    there.synced &&
    there.availability === 'served' &&
    !there.get({ name: namespace })
  ) {
    return fail(say('check.namespace.absent', { namespace }));
  }
  rows.passed('namespace', say('check.namespace.passed', { namespace }));
  return namespace;
}
