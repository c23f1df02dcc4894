import type {
  DefinitionView,
  Sentence,
  VersionsView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { DefinitionFacts } from './checkDefinitions';
import { definitionView } from './definitionView';
import { say } from './sentences';

/** The oldest Kubernetes that is supported: server-side apply became stable in it. */
export const OLDEST_KUBERNETES = '1.22';

/** `v1.34.1-eks-1` as [1, 34]; undefined for what is no version. */
function minorOf(version: string | null): [number, number] | undefined {
  const [, major, minor] = /^v?(\d+)\.(\d+)/.exec(version ?? '') ?? [];
  return minor === undefined ? undefined : [Number(major), Number(minor)];
}

/** The newest of several versions of Kubernetes; null for none. */
export function newestKubernetes(
  versions: Array<string | null>,
): string | null {
  const known = versions.filter(each => minorOf(each) !== undefined);
  const weight = (version: string | null) => {
    const [major, minor] = minorOf(version)!;
    return major * 1000 + minor;
  };
  return known.sort((a, b) => weight(b) - weight(a))[0] ?? null;
}

/** Minor versions that one is behind another; null when they cannot be compared. */
export function minorsBehind(
  version: string | null,
  newest: string | null,
): number | null {
  const [here, there] = [minorOf(version), minorOf(newest)];
  if (!here || !there || here[0] !== there[0]) return null;
  return Math.max(0, there[1] - here[1]);
}

/** What a Kubernetes cluster runs, as pages show it. */
export function versionsView(input: {
  kubernetes: string | null;
  newest: string | null;
  definitions: DefinitionFacts[] | null;
}): VersionsView {
  const { kubernetes, newest } = input;
  const definitions = input.definitions?.map(definitionView) ?? null;
  const behind = minorsBehind(kubernetes, newest);
  return {
    kubernetes,
    minorsBehind: behind,
    oldestSupported: OLDEST_KUBERNETES,
    definitions,
    sentence: worst(kubernetes, behind, definitions ?? []),
  };
}

function worst(
  version: string | null,
  behind: number | null,
  definitions: DefinitionView[],
): Sentence | null {
  const tooOld = minorsBehind(version, OLDEST_KUBERNETES);
  if (version !== null && tooOld) {
    const oldest = OLDEST_KUBERNETES;
    return say('versions.old', { version, oldest });
  }
  const bad =
    definitions.find(({ state }) => state === 'incompatible') ??
    definitions.find(({ state }) => state === 'attention');
  if (bad) return bad.sentence;
  return behind ? say('versions.behind', { minors: behind }) : null;
}
