import type {
  DefinitionView,
  OperatorView,
  Sentence,
  VersionsView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { DefinitionFacts } from './checkDefinitions';
import type { OperatorFact } from '../snapshot/regionKinds';
import { definitionView } from './definitionView';
import { minorsBehind } from './minors';
import { operatorView } from './operatorView';
import { say } from './sentences';

/** The oldest Kubernetes that is supported: server-side apply became stable in it. */
export const OLDEST_KUBERNETES = '1.22';

/** What a Kubernetes cluster runs, as pages show it. */
export function versionsView(input: {
  kubernetes: string | null;
  newest: string | null;
  definitions: DefinitionFacts[] | null;
  operators?: OperatorFact[];
  /** The newest of the control plane, by the name of the operator. */
  newestOperators?: Record<string, string | null>;
}): VersionsView {
  const { kubernetes, newest } = input;
  const definitions = input.definitions?.map(definitionView) ?? null;
  const behind = minorsBehind(kubernetes, newest);
  const operators =
    input.operators?.map(each =>
      operatorView(each, input.newestOperators?.[each.operator] ?? null),
    ) ?? null;
  return {
    kubernetes,
    minorsBehind: behind,
    oldestSupported: OLDEST_KUBERNETES,
    definitions,
    operators,
    sentence: worst(kubernetes, behind, [
      ...(definitions ?? []),
      ...(operators ?? []),
    ]),
  };
}

function worst(
  version: string | null,
  behind: number | null,
  parts: Array<DefinitionView | OperatorView>,
): Sentence | null {
  const tooOld = minorsBehind(version, OLDEST_KUBERNETES);
  if (version !== null && tooOld) {
    const oldest = OLDEST_KUBERNETES;
    return say('versions.old', { version, oldest });
  }
  const bad =
    parts.find(({ state }) => state === 'incompatible') ??
    parts.find(({ state }) => state === 'down') ??
    parts.find(({ state }) => state === 'attention');
  if (bad) return bad.sentence;
  return behind ? say('versions.behind', { minors: behind }) : null;
}
