import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parse } from 'yaml';
import type { KubernetesObject } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { REFERENCE } from '../../desired/__testUtils__/golden';
import { readDocuments } from '../readDocuments';
import type { RenderDocument } from '../types';

const GOLDEN = resolve(REFERENCE, 'golden');

/** Files beside the objects of the contexts. */
const OTHER = ['input.json', 'status.json', 'rejected.json'];

/** Every recorded case: directories with files, nested ones too. */
export function goldenCases(): string[] {
  const walk = (path: string): string[] =>
    readdirSync(resolve(GOLDEN, path), { withFileTypes: true })
      .filter(each => each.isDirectory())
      .map(each => (path ? `${path}/${each.name}` : each.name))
      .flatMap(each => {
        const isCase = readdirSync(resolve(GOLDEN, each)).some(file =>
          file.endsWith('.json'),
        );
        return isCase ? [each] : walk(each);
      });
  return walk('').sort();
}

/** What was applied: the case's own input, or the fixture of its name with what its kustomization lists. */
export function inputOf(name: string): RenderDocument[] | undefined {
  const own = resolve(GOLDEN, name, 'input.json');
  if (existsSync(own)) return readDocuments(readFileSync(own, 'utf8'), own);
  const fixture = resolve(REFERENCE, 'fixtures', name, 'kustomization.yaml');
  if (!existsSync(fixture)) return undefined;
  const { resources = [] } = parse(readFileSync(fixture, 'utf8'));
  return resources.flatMap((each: string) => {
    const path = resolve(dirname(fixture), each);
    return readDocuments(readFileSync(path, 'utf8'), path);
  });
}

/** The objects that the operator left, by context. */
export function recorded(name: string): Record<string, KubernetesObject[]> {
  const files = readdirSync(resolve(GOLDEN, name)).filter(
    each => each.endsWith('.json') && !OTHER.includes(each),
  );
  return Object.fromEntries(
    files.map(file => {
      const { context, objects } = readJson(resolve(GOLDEN, name, file));
      return [context, objects.map((each: any) => each.object)];
    }),
  );
}

/** The context that holds the K8ssandraCluster. */
export function controlPlaneOf(
  objects: Record<string, KubernetesObject[]>,
): string {
  const [name] =
    Object.entries(objects).find(([, list]) =>
      list.some(each => each.kind === 'K8ssandraCluster'),
    ) ?? [];
  return name ?? 'control-plane';
}

function readJson(path: string): any {
  return JSON.parse(readFileSync(path, 'utf8'));
}
