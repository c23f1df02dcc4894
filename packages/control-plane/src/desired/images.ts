import type { ContainerImage } from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** Programs whose image the control plane chooses; that of Cassandra is cass-operator's choice (operator-spec 0.2). */
export type ImageComponent =
  | 'medusa'
  | 'reaper'
  | 'system-logger'
  | 'k8ssandra-client';

/** Where images come from: the operator's ImageConfig, as far as the control plane uses it (operator-spec 0.2). */
export interface ImageDefaults {
  images: Record<ImageComponent, ContainerImage>;
  /** Registry and pull policy of an image that names none. */
  registry: string;
  pullPolicy: 'Always' | 'IfNotPresent' | 'Never';
  /** Secrets that pods with these images need to pull them. */
  pullSecrets: string[];
}

/** The images that the released operator uses (operator-spec 0.2). */
export const IMAGE_DEFAULTS: ImageDefaults = {
  images: {
    medusa: { repository: 'k8ssandra', name: 'medusa', tag: '0.29.1' },
    reaper: {
      repository: 'thelastpickle',
      name: 'cassandra-reaper',
      tag: '5.0.0',
    },
    'system-logger': {
      registry: 'ghcr.io',
      repository: 'k8ssandra',
      name: 'system-logger',
      tag: 'latest',
    },
    'k8ssandra-client': {
      repository: 'k8ssandra',
      name: 'k8ssandra-client',
      tag: 'v0.8.12',
    },
  },
  registry: 'docker.io',
  pullPolicy: 'IfNotPresent',
  pullSecrets: [],
};

/** The two fields of a container that say what it runs. */
export interface ImageFields {
  image: string;
  imagePullPolicy: string;
}

/**
 * The image of a component. What the user gives goes over the defaults part by part; an image without a tag is `latest`, as the
 * schema of the K8ssandraCluster has it (operator-spec A.3).
 */
export function imageOf(
  component: ImageComponent,
  given?: ContainerImage,
  defaults: ImageDefaults = IMAGE_DEFAULTS,
): ImageFields {
  const known = defaults.images[component];
  const registry = given?.registry || known.registry || defaults.registry;
  const repository = given?.repository || known.repository;
  const name = given?.name || known.name;
  const tag = (given && (given.tag || 'latest')) || known.tag;
  return {
    image: `${[registry, repository, name].filter(Boolean).join('/')}:${tag}`,
    imagePullPolicy:
      given?.pullPolicy || known.pullPolicy || defaults.pullPolicy,
  };
}

/** Image of the container that merges the configuration per node (operator-spec 3.19). */
export const CONFIG_MERGER_IMAGE = imageOf('k8ssandra-client').image;
