import type { ChildProcess } from 'node:child_process';
import { startBackend } from '../../../../scripts/lib/portal.mjs';
import { stop } from '../../../../scripts/lib/processes.mjs';
import { freePort } from '../support/freePort';
import { root } from '../support/paths';

jest.setTimeout(120_000);

describe('in production, without the demo configuration', () => {
  let child: ChildProcess;
  let baseUrl: string;

  beforeAll(async () => {
    const port = await freePort();
    baseUrl = `http://localhost:${port}`;
    const backend = startBackend({
      root,
      port,
      configs: ['app-config.yaml'],
      env: {
        APP_CONFIG_backend_baseUrl: JSON.stringify(baseUrl),
        APP_CONFIG_backend_listen_port: String(port),
      },
      onLog: undefined,
    });
    child = backend.child as ChildProcess;
    await backend.ready;
  });
  afterAll(() => stop(child));

  it('knows no demo users', async () => {
    const response = await fetch(`${baseUrl}/api/auth/demo/refresh`, {
      headers: { 'x-demo-user': 'user:default/petra' },
    });
    expect(response.status).toBe(404);
  });

  it('answers nobody without a credential', async () => {
    const response = await fetch(`${baseUrl}/api/k8ssandra/v1/clusters`);
    expect(response.status).toBe(401);
  });
});
