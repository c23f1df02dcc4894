import type { Rule, RuleInput } from './context';
import { autoupdate, datacenterAutoupdate } from './rules/autoupdate';
import { datacenterNames, distinctDatacenters } from './rules/datacenterNames';
import {
  datacenterSizes,
  distinctRacks,
  storage,
} from './rules/datacenterSizes';
import {
  addOrRemove,
  clusterName,
  datacenterIdentity,
  lastDatacenter,
  numTokens,
} from './rules/immutable';
import { medusa } from './rules/medusa';
import { quantities } from './rules/quantities';
import { racks } from './rules/racks';
import {
  reaperAccessModes,
  reaperKeyspace,
  reaperStorage,
} from './rules/reaper';
import { additionalVolumes, serviceMetadata } from './rules/parts';
import { fullQueryLogging, jvmServerOptions } from './rules/serverFeatures';
import { dseOnly } from './rules/dse';
import { serverVersion } from './rules/serverVersion';
import {
  clusterRackStatefulSets,
  clusterNameLength,
  statefulSetNames,
} from './rules/statefulSetNames';
import { shapes } from './rules/shapes';
import { storageChange } from './rules/storageChange';
import { datacenters, structure } from './rules/structure';
import {
  sharedWorkers,
  sharedWorkersChange,
  softAntiAffinity,
} from './rules/workers';
import type { Cause } from './types';

/**
 * Who refuses what breaks a rule.
 *
 * - `everywhere`: upstream's webhook refuses it too (operator-spec 6.1), so our webhook may.
 * - `controlPlane`: upstream's webhook lets it pass, and then it cannot work or would lose data: the API, `render` and the
 *   reconciler refuse it, and our webhook only warns, because what works with upstream is accepted by our API server too.
 */
export type Gate = 'everywhere' | 'controlPlane';

/** A reason for a refusal, and who refuses. */
export interface Finding extends Cause {
  gate: Gate;
}

/** Every rule, in the order in which its findings are told: those for every write, then those for updates. */
const RULES: ReadonlyArray<readonly [Gate, Rule]> = [
  ['everywhere', structure],
  ['controlPlane', shapes],
  ['controlPlane', datacenters],
  ['everywhere', datacenterNames],
  ['controlPlane', distinctDatacenters],
  ['controlPlane', clusterNameLength],
  ['controlPlane', serverVersion],
  ['everywhere', storage],
  ['controlPlane', additionalVolumes],
  ['controlPlane', quantities],
  ['controlPlane', datacenterSizes],
  ['controlPlane', distinctRacks],
  ['everywhere', softAntiAffinity],
  ['controlPlane', sharedWorkers],
  ['controlPlane', dseOnly],
  ['controlPlane', fullQueryLogging],
  ['controlPlane', jvmServerOptions],
  ['controlPlane', serviceMetadata],
  ['everywhere', autoupdate],
  ['controlPlane', datacenterAutoupdate],
  ['everywhere', medusa],
  ['everywhere', reaperStorage],
  ['controlPlane', reaperAccessModes],
  ['everywhere', statefulSetNames],
  ['controlPlane', clusterRackStatefulSets],
  ['everywhere', clusterName],
  ['everywhere', addOrRemove],
  ['controlPlane', lastDatacenter],
  ['controlPlane', datacenterIdentity],
  ['everywhere', numTokens],
  ['controlPlane', racks],
  ['controlPlane', storageChange],
  ['controlPlane', sharedWorkersChange],
  ['everywhere', reaperKeyspace],
];

/** What breaks any rule; the same is told once, however many datacenters it concerns. */
export function findingsOf(input: RuleInput): Finding[] {
  const told = new Set<string>();
  return RULES.flatMap(([gate, rule]) =>
    rule(input).map(cause => ({ ...cause, gate })),
  ).filter(({ field, message }) => {
    const words = `${field}: ${message}`;
    const isNew = !told.has(words);
    told.add(words);
    return isNew;
  });
}
