import type { KubernetesObject } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { createHash } from 'node:crypto';

type Trimmed = Record<string, any>;

/** Of containers only this is kept: the rest is for kubelets only, and most of a state would be made of it. */
const KEPT = ['name', 'image', 'resources'];

const hashOf = (content: Buffer) =>
  `sha256:${createHash('sha256').update(content).digest('hex')}`;

function trimPodSpec(spec: Trimmed | undefined): void {
  if (!Array.isArray(spec?.containers)) return;
  spec.containers = spec.containers.map((container: Trimmed) =>
    Object.fromEntries(
      Object.entries(container).filter(([key]) => KEPT.includes(key)),
    ),
  );
  delete spec.initContainers;
  spec.volumes = (spec.volumes ?? []).filter(
    (each: Trimmed) => each.persistentVolumeClaim,
  );
  delete spec.securityContext;
}

/** An object without what nobody needs who looks for a cause, and without any value of a Secret. */
export function trimmed(object: KubernetesObject): Trimmed {
  const copy: Trimmed = structuredClone(object);
  delete copy.metadata.managedFields;
  trimPodSpec(copy.spec);
  trimPodSpec(copy.spec?.template?.spec);
  if (copy.kind === 'Secret') {
    copy.data = mapValues(copy.data, value =>
      hashOf(Buffer.from(value, 'base64')),
    );
  }
  return copy;
}

function mapValues(
  data: Record<string, string> = {},
  change: (value: string) => string,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, change(value)]),
  );
}
