import type { AnyObject, Kind, RunResult } from '../api';
import {
  keyOf,
  splitKey,
  type Controller,
  type Environment,
} from '../environment';
import { mergeDiff } from '../json';
import {
  buildPod,
  cassLabels,
  claimsOf,
  FAULT_ANNOTATION,
  isReady,
  ordinalOf,
  revisionOf,
} from '../objects';
import { provisionVolume, selectedNode, SELECTED_NODE } from './provisioner';
import type { Scheduler } from './scheduler';

const withFault = (pod: AnyObject, fault?: string): AnyObject =>
  fault
    ? {
        ...pod,
        metadata: {
          ...pod.metadata,
          annotations: {
            ...pod.metadata.annotations,
            [FAULT_ANNOTATION]: fault,
          },
        },
      }
    : pod;

/** The StatefulSet controller with the volume provisioner: claims, pods, rolling replacement, status. Pods start in parallel. */
export class StatefulSetController implements Controller {
  readonly name = 'statefulset-controller';

  constructor(
    private readonly environment: Environment,
    private readonly scheduler: Scheduler,
  ) {}

  keysOf(kind: Kind, object: AnyObject): string[] {
    const { api } = this.environment;
    if (kind === 'StatefulSet') return [keyOf(object)];
    if (kind === 'Node' || kind === 'StorageClass') {
      return api.list('StatefulSet').map(keyOf);
    }
    if (kind === 'PersistentVolumeClaim') {
      return api
        .list('StatefulSet', object.metadata.namespace)
        .filter(set => object.metadata.name.includes(`-${set.metadata.name}-`))
        .map(keyOf);
    }
    if (kind !== 'Pod') return [];
    const owner = object.metadata.ownerReferences?.find(
      each => each.kind === 'StatefulSet',
    );
    const waiting = api
      .list('Pod', object.metadata.namespace)
      .filter(pod => !pod.spec.nodeName)
      .flatMap(pod => pod.metadata.ownerReferences ?? []);
    return [...(owner ? [owner] : []), ...waiting].map(
      each => `${object.metadata.namespace}/${each.name}`,
    );
  }

  async run(key: string): Promise<RunResult | void> {
    const { api } = this.environment;
    const [namespace, name] = splitKey(key);
    const set = api.get('StatefulSet', namespace, name);
    if (!set || set.metadata.deletionTimestamp) return;
    const pods = this.podsOf(set);
    const replicas: number = set.spec.replicas ?? 1;
    const missing = Array.from(
      { length: replicas },
      (_, ordinal) => ordinal,
    ).filter(ordinal => !pods.some(pod => ordinalOf(pod) === ordinal));
    for (const ordinal of missing) await this.makePod(set, ordinal);
    await Promise.all(
      pods
        .filter(pod => ordinalOf(pod) >= replicas)
        .filter(pod => !pod.metadata.deletionTimestamp)
        .map(pod => api.delete('Pod', pod)),
    );
    await this.retryWaiting(set, pods);
    await this.replaceOutdated(set, pods, replicas);
    await this.writeStatus(set);
  }

  private podsOf(set: AnyObject): AnyObject[] {
    return this.environment.api
      .select(
        'Pod',
        set.metadata.namespace ?? '',
        set.spec.selector.matchLabels,
      )
      .filter(pod =>
        pod.metadata.ownerReferences?.some(
          each => each.uid === set.metadata.uid,
        ),
      );
  }

  private async makePod(set: AnyObject, ordinal: number): Promise<void> {
    const { api } = this.environment;
    const namespace = set.metadata.namespace ?? '';
    const podName = `${set.metadata.name}-${ordinal}`;
    const claims: { name: string; template: AnyObject }[] = claimsOf(
      set,
      podName,
    );
    const bound = claims
      .map(claim => api.get('PersistentVolumeClaim', namespace, claim.name))
      .find(claim => claim?.metadata.annotations?.[SELECTED_NODE]);
    const placement = this.scheduler.place(
      set,
      podName,
      bound?.metadata.annotations?.[SELECTED_NODE],
    );
    const fault = this.environment.expectedFaults.get(
      `${namespace}/${podName}`,
    );
    const nodeName = 'nodeName' in placement ? placement.nodeName : undefined;
    try {
      await Promise.all(
        claims.map(claim => this.makeClaim(set, claim, nodeName)),
      );
      await api.create(
        'Pod',
        withFault(buildPod(set, ordinal, nodeName), fault),
      );
    } finally {
      this.scheduler.release(namespace, podName);
    }
  }

  private async makeClaim(
    set: AnyObject,
    claim: { name: string; template: AnyObject },
    nodeName: string | undefined,
  ): Promise<void> {
    const { api } = this.environment;
    const namespace = set.metadata.namespace ?? '';
    const { template } = claim;
    const storageClassName = this.scheduler.storageClassOf(template.spec);
    if (!api.get('PersistentVolumeClaim', namespace, claim.name)) {
      await api.create('PersistentVolumeClaim', {
        apiVersion: 'v1',
        kind: 'PersistentVolumeClaim',
        metadata: {
          name: claim.name,
          namespace,
          labels: template.metadata.labels,
          annotations: nodeName ? { [SELECTED_NODE]: nodeName } : {},
        },
        spec: {
          ...template.spec,
          ...(storageClassName ? { storageClassName } : {}),
        },
      });
    }
    const made = api.get('PersistentVolumeClaim', namespace, claim.name);
    if (made) await provisionVolume(this.environment, made, storageClassName);
  }

  /** A pod without a worker is made anew as soon as one can take it: the worker of a pod is fixed. */
  private async retryWaiting(set: AnyObject, pods: AnyObject[]): Promise<void> {
    for (const pod of pods.filter(each => !each.spec.nodeName)) {
      const placement = this.scheduler.place(
        set,
        pod.metadata.name,
        selectedNode(this.environment, pod),
      );
      this.scheduler.release(pod.metadata.namespace ?? '', pod.metadata.name);
      if ('nodeName' in placement) {
        await this.environment.api.delete('Pod', pod);
      }
    }
  }

  /** Rolling update: highest ordinal first, one at a time, and only while every other pod is ready. */
  private async replaceOutdated(
    set: AnyObject,
    pods: AnyObject[],
    replicas: number,
  ): Promise<void> {
    const revision = revisionOf(set);
    const outdated = pods
      .filter(pod => ordinalOf(pod) < replicas)
      .filter(pod => pod.metadata.labels?.[cassLabels.revision] !== revision)
      .sort((a, b) => ordinalOf(b) - ordinalOf(a));
    const victim = outdated[0];
    const othersReady = pods.every(
      pod => outdated.includes(pod) || isReady(pod),
    );
    if (
      victim &&
      pods.length >= replicas &&
      othersReady &&
      !victim.metadata.deletionTimestamp
    ) {
      await this.environment.api.delete('Pod', victim);
    }
  }

  private async writeStatus(set: AnyObject): Promise<void> {
    const pods = this.podsOf(set);
    const revision = revisionOf(set);
    const ready = pods.filter(isReady).length;
    const updated = pods.filter(
      pod => pod.metadata.labels?.[cassLabels.revision] === revision,
    ).length;
    const settled = ready === (set.spec.replicas ?? 1) && updated === ready;
    if (!settled && !this.environment.pace.intermediateStatus) return;
    // An API server leaves out these three where they are 0.
    const counted = (count: number) => count || undefined;
    const status = {
      observedGeneration: set.metadata.generation,
      replicas: pods.length,
      readyReplicas: counted(ready),
      availableReplicas: ready,
      updatedReplicas: counted(updated),
      currentReplicas: counted(updated === pods.length ? pods.length : updated),
      currentRevision:
        updated === pods.length
          ? revision
          : set.status?.currentRevision ?? revision,
      updateRevision: revision,
      collisionCount: 0,
    };
    const patch = mergeDiff(set.status, status);
    if (patch) {
      await this.environment.api.patch(
        'StatefulSet',
        set,
        { status: patch },
        'status',
      );
    }
  }
}
