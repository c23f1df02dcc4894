import type { ResourceType } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { CacheError } from '../cache/createResourceCache';
import type { KubernetesError } from '../client/errors';
import type { StateReason } from './types';

/** Why a connection fails, in words for a person who can mend it. The rest speaks for itself in the error's message. */
const CONNECTION_WORDS: Record<string, string> = {
  NameNotFound: 'The host name of the API server cannot be resolved',
  ConnectionRefused: 'The API server refuses the connection',
  ConnectionLost: 'The connection to the API server was lost',
  Timeout: 'The API server does not answer',
  TlsError: 'No secure connection to the API server can be made',
  Unauthorized:
    'The API server does not accept the credential (401): renew the kubeconfig',
  BadAnswer: 'What answers at this address is not a Kubernetes API server',
};

const asSentence = (words: string) =>
  words.charAt(0).toUpperCase() + words.slice(1);

/** Reason of a connection that does not work. */
export function connectionReason(error: KubernetesError): StateReason {
  const words = CONNECTION_WORDS[error.code];
  const detail = asSentence(error.explanation);
  return {
    code: error.code,
    message: words ? `${words}. ${detail}` : detail,
  };
}

const resourceOf = (type: ResourceType) =>
  type.group ? `${type.plural}.${type.group}` : type.plural;

/** Reason of a kind that cannot be read although the cluster answers. */
export function cacheReason(
  type: ResourceType,
  { error, namespace }: CacheError,
): StateReason {
  const resource = resourceOf(type);
  const where = namespace ? `in namespace ${namespace}` : 'in all namespaces';
  switch (error.code) {
    case 'Forbidden':
      return {
        code: 'Forbidden',
        message: `May not read ${resource} ${where} (403): the account needs get, list and watch`,
      };
    case 'NotFound':
      return {
        code: 'MissingCrd',
        message: `The API server does not know ${resource} in version ${type.version}: install its CustomResourceDefinition`,
      };
    case 'Timeout':
      return {
        code: 'TooSlow',
        message: `Reading ${resource} ${where} takes too long`,
      };
    default:
      return {
        code: error.code,
        message: `Cannot read ${resource} ${where}: ${error.explanation}`,
      };
  }
}
