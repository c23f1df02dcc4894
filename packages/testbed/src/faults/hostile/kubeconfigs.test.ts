import child_process from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  readKubeconfig,
  type KubeconfigAllow,
} from '@k8ssandra-backstage/kubernetes-runtime';
import { resourceTypes } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { closeAll, connect, track, turns } from './support/clusters';
import {
  authority,
  startHostileServer,
  type HostileServer,
} from './support/hostileServer';
import { kubeconfigOf, TOKEN } from './support/kubeconfigs';

// client-node is loaded for exec, which takes seconds on a busy machine
jest.setTimeout(60_000);

const CANARY = 'canary-of-a-file';
let folder: string;
let server: HostileServer;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hostile-'));
  writeFileSync(join(folder, 'token'), CANARY);
  writeFileSync(join(folder, 'ca.pem'), (await authority()).caCert);
  server = track(await startHostileServer());
});
afterEach(async () => {
  await closeAll();
  rmSync(folder, { recursive: true, force: true });
});

const at = (name: string) => join(folder, name);
/** Leaves a mark that a process ran, and prints a credential. */
const exec = () => ({
  apiVersion: 'client.authentication.k8s.io/v1',
  command: 'sh',
  interactiveMode: 'Never',
  args: [
    '-c',
    `touch ${at(
      'ran',
    )}; echo '{"kind":"ExecCredential","apiVersion":"client.authentication.k8s.io/v1","status":{"token":"${CANARY}"}}'`,
  ],
});

interface Row {
  what: string;
  cluster?: () => object;
  user?: () => object;
  code: string;
  /** What lets it pass; absent: nothing does. */
  allow?: keyof KubeconfigAllow;
}

const rows: Row[] = [
  {
    what: 'exec',
    user: () => ({ token: undefined, exec: exec() }),
    code: 'ExecRefused',
    allow: 'exec',
  },
  {
    what: 'auth-provider with a command',
    user: () => ({
      token: undefined,
      'auth-provider': { name: 'exec', config: { exec: exec() } },
    }),
    code: 'ExecRefused',
    allow: 'exec',
  },
  {
    what: 'auth-provider of a cloud',
    user: () => ({
      token: undefined,
      'auth-provider': {
        name: 'gcp',
        config: {
          'cmd-path': 'touch',
          'cmd-args': at('ran'),
          'token-key': '{.a}',
        },
      },
    }),
    code: 'ExecRefused',
  },
  {
    what: 'tokenFile',
    user: () => ({ token: undefined, tokenFile: at('token') }),
    code: 'FileReferenceRefused',
    allow: 'files',
  },
  {
    what: 'certificate-authority',
    cluster: () => ({
      'certificate-authority-data': undefined,
      'certificate-authority': at('ca.pem'),
    }),
    code: 'FileReferenceRefused',
    allow: 'files',
  },
  {
    what: 'client-certificate and client-key',
    user: () => ({
      'client-certificate': at('token'),
      'client-key': at('token'),
    }),
    code: 'FileReferenceRefused',
  },
  {
    what: 'proxy-url',
    cluster: () => ({ 'proxy-url': `http://127.0.0.1:${server.port}` }),
    code: 'ProxyRefused',
  },
  {
    what: 'an http server',
    cluster: () => ({ server: `http://127.0.0.1:${server.port}` }),
    code: 'HttpRefused',
  },
  {
    what: 'insecure-skip-tls-verify',
    cluster: () => ({
      'certificate-authority-data': undefined,
      'insecure-skip-tls-verify': true,
    }),
    code: 'InsecureTlsRefused',
    allow: 'insecureTls',
  },
  {
    what: 'impersonation',
    user: () => ({ as: 'system:admin' }),
    code: 'ImpersonationRefused',
  },
  {
    what: 'a field that nobody knows',
    user: () => ({ plugin: at('token') }),
    code: 'UnknownFieldRefused',
  },
];

const textOf = ({ cluster, user }: Row) =>
  kubeconfigOf(
    { server: `https://127.0.0.1:${server.port}`, ...cluster?.() },
    { ...user?.() },
  );

describe('F37 a kubeconfig that wants more than to be a credential', () => {
  it.each(rows)(
    'F37 $what is refused by its name, and nothing happens',
    async row => {
      const text = await textOf(row);
      const spawn = jest.spyOn(child_process, 'spawn');
      // loopback is allowed, so that nothing but the field itself keeps it from connecting
      const cluster = connect(text, { allow: { loopback: true } });
      await turns(cluster, { state: 'auth-failed', code: row.code });
      await expect(
        cluster.client.list(resourceTypes.ConfigMap),
      ).rejects.toThrow();
      expect(spawn).not.toHaveBeenCalled();
      spawn.mockRestore();
      expect(existsSync(at('ran'))).toBe(false);
      expect(server.connections).toBe(0);
      const shown = JSON.stringify(cluster.status);
      expect(shown).not.toContain(CANARY);
      expect(shown).not.toContain(TOKEN);
    },
  );

  it.each(rows.filter(each => each.allow))(
    'F37 $what passes with its own switch, and with no other',
    async row => {
      const text = await textOf(row);
      const others: KubeconfigAllow = {
        ...{ exec: true, files: true, http: true, proxy: true },
        ...{ insecureTls: true, loopback: true },
        [row.allow!]: false,
      };
      expect(readKubeconfig(text, { allow: others }).problem?.code).toBe(
        row.code,
      );
      const allow = { loopback: true, [row.allow!]: true };
      await turns(connect(text, { allow }), { state: 'ready' });
    },
  );

  it('F37 what other users of the file want is of no concern', async () => {
    const text = await kubeconfigOf({
      server: `https://127.0.0.1:${server.port}`,
    });
    const other = JSON.stringify({ name: 'other', user: { exec: exec() } });
    const cluster = connect(text.replace('users:', `users:\n  - ${other}`), {
      allow: { loopback: true, exec: true, files: true },
    });
    await turns(cluster, { state: 'ready' });
    expect(existsSync(at('ran'))).toBe(false);
  });
});
