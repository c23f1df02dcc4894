import {
  connectionOf,
  readKubeconfig,
  type ClientLimits,
} from '@k8ssandra-backstage/kubernetes-runtime';
import type { Lab, PlaneOptions } from '../../../support/lab';
import { adminAccess, kubeconfigOf } from '../../api/support/access';
import { startFaultProxy, type FaultProxy } from '../../proxy';

/** A fault proxy in front of one region of a lab, and the option of a control plane that goes through it. */
export interface LabProxy {
  proxy: FaultProxy;
  reroute: PlaneOptions['reroute'];
}

/** Starts one. The limits hold for that region only. */
export async function startLabProxy(
  lab: Lab,
  region: string,
  limits?: Partial<ClientLimits>,
): Promise<LabProxy> {
  const { server, ca } = connectionOf(
    readKubeconfig(kubeconfigOf(region, adminAccess(lab, region)), {
      contextName: region,
      allow: { loopback: true },
    }),
  );
  const proxy = await startFaultProxy({ upstream: { server, ca } });
  return {
    proxy,
    reroute: (context, connection) =>
      context === region
        ? {
            ...connection,
            server: proxy.connection.server,
            ca: proxy.connection.ca,
            ...(limits && { limits }),
          }
        : connection,
  };
}
