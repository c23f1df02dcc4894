import { isRecord } from '../../storage';
import { admitDelete } from '../admission';
import { json } from '../handlers/answer';
import { readBody } from '../handlers/body';
import { deleteParams } from '../handlers/parameters';
import { keyOf, timestamp } from '../operations/context';
import { liveObject } from '../operations/update';
import { badRequest, conflict, methodNotAllowed } from '../status';
import type { ApiResponse } from '../types';
import type { SubresourceHandler } from './handlers';

const created = (): ApiResponse =>
  json(
    {
      kind: 'Status',
      apiVersion: 'v1',
      metadata: {},
      status: 'Success',
      code: 201,
    },
    201,
  );

/** POST of an `Eviction`: deletes the pod, as its options say. Disruption budgets are not asked. */
export const handleEviction: SubresourceHandler = (
  core,
  target,
  info,
  request,
) => {
  if (info.verb !== 'create') throw methodNotAllowed();
  const body = readBody(request, 'Eviction');
  const options = isRecord(body) ? body.deleteOptions : undefined;
  const result = admitDelete(core, {
    target: { ...target, subresource: '' },
    user: request.user!,
    params: deleteParams(request, options),
    warn: () => {},
  });
  return result instanceof Promise ? result.then(created) : created();
};

/** POST of a `Binding`: puts a pod on a node. */
export const handleBinding: SubresourceHandler = (
  core,
  target,
  info,
  request,
) => {
  if (info.verb !== 'create') throw methodNotAllowed();
  const body = readBody(request, 'Binding');
  const node = isRecord(body) ? body.target?.name : undefined;
  if (typeof node !== 'string' || node === '') {
    throw badRequest('Binding "" is invalid: target.name: Required value');
  }
  const pod = liveObject(core, target);
  if (pod.spec?.nodeName) {
    throw conflict(
      { group: '', plural: 'pods/binding' },
      target.name,
      `pod ${target.name} is already assigned to node "${pod.spec.nodeName}"`,
    );
  }
  const others = (pod.status?.conditions ?? []).filter(
    (condition: any) => condition.type !== 'PodScheduled',
  );
  const scheduled = {
    type: 'PodScheduled',
    status: 'True',
    lastProbeTime: null,
    lastTransitionTime: timestamp(core.now()),
  };
  core.store.put(keyOf(target), {
    ...pod,
    spec: { ...pod.spec, nodeName: node },
    status: { ...pod.status, conditions: [...others, scheduled] },
  });
  return created();
};
