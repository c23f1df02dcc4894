import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pki } from '@k8ssandra-backstage/fleet-simulator';
import { startEtcd, startKubernetes } from '../../bed';
import type { Driver } from '../types';
import { signToken } from './signToken';

const NAME = 'conformance';

/** kube-apiserver on etcd, with the controllers of a test bed. Fails with one line that says what the machine lacks. */
export async function startRealDriver(
  log?: (line: string) => void,
): Promise<Driver> {
  const dir = mkdtempSync(join(tmpdir(), 'k8ssandra-conformance-'));
  const folder = join(dir, 'cluster');
  const stops: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const stop of stops.reverse()) await stop();
    rmSync(dir, { recursive: true, force: true });
  };
  try {
    const etcd = await startEtcd({ folder: join(dir, 'etcd'), log });
    stops.push(() => etcd.stop());
    const cluster = await startKubernetes({
      name: NAME,
      folder,
      etcd,
      // History goes when a case asks for it, not at some time.
      flags: ['--etcd-compaction-interval=0'],
      log,
    });
    stops.push(() => cluster.stop());
    const pki = await Pki.open(NAME, folder);
    return {
      name: 'real',
      server: cluster.server,
      caCert: cluster.caPem,
      clientCert: (user, groups) => pki.clientCert(user, groups),
      signToken: async (account, seconds) =>
        signToken(
          readFileSync(join(folder, 'accounts.key'), 'utf8'),
          // The address of the server is its name towards accounts too.
          cluster.server,
          account,
          seconds,
        ),
      compact: () => compact(etcd.url),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Compacts all history by the JSON gateway of etcd. */
async function compact(etcd: string): Promise<void> {
  const call = async (path: string, body: object) => {
    const answer = await fetch(`${etcd}${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`etcd refused: ${await answer.text()}`);
    return answer.json();
  };
  const { header } = await call('/v3/kv/range', {
    key: Buffer.from('any').toString('base64'),
  });
  await call('/v3/kv/compaction', {
    revision: header.revision,
    physical: true,
  });
}
