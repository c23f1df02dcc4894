import { InputError } from '@backstage/errors';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { KubernetesConnection } from '../client/connection';
import { inClusterAccount } from './clientNode';
import { readKubeconfig } from './readKubeconfig';
import { tokenFromFile } from './tokenFile';
import type { KubeconfigAllow, KubeconfigResult } from './types';

/** An administrator wrote this file, so it may name files and private or local addresses. The rest keeps its switches. */
const TRUSTED: KubeconfigAllow = {
  files: true,
  loopback: true,
  privateNetworks: true,
};

/** Why a file cannot be read, in words, by the code of the system. */
const UNREADABLE: Record<string, string> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EACCES: 'this process may not read it',
  EPERM: 'this process may not read it',
  EISDIR: 'it is a folder',
};

/** Reads the control plane's own kubeconfig from a file of this machine. */
export function readKubeconfigFile(options: {
  path: string;
  /** `current-context` when absent. */
  context?: string;
  allow?: KubeconfigAllow;
}): KubeconfigResult {
  const { path, context, allow } = options;
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    const why = UNREADABLE[code] ?? 'it is no readable file';
    const message = `The kubeconfig ${path} cannot be read: ${why}`;
    return { problem: { code: 'Unreadable', field: '', message } };
  }
  return readKubeconfig(text, {
    contextName: context,
    allow: { ...allow, ...TRUSTED },
    directory: dirname(path),
  });
}

/** The connection to the cluster whose pod we are: the service account's token is read again as it is renewed. */
export function readInCluster(
  options: { root?: string } = {},
): KubeconfigResult {
  const directory = '/var/run/secrets/kubernetes.io/serviceaccount';
  const at = (file: string) => join(options.root ?? '', directory, file);
  const unreadable = (message: string): KubeconfigResult => ({
    problem: { code: 'Unreadable', field: '', message },
  });
  if (!process.env.KUBERNETES_SERVICE_HOST) {
    return unreadable(
      'KUBERNETES_SERVICE_HOST is not set: this process does not run in a pod; use access.kubeconfig',
    );
  }
  try {
    const connection: KubernetesConnection = {
      server: inClusterAccount(options.root).server,
      ca: readFileSync(at('ca.crt'), 'utf8'),
      token: tokenFromFile(at('token')),
    };
    return { connection };
  } catch {
    return unreadable(
      'The service account of this pod cannot be read; is automountServiceAccountToken off?',
    );
  }
}

/**
 * The connection of a result, for callers that cannot go on without it.
 * @throws InputError with the problem's message
 */
export function connectionOf(result: KubeconfigResult): KubernetesConnection {
  if (result.connection) return result.connection;
  throw new InputError(result.problem.message);
}
