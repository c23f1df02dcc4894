import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { KubernetesObject } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { root } from '../paths';

/** Reference data beside the repository. */
export const REFERENCE = resolve(root, '../shared/spec');

/** Whether it is there; suites that need it are skipped without. */
export const hasReference = existsSync(REFERENCE);

/** `describe`, skipped with the reason in its name where the reference data is absent. */
export function describeWithReference(name: string, body: () => void): void {
  const block = hasReference ? describe : describe.skip;
  const why = hasReference ? '' : ' (there is no reference data in ../shared)';
  block(`${name}${why}`, body);
}

/** What the real operator left of a case. */
export interface GoldenCase {
  /** Objects by context. */
  contexts: Record<string, KubernetesObject[]>;
  /** The context that holds the K8ssandraCluster. */
  home: string;
  /** Status of the K8ssandraCluster by `<namespace>/<name>`. */
  status: Record<string, any>;
}

const NO_OBJECTS = ['status.json', 'input.json', 'rejected.json'];

/** What was applied to make a case of `spec/golden`. */
export function goldenInput(name: string, namespace: string): KubernetesObject {
  const path = join(REFERENCE, 'golden', name, 'input.json');
  const object = JSON.parse(readFileSync(path, 'utf8'));
  return { ...object, metadata: { ...object.metadata, namespace } };
}

/** Reads a case of `spec/golden`. */
export function goldenCase(name: string): GoldenCase {
  const folder = join(REFERENCE, 'golden', name);
  const read = (file: string) =>
    JSON.parse(readFileSync(join(folder, file), 'utf8'));
  const contexts = Object.fromEntries(
    readdirSync(folder)
      .filter(each => each.endsWith('.json') && !NO_OBJECTS.includes(each))
      .map(each => {
        const { context, objects } = read(each);
        return [context, objects.map((one: any) => one.object)];
      }),
  ) as GoldenCase['contexts'];
  const [home = 'control-plane'] =
    Object.entries(contexts).find(([, objects]) =>
      objects.some(each => each.kind === 'K8ssandraCluster'),
    ) ?? [];
  return { contexts, home, status: read('status.json') };
}
