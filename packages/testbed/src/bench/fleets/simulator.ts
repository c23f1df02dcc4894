import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pki } from '@k8ssandra-backstage/fleet-simulator';
import { startTestFleet, type TestFleet } from '../../support/fleet';
import { HOME, NAMESPACE } from '../clusters';
import { fleetEndpoint, type FleetEndpoint } from '../fleetEndpoint';
import { regionKubeconfig, withCertificate } from './kubeconfigs';
import { processCpuMs } from './processCpu';
import { ACCOUNT, MODES, type BenchFleet, type FleetOptions } from './types';

/** A simulated fleet, with what only it can do. */
export interface SimulatedFleet extends BenchFleet {
  readonly driver: 'simulator';
  readonly fleet: TestFleet;
  readonly endpoint: FleetEndpoint;
}

/** Starts the fleet process as `npm start` does, at instant pace. */
export async function startSimulatedFleet(
  options: FleetOptions,
): Promise<SimulatedFleet> {
  const folder = mkdtempSync(join(tmpdir(), 'k8ssandra-bench-'));
  const fleet = await startTestFleet({
    pace: 'instant',
    fleetFile: fleetFileOf(folder, options),
  });
  const fleetDir = join(fleet.stateDir, 'fleet');
  const endpoint = fleetEndpoint(fleetDir);
  return {
    driver: 'simulator',
    fleet,
    endpoint,
    portalKubeconfig: fleet.portalKubeconfig,
    admin: fleet.admin,
    credential: async (region, notAfter) => {
      const pki = await Pki.open(region, join(fleetDir, 'clusters', region));
      return withCertificate(
        await regionKubeconfig(fleet.admin(HOME), region),
        await pki.clientCert(ACCOUNT, [], { notAfter }),
      );
    },
    requests: endpoint.requests,
    resetRequests: endpoint.resetRequests,
    cpu: async () => {
      const servers = processCpuMs(fleet.pid);
      return { servers, parts: { 'the fleet process': servers } };
    },
    fault: (context, fault) =>
      endpoint.setFault({ context, mode: MODES[fault] }),
    stop: async () => {
      await fleet.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A fleet of so many regions, each as small as it may be. */
function fleetFileOf(
  folder: string,
  { regions, workers: workersPerZone }: FleetOptions,
): string {
  const file = join(folder, 'fleet.yaml');
  const dataPlane = (name: string) => ({
    name,
    region: name,
    zones: ['a'],
    workersPerZone,
  });
  writeFileSync(
    file,
    JSON.stringify({
      namespace: NAMESPACE,
      controlPlane: dataPlane(HOME),
      dataPlanes: regions.map(dataPlane),
    }),
  );
  return file;
}
