import type { FreeForm } from '../resources';
import { asList, asObject, asText, at } from './read';
import type { Cause } from './types';

/** One entry of `spec.cassandra.datacenters` with its place in the manifest. */
export interface DatacenterEntry {
  /** Object name; empty where the manifest has none. */
  name: string;
  /** JSON path, such as `spec.cassandra.datacenters[1]`. */
  field: string;
  template: FreeForm;
  /** As it is written, whatever that is. */
  entry: unknown;
}

/** A manifest, read once and defensively, as the rules look at it. */
export interface Manifest {
  root: FreeForm;
  spec: FreeForm;
  cassandra: FreeForm;
  datacenters: DatacenterEntry[];
  /** Cassandra's name of the cluster. */
  clusterName: string;
}

/** What a rule judges. `previous` is there on an update only. */
export interface RuleInput {
  manifest: Manifest;
  previous?: Manifest;
  /** Contexts that are one Kubernetes cluster under several names. */
  aliases?: ReadonlyArray<readonly string[]>;
}

/** One rule: what is wrong, nothing when all is well. */
export type Rule = (input: RuleInput) => Cause[];

/** JSON path of the list of datacenters. */
export const DATACENTERS = 'spec.cassandra.datacenters';

/** Reads any JSON value as a manifest. */
export function readManifest(value: unknown): Manifest {
  const root = asObject(value);
  const spec = asObject(root.spec);
  const cassandra = asObject(spec.cassandra);
  return {
    root,
    spec,
    cassandra,
    datacenters: asList(cassandra.datacenters).map((each, index) => ({
      name: asText(at(each, 'metadata', 'name')) ?? '',
      field: `${DATACENTERS}[${index}]`,
      template: asObject(each),
      entry: each,
    })),
    clusterName:
      asText(cassandra.clusterName) ??
      asText(cassandra.cluster) ??
      asText(at(root, 'metadata', 'name')) ??
      '',
  };
}

/** Datacenters that are in both manifests, matched by name. */
export function keptDatacenters({
  manifest,
  previous,
}: RuleInput): Array<{ now: DatacenterEntry; before: DatacenterEntry }> {
  const before = new Map(previous?.datacenters.map(each => [each.name, each]));
  return manifest.datacenters.flatMap(now => {
    const former = before.get(now.name);
    return former ? [{ now, before: former }] : [];
  });
}

/** The value of an option that counts for a datacenter: its own, else the cluster's. */
export function effective(
  manifest: Manifest,
  datacenter: DatacenterEntry,
  ...path: string[]
): unknown {
  return at(datacenter.template, ...path) ?? at(manifest.cassandra, ...path);
}

/** The options of the cluster and those of each datacenter, with their place. */
export function levelsOf(
  manifest: Manifest,
): Array<{ field: string; options: FreeForm }> {
  return [
    { field: 'spec.cassandra', options: manifest.cassandra },
    ...manifest.datacenters.map(({ field, template }) => ({
      field,
      options: template,
    })),
  ];
}

/** Reasons as Kubernetes spells them. */
export const refuse = {
  required: (field: string, message: string): Cause => ({
    field,
    reason: 'FieldValueRequired',
    message,
  }),
  invalid: (field: string, message: string): Cause => ({
    field,
    reason: 'FieldValueInvalid',
    message,
  }),
  duplicate: (field: string, message: string): Cause => ({
    field,
    reason: 'FieldValueDuplicate',
    message,
  }),
  forbidden: (field: string, message: string): Cause => ({
    field,
    reason: 'FieldValueForbidden',
    message,
  }),
  notSupported: (field: string, message: string): Cause => ({
    field,
    reason: 'FieldValueNotSupported',
    message,
  }),
};
