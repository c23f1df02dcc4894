import { generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pki } from '@k8ssandra-backstage/fleet-simulator';
import { auditPolicy } from './auditPolicy';
import { egressSelection } from './egress';

/** Files that the programs of a cluster read and write. */
export interface ClusterFiles {
  ca: string;
  serverCert: string;
  serverKey: string;
  accountKey: string;
  accountPublicKey: string;
  auditPolicy: string;
  auditLog: string;
  /** Undefined where pods are not reached. */
  egress?: string;
}

/** Writes what the programs of a cluster are given as files; keys that are there stay. */
export function writeClusterFiles(options: {
  folder: string;
  pki: Pki;
  podSocket?: string;
}): ClusterFiles {
  const { folder, pki, podSocket } = options;
  mkdirSync(folder, { recursive: true });
  const file = (name: string) => join(folder, name);
  const write = (name: string, content: string) => {
    writeFileSync(file(name), content, { mode: 0o600 });
    return file(name);
  };
  if (!existsSync(file('accounts.key'))) {
    const { privateKey, publicKey } = generateKeyPairSync('ec', {
      namedCurve: 'P-256',
    });
    write(
      'accounts.key',
      privateKey.export({ type: 'sec1', format: 'pem' }).toString(),
    );
    write(
      'accounts.pub',
      publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    );
  }
  return {
    ca: write('ca.crt', pki.caCert),
    serverCert: write('server.crt', pki.server.cert),
    serverKey: write('server.key', pki.server.key),
    accountKey: file('accounts.key'),
    accountPublicKey: file('accounts.pub'),
    auditPolicy: write('audit-policy.json', JSON.stringify(auditPolicy)),
    auditLog: file('audit.log'),
    egress:
      podSocket &&
      write('egress.json', JSON.stringify(egressSelection(podSocket))),
  };
}
