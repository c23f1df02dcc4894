import { InputError } from '@backstage/errors';
import {
  buildManifest,
  type ClusterOrder,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { parse, stringify } from 'yaml';

/** The action's input: an order, or a manifest in its place. */
export type CreateClusterInput = Partial<Omit<ClusterOrder, Part>> & {
  [K in Part]?: Partial<NonNullable<ClusterOrder[K]>>;
} & {
  controlPlane: string;
  manifest?: string;
};

/** A form leaves these empty, or half filled in. */
type Part = 'resources' | 'clientEncryption';

const PARTS = {
  resources: ['cpu', 'memory'],
  clientEncryption: ['keystoreSecretName', 'truststoreSecretName'],
} as const;

/** What is sent to the API. */
export interface OrderedManifest {
  /** Name of the cluster, as far as the text says it. */
  name: string;
  text: string;
}

const REQUIRED = [
  'name',
  'namespace',
  'serverVersion',
  'storage',
  'regions',
] as const;

/**
 * The manifest that the input asks for.
 * @throws InputError naming the fields that are missing, or that contradict each other
 */
export function readInput(input: CreateClusterInput): OrderedManifest {
  if (input.manifest === undefined) {
    const order = completeOrder(input);
    return { name: order.name, text: stringify(buildManifest(order)) };
  }
  const superfluous = (['serverVersion', 'storage', 'regions'] as const).filter(
    field => input[field] !== undefined,
  );
  if (superfluous.length > 0) {
    throw new InputError(
      `manifest: it already says ${superfluous.join(
        ', ',
      )}; give either a manifest or an order`,
    );
  }
  return { name: nameIn(input.manifest), text: input.manifest };
}

function completeOrder(input: CreateClusterInput): ClusterOrder {
  const missing = REQUIRED.filter(field => input[field] === undefined);
  if (missing.length > 0) {
    throw new InputError(
      `Missing input: ${missing.join(', ')}. Give these, or a manifest`,
    );
  }
  const half = Object.entries(PARTS).flatMap(([part, names]) => {
    const value: Record<string, unknown> | undefined = input[part as Part];
    return value
      ? names.filter(name => !value[name]).map(name => `${part}.${name}`)
      : [];
  });
  if (half.length > 0) {
    throw new InputError(
      `Missing input: ${half.join(
        ', ',
      )}. Give these as well, or leave both out`,
    );
  }
  const { controlPlane: _, manifest: __, ...order } = input;
  return order as ClusterOrder;
}

/** The API judges the text; here only its name is wanted. */
function nameIn(manifest: string): string {
  try {
    return String(
      parse(manifest, { logLevel: 'silent' })?.metadata?.name ?? '',
    );
  } catch {
    return '';
  }
}
