import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { startAdminServer } from './adminServer';
import { RequestCounts } from './requestCounts';

describe('the admin endpoint', () => {
  let stateDir: string;
  let server: { port: number; stop(): Promise<void> };
  const requests = new RequestCounts();

  beforeAll(async () => {
    stateDir = mkdtempSync(join(tmpdir(), 'fleet-admin-'));
    server = await startAdminServer({
      stateDir,
      clusters: new Map(),
      requests,
    });
  });
  afterAll(() => rmSync(stateDir, { recursive: true }));

  const file = () => join(stateDir, 'admin.json');
  const call = (method: string, path: string, token?: string, body?: string) =>
    fetch(`http://127.0.0.1:${server.port}${path}`, {
      method,
      headers: token ? { authorization: `Bearer ${token}` } : {},
      body,
    });

  it('keeps its token in a file for the owner only', () => {
    // eslint-disable-next-line no-bitwise
    expect(statSync(file()).mode & 0o777).toBe(0o600);
  });

  it.each([undefined, 'guess'])('refuses the token %s', async token => {
    expect((await call('GET', '/status', token)).status).toBe(401);
  });

  it.each([
    ['GET', '/status', undefined, 200],
    ['GET', '/nonsense', undefined, 404],
    ['POST', '/faults', '{', 400],
    ['POST', '/faults', '{"context":"nowhere","mode":"hang"}', 404],
  ])('%s %s with %s answers %i', async (method, path, body, status) => {
    const { token } = JSON.parse(readFileSync(file(), 'utf8'));
    expect((await call(method, path, token, body)).status).toBe(status);
  });

  it('counts by user, verb and resource, and forgets on demand', async () => {
    const { token } = JSON.parse(readFileSync(file(), 'utf8'));
    const event = {
      user: 'u',
      verb: 'patch',
      group: '',
      resource: 'pods',
      subresource: 'status',
      path: '/',
      status: 200,
    };
    requests.record('a', event);
    requests.record('a', event);
    requests.record('a', { ...event, user: 'system:in-process:cass-operator' });
    expect(await (await call('GET', '/requests', token)).json()).toEqual({
      requests: [
        {
          cluster: 'a',
          user: 'u',
          verb: 'patch',
          resource: 'pods/status',
          count: 2,
        },
      ],
    });
    await call('DELETE', '/requests', token);
    expect(requests.list()).toEqual([]);
  });

  it('takes its file along when it ends', async () => {
    await server.stop();
    expect(existsSync(file())).toBe(false);
  });
});
