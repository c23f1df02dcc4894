import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type {
  K8ssandraCluster,
  KubernetesObject,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** Reference data beside the repository; tests that need it are skipped without. */
export const REFERENCE = resolve(__dirname, '../../../../../../shared/spec');

/** `describe`, or a visible skip where the reference data is not there. */
export const describeWithReference = existsSync(REFERENCE)
  ? describe
  : (name: string, _body: () => void) =>
      // eslint-disable-next-line jest/no-disabled-tests, jest/valid-title
      describe.skip(`${name} (skipped: no reference data in ../shared)`, () => {
        it('needs the reference data', () => undefined);
      });

/** Objects of one Kubernetes cluster as the real operator left them. */
export function goldenObjects(fixture: string, context: string): any[] {
  const path = resolve(REFERENCE, 'golden', fixture, `${context}.json`);
  const { objects } = JSON.parse(readFileSync(path, 'utf8'));
  return objects.map((each: { object: KubernetesObject }) => each.object);
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
