import { liveObject } from '../operations/update';
import { badRequest, resourceNotFound, StatusError } from '../status';
import type { SubresourceHandler } from './handlers';

const unavailable = (message: string) =>
  new StatusError(503, 'ServiceUnavailable', message, {});

const addressed = /^(?:(https?):)?([^:]+)(?::([^:]*))?$/;

/** Passes a request on to a pod: `/api/v1/namespaces/{ns}/pods/[scheme:]name[:port]/proxy/{path}`. */
export const handlePodProxy: SubresourceHandler = async (
  core,
  target,
  info,
  request,
) => {
  if (target.resource.kind !== 'Pod') throw resourceNotFound();
  const match = addressed.exec(target.name);
  if (!match)
    throw badRequest(`invalid pod request ${JSON.stringify(target.name)}`);
  const [, scheme = 'http', pod, port = ''] = match;
  const live = liveObject(core, { ...target, name: pod });
  if (!live.status?.podIP) throw badRequest('address not allowed');
  const { podProxy } = core.hooks;
  if (!podProxy) throw unavailable('no pod answers in this cluster');
  const query = request.query.toString();
  const answer = await podProxy({
    namespace: target.namespace,
    pod,
    scheme: scheme as 'http' | 'https',
    port,
    method: request.method,
    path: `/${info.rest}${query ? `?${query}` : ''}`,
    headers: request.headers,
    body: request.body,
  }).catch((error: Error) => {
    throw error instanceof StatusError
      ? error
      : unavailable(`error trying to reach service: ${error.message}`);
  });
  return {
    status: answer.status,
    headers: answer.headers ?? { 'content-type': 'text/plain' },
    body: answer.body,
  };
};
