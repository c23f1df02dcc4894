import { startBed, type Bed, type DataPlaneName } from '../../bed';

/** What a bed is told, as its only argument in JSON. */
export interface BedProcessOptions {
  stateDir: string;
  home: string;
  regions: string[];
  namespace: string;
  workersPerZone?: number;
  dataPlane: DataPlaneName;
}

/** What it prints in one line of JSON when it is ready. */
export interface BedProcessReady {
  kubeconfig: string;
  portalKubeconfig: string;
  etcdPid: number;
  clusters: Array<{
    name: string;
    folder: string;
    pid: number;
    controllerManagerPid?: number;
    auditLog: string;
  }>;
}

/** Runs real clusters with their data planes until the parent ends, so that these do not compute in the process of the benchmark. */
async function main(options: BedProcessOptions): Promise<void> {
  const told = untilTold();
  const bed = await startBed({ ...options, pace: 'instant' });
  process.stdout.write(`${JSON.stringify(readyOf(bed))}\n`);
  await told;
  await bed.stop();
}

function readyOf(bed: Bed): BedProcessReady {
  return {
    kubeconfig: bed.kubeconfig,
    portalKubeconfig: bed.portalKubeconfig,
    etcdPid: bed.etcd.pid,
    clusters: [...bed.clusters.values()].map(({ kubernetes }) => ({
      name: kubernetes.name,
      folder: kubernetes.folder,
      pid: kubernetes.pid,
      controllerManagerPid: kubernetes.controllerManagerPid,
      auditLog: kubernetes.auditLog,
    })),
  };
}

function untilTold(): Promise<void> {
  return new Promise(resolve => {
    process.once('SIGTERM', () => resolve());
    process.once('SIGINT', () => resolve());
    process.stdin.once('end', () => resolve());
    process.stdin.once('error', () => resolve());
    process.stdin.resume();
  });
}

main(JSON.parse(process.argv[2])).then(
  () => process.exit(0),
  error => {
    console.error(error);
    process.exit(1);
  },
);
