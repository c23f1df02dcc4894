import {
  createCluster,
  systemClock,
  type Clock,
  type Cluster,
  type ClusterSettings,
  type ClusterSource,
  type KubeconfigAllow,
} from '@k8ssandra-backstage/kubernetes-runtime';
import type { CandidateAccess } from '../access/connect/types';
import { homeCaches } from '../snapshot';
import { assembleControlPlane } from './assemble';
import { candidateAccess, kubeconfigReader, homeSource } from './homeSource';
import type { Instruments } from './instruments';
import type { KubeconfigReader } from './contextSource';
import type { LeadershipOptions } from './leadership';
import { plainLogger } from './plainLogger';
import type {
  ControlPlane,
  ControlPlaneAccess,
  ControlPlaneLogger,
} from './types';

/** How a control plane is made. */
export interface ControlPlaneOptions {
  /** Names it in ids, addresses and annotations. */
  name: string;
  access: ControlPlaneAccess;
  /** Namespaces that are watched, in every Kubernetes cluster; all when absent. */
  namespaces?: string[];
  /** `observe` sends no write of its own accord. */
  mode: 'reconcile' | 'observe';
  defaultOwner?: string;
  /** What kubeconfigs may do besides holding literal credentials. */
  allow?: KubeconfigAllow;
  logger: ControlPlaneLogger;
  clock?: Clock;
  /** Milliseconds since 1970. */
  wallClock?: () => number;
  /** Told of every request to any Kubernetes cluster: what tests and benchmarks count. */
  onRequest?: ClusterSettings['onRequest'];
  /** What metrics are made of. */
  instruments?: Instruments;
  /** Elect the one replica that writes; absent: this is the only one. Means nothing in `observe`, which writes nothing. */
  leadership?: LeadershipOptions;
  /** How this release writes objects; for tests of two releases side by side. */
  writer?: number;
  /** In place of reading `access` and kubeconfigs; for tests. */
  connections?: {
    home: ClusterSource;
    readKubeconfig: KubeconfigReader;
    candidates?: CandidateAccess;
  };
}

/** Makes a control plane. Nothing connects before it is started. */
export function createControlPlane(options: ControlPlaneOptions): ControlPlane {
  const { access, allow = {}, clock = systemClock, namespaces } = options;
  const { wallClock = Date.now } = options;
  const logger = plainLogger(options.logger);
  const stop = new AbortController();
  const settings: Omit<ClusterSettings, 'caches'> = {
    clock,
    signal: stop.signal,
    logger,
    ...requestListener(options),
  };
  const connections: NonNullable<ControlPlaneOptions['connections']> =
    options.connections ?? {
      home: homeSource(access, allow),
      readKubeconfig: kubeconfigReader(allow),
    };
  return assembleControlPlane({
    name: options.name,
    mode: options.mode,
    defaultOwner: options.defaultOwner,
    writer: options.writer,
    leadership: options.mode === 'observe' ? undefined : options.leadership,
    instruments: options.instruments,
    namespaces,
    clock,
    wallClock,
    stop,
    logger,
    settings,
    readKubeconfig: connections.readKubeconfig,
    candidates: connections.candidates ?? candidateAccess(allow),
    connectHome: (): Cluster =>
      createCluster({
        name: options.name,
        ...connections.home,
        ...settings,
        caches: homeCaches(namespaces),
      }),
  });
}

/** Both are told of requests, tests first; nothing is where nobody listens. */
function requestListener({
  onRequest,
  instruments,
}: Pick<ControlPlaneOptions, 'onRequest' | 'instruments'>): Pick<
  ClusterSettings,
  'onRequest'
> {
  const request = instruments?.request;
  if (!onRequest || !request) return { onRequest: onRequest ?? request };
  return {
    onRequest: (info, cluster) => {
      onRequest(info, cluster);
      request(info, cluster);
    },
  };
}
