import { resolve } from 'node:path';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import type { ControlPlaneAccess } from '@k8ssandra-backstage/control-plane';
import type { ControlPlaneConfig } from './types';

const DNS_LABEL = /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/;
const ENTITY_REF = /^([^:/\s]+:)?([^:/\s]+\/)?[^:/\s]+$/;
const MODES = ['reconcile', 'observe'] as const;

/** Reads one entry of `k8ssandra.controlPlanes`; `field` is how its errors name it. */
export function readControlPlane(
  config: Config,
  field: string,
): ControlPlaneConfig {
  const name = config.getOptionalString('name');
  if (!name || !DNS_LABEL.test(name)) {
    throw new InputError(
      `${field}.name: write a name of at most 63 lower-case letters, digits and "-", beginning and ending with a letter or digit`,
    );
  }
  const mode = config.getOptionalString('mode') ?? 'reconcile';
  if (!isMode(mode)) {
    throw new InputError(
      `${field}.mode: "${mode}" is not known; write reconcile or observe`,
    );
  }
  const defaultOwner = config.getOptionalString('defaultOwner');
  if (!defaultOwner || !ENTITY_REF.test(defaultOwner)) {
    throw new InputError(
      `${field}.defaultOwner: write the entity reference of who owns what names no owner, such as group:default/platform`,
    );
  }
  return {
    name,
    access: readAccess(config, field),
    namespaces: readNamespaces(config, field),
    mode,
    defaultOwner,
  };
}

function isMode(mode: string): mode is (typeof MODES)[number] {
  return (MODES as readonly string[]).includes(mode);
}

function readAccess(config: Config, field: string): ControlPlaneAccess {
  const inCluster =
    config.getOptionalBoolean('access.inCluster') === true || undefined;
  const kubeconfig = config.getOptionalConfig('access.kubeconfig');
  if (Boolean(inCluster) === Boolean(kubeconfig)) {
    throw new InputError(
      `${field}.access: write either kubeconfig with a path, or inCluster: true`,
    );
  }
  if (!kubeconfig) {
    return { inCluster: true };
  }
  const path = kubeconfig.getOptionalString('path');
  if (!path) {
    throw new InputError(
      `${field}.access.kubeconfig.path: write the path of a kubeconfig file`,
    );
  }
  return {
    kubeconfig: {
      path: resolve(path),
      context: kubeconfig.getOptionalString('context'),
    },
  };
}

function readNamespaces(config: Config, field: string): string[] | undefined {
  const namespaces = config.getOptionalStringArray('namespaces');
  if (namespaces === undefined) {
    return undefined;
  }
  if (namespaces.length === 0) {
    throw new InputError(
      `${field}.namespaces: the list is empty; name at least one namespace, or leave it out to watch all`,
    );
  }
  namespaces.forEach((namespace, index) => {
    if (!DNS_LABEL.test(namespace)) {
      throw new InputError(
        `${field}.namespaces[${index}]: "${namespace}" cannot be the name of a namespace`,
      );
    }
  });
  return [...new Set(namespaces)];
}
