import { equalJson, isRecord, type KubeObject } from '../../storage';
import { forbiddenCause, requiredCause } from './causes';
import type { Strategy } from './definition';

/** What Kubernetes fills in of a container. */
function defaultContainer(container: any): void {
  if (!isRecord(container)) return;
  container.terminationMessagePath ??= '/dev/termination-log';
  container.terminationMessagePolicy ??= 'File';
  container.imagePullPolicy ??= isLatest(container.image)
    ? 'Always'
    : 'IfNotPresent';
  container.resources ??= {};
}

/** An image without a digest and a tag, or with the tag `latest`. */
function isLatest(image: unknown): boolean {
  const name = String(image ?? '')
    .split('/')
    .at(-1)!;
  if (name.includes('@')) return false;
  const [, tag] = name.split(':');
  return tag === undefined || tag === 'latest';
}

const containersOf = (pod: KubeObject): any[] =>
  ['initContainers', 'containers'].flatMap(field =>
    Array.isArray(pod.spec?.[field]) ? pod.spec[field] : [],
  );

/** How a pod is treated where memory or time is short, by what its containers ask for. */
function qosClassOf(pod: KubeObject): string {
  const sides = containersOf(pod).map(({ resources = {} }) => {
    const { limits = {}, requests = limits } = resources;
    const asked = ['cpu', 'memory'].filter(
      name => limits[name] !== undefined || requests[name] !== undefined,
    );
    const fixed = ['cpu', 'memory'].filter(
      name =>
        limits[name] !== undefined &&
        String(requests[name] ?? limits[name]) === String(limits[name]),
    );
    return { isAsked: asked.length > 0, isFixed: fixed.length === 2 };
  });
  if (!sides.some(side => side.isAsked)) return 'BestEffort';
  return sides.every(side => side.isFixed) ? 'Guaranteed' : 'Burstable';
}

/** What of a pod's specification may not change: all but images, deadlines and added tolerations. */
function fixedSpec(pod: KubeObject): object {
  const {
    activeDeadlineSeconds,
    terminationGracePeriodSeconds,
    tolerations,
    schedulingGates,
    ...spec
  } = pod.spec ?? {};
  const fixed = (containers?: any[]) =>
    containers?.map(({ image, ...container }) => container);
  return {
    ...spec,
    containers: fixed(spec.containers),
    ...(spec.initContainers && { initContainers: fixed(spec.initContainers) }),
  };
}

const CHANGEABLE =
  'pod updates may not change fields other than `spec.containers[*].image`,`spec.initContainers[*].image`,`spec.activeDeadlineSeconds`,`spec.tolerations` (only additions to existing tolerations),`spec.terminationGracePeriodSeconds` (allow it to be set to 1 if it was previously negative)';

/** Pods: defaults, and a specification that hardly changes. */
export const podStrategy: Strategy = {
  prepare(object, old) {
    if (!old) {
      object.status ??= { phase: 'Pending', qosClass: qosClassOf(object) };
    }
    if (!isRecord(object.spec)) return;
    const { spec } = object;
    spec.restartPolicy ??= 'Always';
    spec.terminationGracePeriodSeconds ??= 30;
    spec.dnsPolicy ??= 'ClusterFirst';
    spec.serviceAccountName ??= 'default';
    spec.securityContext ??= {};
    spec.schedulerName ??= 'default-scheduler';
    spec.enableServiceLinks ??= true;
    containersOf(object).forEach(defaultContainer);
  },
  validate(object, old) {
    const containers = object.spec?.containers;
    if (!Array.isArray(containers) || containers.length === 0) {
      return [requiredCause('spec.containers')];
    }
    const causes = containers.flatMap((container, index) =>
      container.image ? [] : [requiredCause(`spec.containers[${index}].image`)],
    );
    if (old && !equalJson(fixedSpec(object), fixedSpec(old))) {
      causes.push(forbiddenCause('spec', CHANGEABLE));
    }
    return causes;
  },
};
