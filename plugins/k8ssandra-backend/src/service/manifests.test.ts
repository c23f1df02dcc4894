import {
  ConflictError,
  InputError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { KubernetesError } from '@k8ssandra-backstage/kubernetes-runtime';
import { annotations } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { aCluster, aContext } from '../__testUtils__/fixtures';
import { startHome } from '../__testUtils__/startHome';

describe('applying a manifest', () => {
  it('creates, and repeats safely with the same token', async () => {
    const { home, apply } = await startHome();
    const token = { createToken: 'orders:7' };
    const first = await apply(aCluster('orders'), token);
    expect(first.status).toBe(200);
    expect(first.body).toMatchObject({
      dryRun: false,
      id: { controlPlane: 'home', namespace: 'data', name: 'orders' },
      uid: 'uid-of-orders',
      outcome: 'created',
      notes: [],
      warnings: [],
      plan: { steps: [] },
    });
    const { metadata } = first.body.manifest;
    expect(metadata.annotations[annotations.createToken]).toBe('orders:7');

    const second = await apply(aCluster('orders'), token);
    expect(second.body).toMatchObject({
      outcome: 'unchanged',
      uid: 'uid-of-orders',
    });
    expect(home.applied).toHaveLength(1);

    const other = await apply(aCluster('orders'), { createToken: 'orders:8' });
    expect(other.status).toBe(409);
    expect(other.body.error.message).toContain('already exists');
  });

  it('lets only one of two requests for one name create it', async () => {
    const { home, apply } = await startHome();
    const answers = await Promise.all(
      ['a', 'b'].map(createToken => apply(aCluster('orders'), { createToken })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(home.applied).toHaveLength(1);
  });

  it('updates, and keeps the owner that the manifest does not state', async () => {
    const { home, apply } = await startHome();
    home.put(aCluster('orders', { owner: 'group:default/payments' }));
    const { body } = await apply(aCluster('orders'));
    expect(body.outcome).toBe('updated');
    expect(home.applied[0]).toMatchObject({
      cluster: {
        metadata: {
          annotations: { [annotations.owner]: 'group:default/payments' },
        },
      },
      options: { dryRun: false, force: true },
    });
  });

  it('says in a dry run alone how long a start usually takes, which nobody knows yet', async () => {
    const { apply } = await startHome();
    const dry = await apply(aCluster('orders'), { dryRun: true });
    expect(dry.body.usualStartSeconds).toBeNull();
    const real = await apply(aCluster('orders'));
    expect(real.body).not.toHaveProperty('usualStartSeconds');
  });

  it('says in a dry run which fields it would take over', async () => {
    const { home, apply } = await startHome();
    home.put(aCluster('orders'));
    const causes = ['.spec.x', '.spec.y'].map(field => ({
      field,
      reason: 'FieldManagerConflict',
      message: 'conflict with "kubectl"',
    }));
    home.failures.push(Object.assign(new ConflictError('no'), { causes }));
    const { status, body } = await apply(aCluster('orders'), { dryRun: true });
    expect(status).toBe(200);
    expect(body).toMatchObject({ dryRun: true, uid: 'uid-of-orders' });
    expect(body.warnings).toEqual([
      expect.objectContaining({
        text: expect.stringContaining('.spec.x, .spec.y'),
      }),
    ]);
    expect(home.applied.map(({ options }) => options.dryRun)).toEqual([
      true,
      true,
    ]);
  });

  it('says which fields the API server does not know', async () => {
    const { home, apply } = await startHome();
    const known = home.applyCluster.bind(home);
    jest
      .spyOn(home, 'applyCluster')
      .mockImplementation((cluster, options) =>
        known(
          { ...cluster, spec: { cassandra: cluster.spec.cassandra } },
          options,
        ),
      );
    const { spec, ...rest } = aCluster('orders');
    const misspelt = { ...spec, reapr: { heapSize: '1Gi' } };
    const { body } = await apply({ ...rest, spec: misspelt }, { dryRun: true });
    expect(body.warnings).toEqual([
      expect.objectContaining({
        key: 'apply.leftOut',
        params: { field: 'spec.reapr' },
      }),
    ]);
  });

  it('has no UID for what a dry run would create', async () => {
    const { home, apply } = await startHome();
    const { body } = await apply(aCluster('orders'), { dryRun: true });
    expect(body).toMatchObject({ outcome: 'created', uid: null });
    expect(home.objects()).toEqual([]);
  });

  it('warns of contexts and namespaces that are not there or not known', async () => {
    const { home, apply } = await startHome();
    home.facts.push(
      aContext({ name: 'east', namespaces: ['other'] }),
      aContext({ name: 'west', visible: false }),
      aContext({ name: 'north' }),
    );
    const object = aCluster('orders', {
      contexts: ['', 'east', 'west', 'north', 'nowhere'],
    });
    const { body } = await apply(object, { dryRun: true });
    expect(body.warnings.map((each: any) => [each.key, each.params])).toEqual([
      ['validation.unknownContext', { context: 'nowhere', datacenter: 'dc5' }],
      [
        'apply.namespaceMissing',
        { namespace: 'data', region: 'east', datacenter: 'dc2' },
      ],
      [
        'apply.namespaceUnknown',
        { namespace: 'data', region: 'west', datacenter: 'dc3' },
      ],
    ]);
  });

  it('notes what it reads in another way', async () => {
    const { home, apply } = await startHome();
    const object: any = aCluster('orders');
    object.spec.cassandra.cluster = 'Orders';
    const { body } = await apply(object);
    expect(body.notes).toHaveLength(1);
    expect(home.applied[0].cluster.spec.cassandra).toMatchObject({
      clusterName: 'Orders',
    });
  });

  it.each([
    ['no manifest', {}],
    ['an unknown property', { manifest: 'a: 1', force: true }],
    ['no YAML', { manifest: 'a: [' }],
    ['another kind', { manifest: 'apiVersion: v1\nkind: Secret' }],
    ['two documents', { manifest: 'a: 1\n---\nb: 1' }],
    ['a huge text', { manifest: 'x'.repeat(300_000) }],
    ['a flag that is no boolean', { manifest: 'a: 1', dryRun: 'yes' }],
  ])('answers 400 for %s', async (_, body) => {
    const { post, home } = await startHome();
    const answer = await post(body);
    expect(answer.status).toBe(400);
    expect(answer.body.error.name).toBe('InputError');
    expect(home.applied).toEqual([]);
  });

  it('answers 422 with every cause of the rules', async () => {
    const { apply, home } = await startHome();
    const object: any = aCluster('orders', { contexts: ['', ''] });
    delete object.spec.cassandra.storageConfig;
    object.spec.cassandra.datacenters[1].metadata.name = 'Not_A_Name';
    const { status, body } = await apply(object);
    expect(status).toBe(422);
    expect(body.error.causes.length).toBeGreaterThanOrEqual(2);
    body.error.causes.forEach((cause: any) =>
      expect(cause).toEqual({
        field: expect.stringMatching(/^spec\.cassandra/),
        reason: expect.stringMatching(/^FieldValue/),
        message: expect.any(String),
      }),
    );
    expect(home.applied).toEqual([]);
  });

  it('answers 422 with the causes of the API server', async () => {
    const { apply, home } = await startHome();
    const causes = [
      { field: 'spec.a', reason: 'FieldValueInvalid', message: 'too small' },
    ];
    const refusal = new KubernetesError({
      code: 'Invalid',
      message: 'POST /x: 422 Invalid',
      status: 422,
      causes,
    });
    home.failures.push(
      Object.assign(new InputError('refused', refusal), { causes }),
    );
    const { status, body } = await apply(aCluster('orders'));
    expect(status).toBe(422);
    expect(body.error).toMatchObject({ name: 'InvalidManifestError', causes });
  });

  it.each([
    ['that does not exist', {}, 'nowhere', /does not exist in control plane/],
    ['that is not watched', { namespaces: ['a'] }, 'data', /does not watch/],
  ])(
    'answers 422 for a namespace %s',
    async (_, config, namespace, message) => {
      const { apply } = await startHome(config);
      const { status, body } = await apply(aCluster('orders', { namespace }));
      expect(status).toBe(422);
      expect(body.error.causes).toEqual([
        {
          field: 'metadata.namespace',
          reason: 'FieldValueNotFound',
          message: expect.stringMatching(message),
        },
      ]);
    },
  );

  it.each([
    [503, new ServiceUnavailableError('it does not answer')],
    [409, new ConflictError('it changed meanwhile')],
  ])('answers %d when Kubernetes says so', async (status, failure) => {
    const { apply, home } = await startHome();
    home.failures.push(failure);
    const answer = await apply(aCluster('orders'));
    expect(answer.status).toBe(status);
    expect(answer.body.error.message).toBe(
      `Control plane home: ${failure.message}`,
    );
  });

  it.each(['apply', 'delete'])(
    'refuses to %s at once while the control plane is known to be away',
    async verb => {
      const { apply, home, remove } = await startHome();
      home.put(aCluster('orders'));
      home.facts[0] = aContext({
        name: '',
        connection: 'down',
        reason: { code: 'Timeout', message: 'no answer in 10 s' },
      });
      const { status, body } = await (verb === 'apply'
        ? apply(aCluster('orders'))
        : remove({ confirm: 'data/orders' }));
      expect(status).toBe(503);
      expect(body.error.message).toBe(
        'Control plane home cannot be written now: no answer in 10 s. Nothing was changed; try again when it answers',
      );
      expect([...home.applied, ...home.deleted]).toEqual([]);
    },
  );

  it('answers 422 when Kubernetes does not know the namespace', async () => {
    const { apply, home } = await startHome();
    home.facts[0].namespaces = null;
    home.failures.push(new NotFoundError('namespaces "data" not found'));
    const { status, body } = await apply(aCluster('orders'));
    expect(status).toBe(422);
    expect(body.error.causes[0].field).toBe('metadata.namespace');
  });

  it('refuses to change what is being deleted', async () => {
    const { apply, home } = await startHome();
    const entry = home.put(aCluster('orders'));
    entry.snapshot.cluster.metadata.deletionTimestamp = '2026-01-01T00:00:00Z';
    const { status, body } = await apply(aCluster('orders'));
    expect(status).toBe(409);
    expect(body.error.message).toContain('being deleted');
  });
});
