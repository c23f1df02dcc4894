import { type ChildProcess, spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pki } from '@k8ssandra-backstage/fleet-simulator';
import { stringify } from 'yaml';
import { freePort } from '../../support/freePort';
import type { Driver } from '../types';

/** kube-apiserver on etcd, with the controllers for namespaces and garbage. */
export async function startRealDriver(binaries: string): Promise<Driver> {
  const dir = mkdtempSync(join(tmpdir(), 'k8ssandra-conformance-'));
  const children: ChildProcess[] = [];
  const file = (name: string, text: string) => {
    const path = join(dir, name);
    writeFileSync(path, text, { mode: 0o600 });
    return path;
  };
  const run = (name: string, args: string[]) => {
    const log = openSync(join(dir, `${name}.log`), 'w');
    children.push(
      spawn(join(binaries, name), args, { stdio: ['ignore', log, log] }),
    );
  };
  const pki = await Pki.open('real');
  const [etcdPort, peerPort, port, kcmPort] = await Promise.all([
    freePort(),
    freePort(),
    freePort(),
    freePort(),
  ]);
  const etcd = `http://127.0.0.1:${etcdPort}`;
  run('etcd', [
    `--data-dir=${join(dir, 'etcd')}`,
    `--listen-client-urls=${etcd}`,
    `--advertise-client-urls=${etcd}`,
    `--listen-peer-urls=http://127.0.0.1:${peerPort}`,
    `--initial-advertise-peer-urls=http://127.0.0.1:${peerPort}`,
    `--initial-cluster=default=http://127.0.0.1:${peerPort}`,
    '--unsafe-no-fsync',
    '--log-level=error',
  ]);
  const ca = file('ca.crt', pki.caCert);
  const accounts = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const saKey = file(
    'sa.key',
    accounts.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  );
  const server = `https://127.0.0.1:${port}`;
  run('kube-apiserver', [
    `--etcd-servers=${etcd}`,
    '--etcd-compaction-interval=0',
    '--bind-address=127.0.0.1',
    '--advertise-address=10.99.0.1',
    '--endpoint-reconciler-type=none',
    `--secure-port=${port}`,
    `--tls-cert-file=${file('server.crt', pki.server.cert)}`,
    `--tls-private-key-file=${file('server.key', pki.server.key)}`,
    `--client-ca-file=${ca}`,
    '--authorization-mode=RBAC',
    '--service-cluster-ip-range=10.96.0.0/16',
    `--service-account-issuer=https://kubernetes.default.svc`,
    `--service-account-key-file=${saKey}`,
    `--service-account-signing-key-file=${saKey}`,
    '--disable-admission-plugins=ServiceAccount',
    `--cert-dir=${join(dir, 'certs')}`,
  ]);
  const admin = await pki.clientCert('kubernetes-admin', ['system:masters']);
  const base64 = (text: string) => Buffer.from(text).toString('base64');
  const kubeconfig = file(
    'admin.kubeconfig',
    stringify({
      apiVersion: 'v1',
      kind: 'Config',
      clusters: [
        {
          name: 'real',
          cluster: {
            server,
            'certificate-authority-data': base64(pki.caCert),
          },
        },
      ],
      users: [
        {
          name: 'admin',
          user: {
            'client-certificate-data': base64(admin.cert),
            'client-key-data': base64(admin.key),
          },
        },
      ],
      contexts: [{ name: 'real', context: { cluster: 'real', user: 'admin' } }],
      'current-context': 'real',
    }),
  );
  await untilReady(server, { ca: pki.caCert, ...admin });
  run('kube-controller-manager', [
    `--kubeconfig=${kubeconfig}`,
    `--authentication-kubeconfig=${kubeconfig}`,
    `--authorization-kubeconfig=${kubeconfig}`,
    '--leader-elect=false',
    '--controllers=namespace-controller,garbage-collector-controller,serviceaccount-controller,clusterrole-aggregation-controller',
    '--use-service-account-credentials=false',
    '--kube-api-qps=500',
    '--kube-api-burst=500',
    `--secure-port=${kcmPort}`,
    `--cert-dir=${join(dir, 'kcm')}`,
  ]);
  return {
    name: 'real',
    server,
    caCert: pki.caCert,
    clientCert: (user, groups) => pki.clientCert(user, groups),
    compact: () => compact(etcd),
    async close() {
      for (const child of children.reverse()) {
        const gone = new Promise(resolve => child.once('exit', resolve));
        if (child.exitCode === null) {
          child.kill('SIGKILL');
          await gone;
        }
      }
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

async function untilReady(server: string, tls: object): Promise<void> {
  for (;;) {
    const ready = await new Promise(resolve => {
      request(`${server}/readyz`, tls, answer => {
        answer.resume();
        resolve(answer.statusCode === 200);
      })
        .once('error', () => resolve(false))
        .end();
    });
    if (ready) return;
    await new Promise(resolve => setTimeout(resolve, 100));
  }
}

/** Compacts all history by the JSON gateway of etcd. */
async function compact(etcd: string): Promise<void> {
  const call = async (path: string, body: object) => {
    const answer = await fetch(`${etcd}${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
    });
    return answer.json() as any;
  };
  const { header } = await call('/v3/kv/range', {
    key: Buffer.from('compact').toString('base64'),
  });
  await call('/v3/kv/compaction', {
    revision: header.revision,
    physical: true,
  });
}
