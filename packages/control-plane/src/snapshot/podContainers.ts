import type { PodContainer } from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** The containers of a pod, init containers first, each with what is not usual of it: names alone are a few bytes. */
export function podContainers(spec: any, status: any): PodContainer[] {
  return [
    ...containersOf(spec.initContainers, status.initContainerStatuses, true),
    ...containersOf(spec.containers, status.containerStatuses, false),
  ];
}

/** A pod that no worker has yet has no statuses; a recorded one may have no specification. */
function containersOf(
  asked: any,
  statuses: any,
  init: boolean,
): PodContainer[] {
  const known: any[] = Array.isArray(statuses) ? statuses : [];
  const listed: any[] = Array.isArray(asked) ? asked : known;
  return listed.map(({ name }) => {
    const status = known.find(each => each.name === name);
    const { waiting, terminated } = status?.state ?? {};
    const failed = terminated && terminated.exitCode !== 0;
    const reason = waiting?.reason ?? (failed ? terminated.reason : undefined);
    return {
      name,
      ...(init && { init: true as const }),
      ...(status && { ready: status.ready === true }),
      ...(status?.restartCount > 0 && { restarts: status.restartCount }),
      ...(reason && { reason }),
    };
  });
}
