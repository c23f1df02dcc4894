import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { ResponseError } from '@backstage/errors';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import {
  buildManifest,
  type ApplyManifestResponse,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { parse, stringify } from 'yaml';
import { createClusterAction } from './createClusterAction';

const order = {
  name: 'orders',
  namespace: 'data',
  owner: 'group:default/payments',
  serverVersion: '4.1.7',
  storage: { size: '5Gi' },
  heap: '512M',
  regions: [
    { datacenterName: 'dc1', size: 3 },
    { context: 'east', datacenterName: 'dc2', size: 3 },
  ],
};
const input = { controlPlane: 'home', ...order };
const entityRef = 'resource:default/orders.data.home';
const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: { name: 'orders.data.home' },
  spec: { type: 'cassandra-cluster' },
};
const sentence = (text: string) => ({ key: 'test', params: {}, text });

function setup({ waitMs = 10_000 } = {}) {
  const applyManifest = jest.fn(
    async (_: string, { dryRun = false }): Promise<ApplyManifestResponse> => ({
      dryRun,
      id: { controlPlane: 'home', namespace: 'data', name: 'orders' },
      uid: 'uid',
      outcome: 'created',
      notes: [],
      warnings: [],
      manifest: buildManifest(order),
      plan: { generation: 1, settled: false, steps: [], attention: [] },
    }),
  );
  const auth = mockServices.auth.mock();
  auth.getPluginRequestToken.mockResolvedValue({ token: 'token-of-the-user' });
  const catalog = catalogServiceMock.mock();
  catalog.getEntityByRef.mockResolvedValue(entity);
  const action = createClusterAction({
    api: { applyManifest } as any,
    auth,
    catalog,
    wait: { timeoutMs: waitMs, pauseMs: 5 },
  });
  const credentials = mockCredentials.user('user:default/petra');
  const run = async (given: object, extra: object = {}) => {
    const logger = mockServices.logger.mock();
    // The mock context takes over some of its options only.
    const ctx = Object.assign(createMockActionContext(), {
      input: given as any,
      task: { id: 'task-7' },
      logger,
      getInitiatorCredentials: async () => credentials,
      ...extra,
    });
    const output = jest.spyOn(ctx, 'output');
    await action.handler(ctx as any);
    return { output: Object.fromEntries(output.mock.calls), logger };
  };
  return { applyManifest, auth, catalog, credentials, run, action };
}

describe('k8ssandra:cluster:create', () => {
  it('orders as the user, safely repeatable, and links to the entity', async () => {
    const { applyManifest, auth, credentials, run } = setup();
    const { output } = await run(input);
    expect(auth.getPluginRequestToken).toHaveBeenCalledWith({
      onBehalfOf: credentials,
      targetPluginId: 'k8ssandra',
    });
    const [controlPlane, request, options] = applyManifest.mock
      .calls[0] as any[];
    expect(controlPlane).toBe('home');
    expect(parse(request.manifest)).toEqual(buildManifest(order));
    expect(request).toMatchObject({
      dryRun: false,
      createToken: 'orders:task-7',
    });
    expect(options).toMatchObject({ token: 'token-of-the-user' });
    expect(output).toEqual({
      entityRef,
      cluster: 'home/data/orders',
      manifest: stringify(buildManifest(order)),
    });
  });

  it('takes a manifest in place of an order', async () => {
    const { applyManifest, run } = setup();
    const manifest = stringify(buildManifest(order));
    await run({ controlPlane: 'home', manifest, namespace: 'data' });
    expect(applyManifest.mock.calls[0][1]).toMatchObject({
      manifest,
      namespace: 'data',
      createToken: 'orders:task-7',
    });
  });

  it('takes what the form left empty for absent', async () => {
    const { applyManifest, run } = setup();
    const empty = {
      owner: '',
      heap: '',
      superuserSecretName: '',
      manifest: '',
      resources: {},
      clientEncryption: { keystoreSecretName: '', truststoreSecretName: '' },
    };
    await run({ ...input, ...empty });
    const { manifest, owner } = applyManifest.mock.calls[0][1] as any;
    const { heap, owner: _, ...rest } = order;
    expect(parse(manifest)).toEqual(buildManifest(rest));
    expect(owner).toBeUndefined();
  });

  it('only checks in a dry run', async () => {
    const { applyManifest, catalog, run } = setup();
    const { output, logger } = await run(input, { isDryRun: true });
    expect(applyManifest.mock.calls[0][1]).toMatchObject({ dryRun: true });
    expect(catalog.getEntityByRef).not.toHaveBeenCalled();
    expect(output).toMatchObject({ entityRef });
    expect(logger.info).toHaveBeenCalledWith(
      expect.stringContaining('nothing is stored'),
    );
  });

  it('waits until the catalog has the entity', async () => {
    const { catalog, run } = setup();
    catalog.getEntityByRef.mockResolvedValueOnce(undefined);
    catalog.getEntityByRef.mockResolvedValueOnce(undefined);
    const { logger } = await run(input);
    expect(catalog.getEntityByRef).toHaveBeenCalledTimes(3);
    expect(logger.warn).not.toHaveBeenCalled();
  });

  it('says so and succeeds when the catalog takes too long', async () => {
    const { catalog, run } = setup({ waitMs: 40 });
    catalog.getEntityByRef.mockResolvedValue(undefined);
    const { output, logger } = await run(input);
    expect(output).toMatchObject({ entityRef });
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('The cluster is ordered'),
    );
  });

  it('stops waiting when the task is cancelled', async () => {
    const { catalog, run } = setup();
    const cancel = new AbortController();
    catalog.getEntityByRef.mockImplementation(async () => {
      cancel.abort();
      return undefined;
    });
    await expect(run(input, { signal: cancel.signal })).rejects.toThrow(
      /abort/i,
    );
  });

  it('logs notes and warnings', async () => {
    const { applyManifest, run } = setup();
    applyManifest.mockResolvedValueOnce({
      ...(await applyManifest('home', {})),
      notes: [sentence('Read in another way.')],
      warnings: [sentence('Nobody knows this context.')],
    });
    const { logger } = await run(input);
    expect(logger.info).toHaveBeenCalledWith('Read in another way.');
    expect(logger.warn).toHaveBeenCalledWith('Nobody knows this context.');
  });

  it.each([
    [
      'an order that lacks something',
      { controlPlane: 'home', name: 'orders' },
      /Missing input: namespace, serverVersion, storage, regions/,
    ],
    [
      'half of a part',
      { ...input, resources: { cpu: '4' } },
      /Missing input: resources\.memory/,
    ],
    [
      'an order and a manifest at once',
      { ...input, manifest: 'kind: A' },
      /manifest: it already says serverVersion, storage, regions/,
    ],
  ])('refuses %s before it asks anybody', async (_, given, message) => {
    const { applyManifest, run } = setup();
    await expect(run(given)).rejects.toThrow(message);
    expect(applyManifest).not.toHaveBeenCalled();
  });

  it.each([
    [
      422,
      {
        name: 'InvalidManifestError',
        message: 'refused',
        causes: [{ field: 'spec.a', reason: 'r', message: 'too small' }],
      },
      /- spec\.a: too small/,
    ],
    [
      409,
      { name: 'ConflictError', message: 'Cluster data/orders already exists' },
      /^Cluster data\/orders already exists$/,
    ],
    [
      503,
      { name: 'ServiceUnavailableError', message: 'home does not answer' },
      /^home does not answer$/,
    ],
  ])('explains a refusal with %d', async (status, error, message) => {
    const { applyManifest, run } = setup();
    const response = new Response(
      JSON.stringify({ error, response: { statusCode: status } }),
      { status, headers: { 'Content-Type': 'application/json' } },
    );
    applyManifest.mockRejectedValueOnce(
      await ResponseError.fromResponse(response as any),
    );
    await expect(run(input)).rejects.toThrow(
      expect.objectContaining({
        message: expect.stringMatching(message),
        stack: expect.not.stringContaining(' at '),
      }),
    );
  });

  it('takes no secret', () => {
    const { action } = setup();
    const fields = JSON.stringify(action.schema?.input);
    expect(fields).toContain('superuserSecretName');
    expect(fields).not.toMatch(/password|"secret"|token/i);
  });
});
