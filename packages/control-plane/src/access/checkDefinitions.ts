import {
  KubernetesError,
  type KubernetesClient,
} from '@k8ssandra-backstage/kubernetes-runtime';
import {
  resourceTypes,
  type KubernetesObject,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { DefinitionNeed } from './definitionNeeds';

/** A kind of custom resource as a server has it. */
export interface DefinitionFacts {
  need: DefinitionNeed;
  /** Versions that are served; none: it is not installed; null: nobody lets us look. */
  served: string[] | null;
  /** Fields of the need that the schema does not keep; null when its schema was not seen. */
  missingFields: string[] | null;
  /** Version of the definition that was read, so that it is not read again while it stays. */
  resourceVersion?: string;
}

/** How definitions are looked at. */
export interface CheckDefinitionsInput {
  client: KubernetesClient;
  needs: DefinitionNeed[];
  /** What the last look found: a definition that is the same still is not read again. */
  before?: DefinitionFacts[];
  /** The version that a definition has now, from a cache; null: it is not there; undefined: nobody knows. */
  versionOf: (name: string) => string | null | undefined;
  signal?: AbortSignal;
}

interface Definition extends KubernetesObject {
  spec: {
    versions?: Array<{
      name: string;
      served?: boolean;
      schema?: { openAPIV3Schema?: Schema };
    }>;
  };
}

interface Schema {
  properties?: Record<string, Schema>;
  additionalProperties?: unknown;
  'x-kubernetes-preserve-unknown-fields'?: boolean;
}

/** Name of the CustomResourceDefinition of a kind. */
export function definitionNameOf({ type }: DefinitionNeed): string {
  return `${type.plural}.${type.group}`;
}

/**
 * Looks at the definitions of kinds that we write: which versions are served, and whether their schema keeps what we write. Reads only
 * those that changed since the last look. Without the right to read definitions, discovery says at least which versions there are.
 */
export async function checkDefinitions(
  input: CheckDefinitionsInput,
): Promise<DefinitionFacts[]> {
  return Promise.all(input.needs.map(need => look(need, input)));
}

async function look(
  need: DefinitionNeed,
  { client, before = [], versionOf, signal }: CheckDefinitionsInput,
): Promise<DefinitionFacts> {
  const name = definitionNameOf(need);
  const version = versionOf(name);
  if (version === null) return { need, served: [], missingFields: null };
  const known = before.find(each => definitionNameOf(each.need) === name);
  if (version !== undefined && known?.resourceVersion === version) {
    return { ...known, need };
  }
  try {
    const definition = await client.get<Definition>(
      resourceTypes.CustomResourceDefinition,
      { name },
      { signal },
    );
    return factsOf(need, definition);
  } catch (error) {
    if (KubernetesError.isNotFound(error)) {
      return { need, served: [], missingFields: null };
    }
    if (!KubernetesError.isForbidden(error)) throw error;
    return {
      need,
      served: await discover(need, client, signal),
      missingFields: null,
    };
  }
}

function factsOf(
  need: DefinitionNeed,
  definition: Definition,
): DefinitionFacts {
  const versions = definition.spec?.versions ?? [];
  const served = versions.filter(each => each.served !== false);
  const schema = served.find(({ name }) => name === need.type.version)?.schema
    ?.openAPIV3Schema;
  const { resourceVersion } = definition.metadata;
  return {
    need,
    served: served.map(({ name }) => name),
    missingFields: schema
      ? need.fields.filter(field => !keeps(schema, field.split('.')))
      : null,
    ...(resourceVersion && { resourceVersion }),
  };
}

/** Whether a structural schema keeps a field: one that it does not name is pruned, unless it keeps what it does not know. */
function keeps(schema: Schema, [first, ...rest]: string[]): boolean {
  if (first === undefined) return true;
  const property = schema.properties?.[first];
  if (property) return keeps(property, rest);
  return (
    schema['x-kubernetes-preserve-unknown-fields'] === true ||
    Boolean(schema.additionalProperties)
  );
}

async function discover(
  { type }: DefinitionNeed,
  client: KubernetesClient,
  signal: AbortSignal | undefined,
): Promise<string[] | null> {
  try {
    const group = await client.getRaw<{
      versions?: Array<{ version: string }>;
    }>(`/apis/${type.group}`, { signal });
    const versions = (group.versions ?? []).map(({ version }) => version);
    const lists = await Promise.all(
      versions.map(async version => {
        const list = await client.getRaw<{
          resources?: Array<{ name: string }>;
        }>(`/apis/${type.group}/${version}`, { signal });
        return list.resources?.some(({ name }) => name === type.plural)
          ? [version]
          : [];
      }),
    );
    return lists.flat();
  } catch (error) {
    if (KubernetesError.isNotFound(error)) return [];
    if (KubernetesError.isForbidden(error)) return null;
    throw error;
  }
}
