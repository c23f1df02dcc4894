import type { KubernetesConnection } from '../client/connection';
import { commandTokenSource } from './clientNode';
import { hasCredential, readAuthority, readUser } from './credentials';
import {
  findEntry,
  isSet,
  parseKubeconfig,
  textOf,
  type Entry,
  type Mapping,
} from './document';
import { refuseFields } from './refusals';
import {
  addressPolicyOf,
  readProxy,
  readServer,
  readServerName,
} from './server';
import {
  KubeconfigRefusal,
  type KubeconfigAllow,
  type KubeconfigResult,
} from './types';

/** How a kubeconfig is read. */
export interface ReadKubeconfigOptions {
  /** Context to use; the file's `current-context` when absent. */
  contextName?: string;
  allow?: KubeconfigAllow;
  /** Where relative file references start; only with `allow.files`. */
  directory?: string;
}

/**
 * The entries that a context leads to.
 * @throws KubeconfigRefusal
 */
export function selectContext(kubeconfig: Mapping, wanted: string | undefined) {
  const root: Entry = { value: kubeconfig, field: 'kubeconfig' };
  const name = wanted ?? textOf(root, 'current-context');
  const context = name ? findEntry(kubeconfig, 'contexts', name) : undefined;
  if (!name || !context) {
    throw new KubeconfigRefusal(
      'ContextNotFound',
      'contexts',
      name
        ? `The kubeconfig has no context named "${name}"; contexts[].name must be what the ClientConfig calls it`
        : 'The kubeconfig has no current-context, and no context was named',
    );
  }
  const follow = (key: 'cluster' | 'user'): Entry => {
    const target = textOf(context, key);
    const entry = target && findEntry(kubeconfig, `${key}s`, target);
    if (entry) return entry;
    const field = `${context.field}.${key}`;
    throw new KubeconfigRefusal(
      'Malformed',
      field,
      `${field} names no entry of ${key}s`,
    );
  };
  return { name, cluster: follow('cluster'), user: follow('user') };
}

const commandOf = ({ value }: Entry) => ({
  ...(value.exec !== undefined && { exec: value.exec }),
  ...(value['auth-provider'] !== undefined && {
    'auth-provider': value['auth-provider'],
  }),
});

function read(text: string, options: ReadKubeconfigOptions) {
  const { contextName, allow = {}, directory = '.' } = options;
  const { cluster, user } = selectContext(parseKubeconfig(text), contextName);
  refuseFields('cluster', cluster, allow);
  refuseFields('user', user, allow);
  const tlsServerName = readServerName(cluster);
  const proxyUrl = readProxy(cluster, allow);
  const runsCommand = isSet(user, 'exec') || isSet(user, 'auth-provider');
  const connection: KubernetesConnection = {
    server: readServer(cluster, allow),
    ...readAuthority(cluster, directory),
    ...readUser(user, directory),
    ...(runsCommand && {
      token: commandTokenSource(commandOf(user)),
      tokenKind: 'command' as const,
    }),
    ...(tlsServerName && { tlsServerName }),
    ...(isSet(cluster, 'insecure-skip-tls-verify') && {
      insecureSkipTlsVerify: true,
    }),
    ...(proxyUrl && { proxyUrl }),
    addressPolicy: addressPolicyOf(allow),
  };
  if (!hasCredential(connection)) {
    throw new KubeconfigRefusal(
      'NoCredential',
      user.field,
      `${user.field} holds no token, client certificate or password`,
    );
  }
  return connection;
}

/**
 * Reads one context of a kubeconfig by an allow-list: literal credentials for an https server are taken, everything
 * else is refused by a named reason unless its switch is on. Never throws, runs nothing, and reads no file unless allowed.
 */
export function readKubeconfig(
  text: string,
  options: ReadKubeconfigOptions = {},
): KubeconfigResult {
  try {
    return { connection: read(text, options) };
  } catch (error) {
    if (error instanceof KubeconfigRefusal) return { problem: error.problem };
    const message = 'The kubeconfig cannot be read';
    return { problem: { code: 'Malformed', field: '', message } };
  }
}
