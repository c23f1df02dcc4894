import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type {
  K8ssandraCluster,
  KubernetesObject,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** Reference data beside the repository. */
// eslint-disable-next-line no-restricted-syntax
export const REFERENCE = resolve(__dirname, '../../../../../../shared/spec');

/** Files of a recorded state that are not the objects of a Kubernetes cluster. */
const NO_OBJECTS = ['status.json', 'input.json', 'rejected.json'];

/** Whether the reference data is there; suites that need it are skipped without. */
export const hasReference = existsSync(REFERENCE);

/** Title of a suite, which says why it is skipped where it is. */
export function referenceTitle(title: string): string {
  return hasReference
    ? title
    : `${title} (skipped: there is no reference data in ../shared/spec)`;
}

/** Objects of one Kubernetes cluster as the real operator left them. */
export function goldenObjects(fixture: string, context: string): any[] {
  const path = resolve(REFERENCE, 'golden', fixture, `${context}.json`);
  const { objects } = JSON.parse(readFileSync(path, 'utf8'));
  return objects.map((each: { object: KubernetesObject }) => each.object);
}

/** Every recorded state, and the Kubernetes clusters that it spans. */
export function goldenStates(): Array<{ fixture: string; contexts: string[] }> {
  if (!hasReference) {
    return [];
  }
  const root = resolve(REFERENCE, 'golden');
  const files = (readdirSync(root, { recursive: true }) as string[])
    .filter(each => /^.+\/[^/]+\.json$/.test(each))
    .filter(each => !NO_OBJECTS.includes(basename(each)))
    .sort();
  const fixtures = [...new Set(files.map(dirname))];
  return fixtures.map(fixture => ({
    fixture,
    contexts: files
      .filter(each => dirname(each) === fixture)
      .map(each => basename(each, '.json')),
  }));
}

/** The object of a kind, and of a name where there are several. */
export function goldenObject(
  fixture: string,
  context: string,
  kind: string,
  name?: string,
): any {
  const found = goldenObjects(fixture, context).filter(
    each =>
      each.kind === kind && (name === undefined || each.metadata.name === name),
  );
  if (found.length !== 1) {
    throw new Error(
      `${fixture}/${context} has ${found.length} of ${kind} ${name ?? ''}`,
    );
  }
  return found[0];
}

/** The K8ssandraCluster of a fixture, with the defaults of the API server. */
export function goldenCluster(
  fixture: string,
  context: string,
): K8ssandraCluster {
  return goldenObject(fixture, context, 'K8ssandraCluster');
}

/** Puts `<hash>` where a digest stands, as the reference data has it. */
export function withoutHashes<T extends KubernetesObject>(object: T): T {
  const annotations = Object.fromEntries(
    Object.entries(object.metadata.annotations ?? {}).map(([key, value]) => [
      key,
      key.endsWith('resource-hash') ? '<hash>' : value,
    ]),
  );
  return { ...object, metadata: { ...object.metadata, annotations } };
}
