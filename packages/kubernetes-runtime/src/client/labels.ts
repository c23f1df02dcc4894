import type { ResourceType } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { RequestInfo } from './requester';

/** What a request on a kind is counted as. */
export function labelsOf(
  verb: string,
  type: ResourceType,
  subresource?: string,
): Pick<RequestInfo, 'verb' | 'resource' | 'subresource'> {
  const resource = type.group ? `${type.plural}.${type.group}` : type.plural;
  return { verb, resource, ...(subresource && { subresource }) };
}
