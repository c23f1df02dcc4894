import {
  createControlPlane,
  type ControlPlane,
  type ControlPlaneOptions,
} from '@k8ssandra-backstage/control-plane';
import {
  createKubernetesClient,
  readKubeconfig,
  readKubeconfigFile,
  type ClusterSource,
  type KubeconfigResult,
  type KubernetesClient,
  type KubernetesClientOptions,
  type KubernetesConnection,
  type RequestInfo,
} from '@k8ssandra-backstage/kubernetes-runtime';
import type { ClusterId } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { wrapClient, type Interceptor } from './wrapClient';

/** How a control plane of a lab is made. */
export interface PlaneOptions {
  /** The portal's account in the control-plane cluster. */
  kubeconfig: string;
  /** Contexts that must be ready before it counts as started; one that is away by design is left out. */
  regions: string[];
  name: string;
  mode: ControlPlaneOptions['mode'];
  writer: number;
  /** Absent: it is the only replica, and nobody is elected. */
  leadership: ControlPlaneOptions['leadership'];
  /** Namespaces that are watched; all when absent. */
  namespaces: string[];
  /** Stands between it and every Kubernetes cluster. */
  interceptor: Interceptor;
  /** Told of every request to the Kubernetes cluster of a context; empty for the control plane's. */
  onRequest: (context: string, info: RequestInfo) => void;
  /** Changes how a context is reached, such as through a fault proxy or with other limits. */
  reroute: (
    context: string,
    connection: KubernetesConnection,
  ) => KubernetesClientOptions;
}

/** A control plane in this process. */
export interface Plane extends ControlPlane {
  /** What it wrote into its log, debug apart. */
  log: string[];
  /** What it wrote for debugging. */
  trace: string[];
  /** Waits until what it knows fulfils a condition; looks at every change. */
  until(what: string, condition: () => boolean): Promise<void>;
  /** The same with a condition that asks somebody; one question at a time. */
  untilAsync(what: string, condition: () => Promise<boolean>): Promise<void>;
  /** The id of a cluster in the namespace that labs use. */
  id(name: string, namespace?: string): ClusterId;
}

const LIMIT_MS = 25_000;

/** Starts one and waits until it reached its regions. */
export async function startPlane(
  options: Partial<PlaneOptions> & Pick<PlaneOptions, 'kubeconfig' | 'regions'>,
): Promise<Plane> {
  const { name = 'control-plane', regions } = options;
  const log: string[] = [];
  const trace: string[] = [];
  const keep = (level: string) => (message: string) =>
    void log.push(`${level} ${message}`);
  const sourceOf = (context: string, result: KubeconfigResult): ClusterSource =>
    sourceThrough(options, context, result);
  const allow = { loopback: true };
  const controlPlane = createControlPlane({
    name,
    mode: options.mode ?? 'reconcile',
    access: { inCluster: true },
    ...(options.writer !== undefined && { writer: options.writer }),
    ...(options.leadership && { leadership: options.leadership }),
    ...(options.namespaces && { namespaces: options.namespaces }),
    logger: {
      error: keep('error'),
      warn: keep('warn'),
      info: keep('info'),
      debug: message => void trace.push(message),
    },
    connections: {
      home: sourceOf('', readKubeconfigFile({ path: options.kubeconfig })),
      readKubeconfig: (text, contextName) =>
        sourceOf(contextName, readKubeconfig(text, { contextName, allow })),
    },
  });
  const until = (what: string, condition: () => boolean) =>
    untilChanged(controlPlane, what, condition);
  const plane: Plane = Object.assign(Object.create(controlPlane), {
    log,
    trace,
    until,
    untilAsync: (what: string, condition: () => Promise<boolean>) =>
      untilAsync(controlPlane, what, condition),
    id: (cluster: string, namespace = 'k8ssandra') => ({
      controlPlane: name,
      namespace,
      name: cluster,
    }),
  });
  controlPlane.start();
  await until('the control plane reaches its regions', () => {
    const ready = controlPlane
      .contexts()
      .filter(each => each.connection === 'ready')
      .map(each => each.name);
    return ['', ...regions].every(each => ready.includes(each));
  });
  return plane;
}

function sourceThrough(
  {
    interceptor,
    onRequest,
    reroute = (_context, connection) => connection,
  }: Pick<Partial<PlaneOptions>, 'interceptor' | 'onRequest' | 'reroute'>,
  context: string,
  result: KubeconfigResult,
): ClusterSource {
  const { connection } = result;
  if (!connection) return { problem: result.problem };
  return {
    connect: (hooks): KubernetesClient => {
      const client = createKubernetesClient({
        ...reroute(context, connection),
        ...hooks,
        ...(onRequest && { onRequest: info => onRequest(context, info) }),
      });
      return interceptor ? wrapClient(client, context, interceptor) : client;
    },
  };
}

/** Looks at every change that a control plane tells of. */
function untilChanged(
  controlPlane: ControlPlane,
  what: string,
  condition: () => boolean,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let stop = () => {};
    const limit = setTimeout(() => {
      stop();
      const open = controlPlane
        .clusters()
        .flatMap(({ plan }) => plan.steps)
        .filter(each => each.state !== 'done')
        .map(each => `${each.id}: ${each.state}, ${each.reason?.text}`);
      reject(
        new Error(
          `${what}: not so after ${LIMIT_MS / 1000} s. ${open.join('\n')}`,
        ),
      );
    }, LIMIT_MS);
    const look = () => {
      if (!condition()) return;
      clearTimeout(limit);
      stop();
      resolve();
    };
    stop = controlPlane.onChange(look);
    look();
  });
}

/** Asks at every change, and once more when something changed while it asked. */
function untilAsync(
  controlPlane: ControlPlane,
  what: string,
  condition: () => Promise<boolean>,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let asking = false;
    let again = false;
    let stop = () => {};
    const limit = setTimeout(
      () => end(new Error(`${what}: not so after ${LIMIT_MS / 1000} s`)),
      LIMIT_MS,
    );
    function end(error?: unknown) {
      clearTimeout(limit);
      stop();
      if (error) reject(error);
      else resolve();
    }
    const ask = async () => {
      again = asking;
      if (asking) return;
      asking = true;
      try {
        let holds = await condition();
        while (again && !holds) {
          again = false;
          holds = await condition();
        }
        if (holds) end();
      } catch (error) {
        end(error);
      }
      asking = false;
    };
    stop = controlPlane.onChange(ask);
    void ask();
  });
}
