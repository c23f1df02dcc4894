import {
  signalKeyOf,
  type ClusterId,
  type DatacenterManifest,
  type DiffLine,
  type KubernetesObject,
  type ManifestsResponse,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Snapshot } from '../snapshot/types';
import { datacenterManifest } from './datacenterManifest';
import type { ManifestFacts } from './manifestFacts';
import type { DatacenterReading } from './readDatacenter';
import { statedObject } from './statedObject';

/** How objects are shown: whoever answers a browser takes out what may be secret. */
export interface ManifestPresenter {
  /** A copy without values that may be secret. */
  show(object: KubernetesObject): KubernetesObject;
  /** What differs, without values that may be secret. */
  diff(before: unknown, after: unknown): { lines: DiffLine[]; omitted: number };
}

/** What {@link buildManifests} is made from. */
export interface ManifestsInput {
  id: ClusterId;
  snapshot: Snapshot;
  /** Secret of the installation that signal keys are made with. */
  signalSalt: string;
  facts: ManifestFacts[];
  /** What the regions answered, in the order of `facts`; undefined for one that was not asked. */
  readings: Array<DatacenterReading | undefined>;
  presenter: ManifestPresenter;
}

/** What was asked, what each region has, and what differs. Pure. */
export function buildManifests(input: ManifestsInput): ManifestsResponse {
  const { id, snapshot, facts, readings, presenter } = input;
  const { cluster, home, controlPlane } = snapshot;
  return {
    id,
    signalKey: signalKeyOf(id, input.signalSalt),
    asked: {
      value: presenter.show(statedObject(cluster)),
      observedAgeSeconds: seconds(home.lastContactSeconds),
      reachable: home.visible,
    },
    datacenters: facts.map(
      (each, index): DatacenterManifest =>
        datacenterManifest(each, {
          reading: readings[index],
          controlPlane,
          presenter,
        }),
    ),
  };
}

function seconds(age: number | null): number | null {
  return age === null ? null : Math.floor(age);
}
