import type { JsonSchema, SchemaNode } from '../../crd/schemaNode';
import type { KubeObject } from '../../storage';
import type { StatusCause } from '../status';

/** A column of `kubectl get`. */
export interface PrinterColumn {
  name: string;
  type: string;
  format?: string;
  description?: string;
  priority?: number;
  /** A JSONPath as CRDs have it, or a function for built-in kinds. */
  value: string | ((object: KubeObject) => string | number);
}

/** One served version of a resource. */
export interface ResourceVersion {
  name: string;
  served: boolean;
  storage: boolean;
  schema: SchemaNode;
  /** What every request of a deprecated version is warned with. */
  deprecationWarning?: string;
  /** The schema as it was given, for OpenAPI. */
  jsonSchema: JsonSchema;
  columns: PrinterColumn[];
  /** Where the `Scale` of a custom resource finds its numbers. */
  scale?: {
    specReplicasPath: string;
    statusReplicasPath: string;
    labelSelectorPath?: string;
  };
}

/** What a strategy sees of the cluster. */
export interface StrategyContext {
  /** Objects of a resource, in all namespaces. */
  list(storageKey: string): KubeObject[];
}

/** What is particular to a kind. */
export interface Strategy {
  /** Fills in what the server decides, in place, before defaults. */
  prepare?(
    object: KubeObject,
    old: KubeObject | undefined,
    context: StrategyContext,
  ): void;
  /** Fills in what the server hands out, in place; nobody owns it. */
  allocate?(
    object: KubeObject,
    old: KubeObject | undefined,
    context: StrategyContext,
  ): void;
  /** Rules beyond the schema. */
  validate?(
    object: KubeObject,
    old: KubeObject | undefined,
    context: StrategyContext,
  ): StatusCause[];
}

/** A resource that the API server serves. */
export interface ResourceDefinition extends Strategy {
  group: string;
  plural: string;
  singular: string;
  kind: string;
  listKind: string;
  shortNames: string[];
  categories: string[];
  namespaced: boolean;
  /** `plural` or `plural.group`. */
  storageKey: string;
  versions: ResourceVersion[];
  verbs: readonly string[];
  /** Subresources by name: `status`, `scale`, `log`, `proxy`, `token`. */
  subresources: ReadonlySet<string>;
  /** Whether it comes from a CRD. */
  isCustom: boolean;
  /** Whether `metadata.generation` counts changes. */
  hasGeneration: boolean;
  /** Whether a PUT needs no `resourceVersion`. */
  allowsUnconditionalUpdate: boolean;
  /** Whether a PUT of what is not there creates it. */
  allowsCreateOnUpdate?: boolean;
  /** How a name is checked. */
  nameRule: 'subdomain' | 'label' | 'service' | 'path';
  selectableFields: ReadonlySet<string>;
}

export const allVerbs = [
  'create',
  'delete',
  'deletecollection',
  'get',
  'list',
  'patch',
  'update',
  'watch',
] as const;

/** `v1` for the core group, else `group/version`. */
export function apiVersionOf(group: string, version: string): string {
  return group ? `${group}/${version}` : version;
}
