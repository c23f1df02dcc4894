import type { K8ssandraCluster } from '../resources';
import type { Sentence } from '../sentences/sentence';
import { readManifest, type Rule } from './context';
import { autoupdate } from './rules/autoupdate';
import { datacenterNames, distinctDatacenters } from './rules/datacenterNames';
import {
  datacenterSizes,
  distinctRacks,
  softAntiAffinity,
  storage,
} from './rules/datacenterSizes';
import {
  addOrRemove,
  clusterName,
  datacenterIdentity,
  numTokens,
} from './rules/immutable';
import { medusa } from './rules/medusa';
import { racks } from './rules/racks';
import { reaperKeyspace, reaperStorage } from './rules/reaper';
import { serverVersion } from './rules/serverVersion';
import { statefulSetNames } from './rules/statefulSetNames';
import { storageChange } from './rules/storageChange';
import { structure } from './rules/structure';
import type { Cause } from './types';
import { deprecatedFields, idleChanges, unknownContexts } from './warnings';

/** Rules for every write, then those for updates. */
const RULES: Rule[] = [
  structure,
  datacenterNames,
  distinctDatacenters,
  serverVersion,
  storage,
  datacenterSizes,
  distinctRacks,
  softAntiAffinity,
  autoupdate,
  medusa,
  reaperStorage,
  statefulSetNames,
  clusterName,
  addOrRemove,
  datacenterIdentity,
  numTokens,
  racks,
  storageChange,
  reaperKeyspace,
];

/** What is judged. */
export interface ValidationInput {
  /** The manifest; any JSON value is judged without an error. */
  cluster: K8ssandraCluster;
  /** What is stored now, on an update. */
  previous?: K8ssandraCluster;
  /** Contexts that a ClientConfig names; left out while they are not known. */
  knownContexts?: readonly string[];
  /** Groups of contexts that are one Kubernetes cluster: a datacenter may be named by another of its group. */
  aliases?: ReadonlyArray<readonly string[]>;
}

/** The judgement: refused when there are causes. */
export interface Validation {
  causes: Cause[];
  /** Accepted, but somebody should know. */
  warnings: Sentence[];
}

/**
 * Judges a K8ssandraCluster as the validating webhook does (operator-spec 6.1), and names all causes, not only the first.
 * Also refuses what cass-operator would refuse later, or what would lose data. Never throws.
 */
export function validateK8ssandraCluster({
  cluster,
  previous,
  knownContexts,
  aliases,
}: ValidationInput): Validation {
  const input = {
    manifest: readManifest(cluster),
    previous: previous && readManifest(previous),
    aliases,
  };
  return {
    causes: RULES.flatMap(rule => rule(input)),
    warnings: [
      ...unknownContexts(input, knownContexts),
      ...deprecatedFields(input),
      ...idleChanges(input),
    ],
  };
}
