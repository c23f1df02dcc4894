import { createHash } from 'node:crypto';
import type { State } from '../types';

/** What every name becomes. */
export type Names = ReadonlyMap<string, string>;

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The names that somebody gave: of contexts, cluster, namespace, datacenters, racks and storage classes. */
export function givenNames({ files, label }: State): string[] {
  const objects = files.flatMap(each => each.objects.map(one => one.object));
  const [namespace, name] = label.cluster.split('/');
  const clusters = objects.filter(each => each.kind === 'K8ssandraCluster');
  const configs = objects.filter(each => each.kind === 'ClientConfig');
  const templates = clusters.flatMap(
    each => each.spec.cassandra?.datacenters ?? [],
  );
  return [
    namespace,
    name,
    ...files.map(each => each.context),
    ...configs.map(each => each.spec?.contextName),
    ...clusters.map(each => each.metadata.name),
    ...templates.flatMap((each: any) => [
      each.metadata.name,
      each.k8sContext,
      ...(each.racks ?? []).map((rack: any) => rack.name),
    ]),
    ...objects
      .filter(each => each.kind === 'CassandraDatacenter')
      .map(each => each.metadata.name),
    ...objects
      .filter(each => each.kind === 'StorageClass')
      .map(each => each.metadata.name),
  ].filter(Boolean);
}

/** A new name for each; the same for the same salt. */
export function newNames(given: string[], salt: string): Names {
  return new Map(
    given.map(name => {
      const hash = createHash('sha256').update(`${salt}/${name}`);
      return [name, `n${hash.digest('hex').slice(0, 7)}`];
    }),
  );
}

/** Replaces names wherever they stand for themselves, also within longer ones such as those of pods. */
export function renamed(text: string, names: Names): string {
  const longestFirst = [...names.keys()].sort((a, b) => b.length - a.length);
  const any = longestFirst.map(escaped).join('|');
  return text.replace(
    new RegExp(`(?<![A-Za-z0-9])(?:${any})(?![A-Za-z0-9])`, 'g'),
    name => names.get(name)!,
  );
}

const UID = /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/g;

/** Gives every UID another value. */
export function withOtherUids(text: string, salt: string): string {
  return text.replace(UID, uid => {
    const hex = createHash('sha256').update(`${salt}/${uid}`).digest('hex');
    return [
      hex.slice(0, 8),
      hex.slice(8, 12),
      hex.slice(12, 16),
      hex.slice(16, 20),
      hex.slice(20, 32),
    ].join('-');
  });
}
