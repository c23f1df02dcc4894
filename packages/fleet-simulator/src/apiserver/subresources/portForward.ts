import type { Target } from '../operations/context';
import { liveObject } from '../operations/update';
import type { ServerCore } from '../serverCore';
import { badRequest, methodNotAllowed, resourceNotFound } from '../status';
import type { PodTunnel } from '../types';
import type { SubresourceHandler } from './handlers';

/** The WebSocket protocol that ports are forwarded with. */
export const PORT_FORWARD_PROTOCOL = 'v4.channel.k8s.io';

/**
 * The way to a port of a pod.
 * @throws StatusError 404 for a pod that is not there, 400 for one that no node has
 */
export function openTunnel(
  core: ServerCore,
  target: Target,
  port: number,
): PodTunnel {
  const { namespace, name } = target;
  const pod = liveObject(core, target);
  if (!pod.spec?.nodeName) {
    throw badRequest(`pod ${name} does not have a host assigned`);
  }
  const refuse = (why: string) => {
    throw new Error(
      `error forwarding port ${port} to pod ${name}, uid : ${why}`,
    );
  };
  return {
    port,
    connect: async () => {
      const { podConnect } = core.hooks;
      if (pod.status?.phase !== 'Running') return refuse('pod is not running');
      if (!podConnect) return refuse('no pod answers in this cluster');
      return podConnect({ namespace, pod: name, port }).catch((error: Error) =>
        refuse(error.message),
      );
    },
  };
}

/** Forwards one port: `GET /api/v1/namespaces/{ns}/pods/{name}/portforward?ports={port}` with an upgrade to a WebSocket. */
export const handlePortForward: SubresourceHandler = (
  core,
  target,
  info,
  request,
) => {
  if (target.resource.kind !== 'Pod') throw resourceNotFound();
  if (!['get', 'create'].includes(info.verb)) throw methodNotAllowed();
  liveObject(core, target);
  const protocols = (request.headers['sec-websocket-protocol'] ?? '')
    .split(',')
    .map(each => each.trim());
  if (!request.upgrade || !protocols.includes(PORT_FORWARD_PROTOCOL)) {
    throw badRequest('Upgrade request required');
  }
  const ports = request.query.getAll('ports').flatMap(each => each.split(','));
  const port = Number(ports[0]);
  // More than one port at a time needs more channels than this server has.
  if (ports.length !== 1 || !Number.isInteger(port) || port < 1) {
    throw badRequest('query parameter "ports" must be one port');
  }
  const tunnel = openTunnel(core, target, port);
  return { status: 101, headers: {}, tunnel };
};
