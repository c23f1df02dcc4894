import { aCluster } from '../__testUtils__/fixtures';
import { startHome } from '../__testUtils__/startHome';

describe('deleting a cluster', () => {
  it('asks Kubernetes for exactly the object that was seen', async () => {
    const { home, remove } = await startHome();
    home.put(aCluster('orders'));
    const { status } = await remove({ confirm: 'data/orders' });
    expect(status).toBe(202);
    expect(home.deleted).toEqual([
      {
        id: { controlPlane: 'home', namespace: 'data', name: 'orders' },
        options: expect.objectContaining({ uid: 'uid-of-orders' }),
      },
    ]);
  });

  it.each([
    ['another name', { confirm: 'orders' }, 400, /confirm: type data\/orders/],
    ['no name', {}, 400, /confirm/],
    ['another UID', { confirm: 'data/orders', uid: 'b' }, 409, /UID/],
  ])('refuses with %s', async (_, body, status, message) => {
    const { home, remove } = await startHome();
    home.put(aCluster('orders'));
    const answer = await remove(body);
    expect(answer.status).toBe(status);
    expect(answer.body.error.message).toMatch(message);
  });

  it('answers 404 for what is not there', async () => {
    const { remove } = await startHome();
    const { status } = await remove({ confirm: 'data/orders' });
    expect(status).toBe(404);
  });
});

describe('the audit', () => {
  it('has every write, with what it was about and without the manifest', async () => {
    const { apply, remove, auditor, audit } = await startHome();
    const object: any = aCluster('orders');
    object.spec.cassandra.config = { canary: 'canary-of-the-manifest' };
    await apply(object);
    object.spec.cassandra.datacenters[0].metadata.name = 'Canary_Of_A_Name';
    await apply(object);
    await remove({ confirm: 'wrong' });
    expect(
      auditor.createEvent.mock.calls.map(([{ eventId, meta }]) => [
        eventId,
        meta,
      ]),
    ).toEqual([
      ['cluster-apply', { controlPlane: 'home', dryRun: false }],
      ['cluster-apply', { controlPlane: 'home', dryRun: false }],
      [
        'cluster-delete',
        { controlPlane: 'home', namespace: 'data', name: 'orders', uid: null },
      ],
    ]);
    expect(audit.success.mock.calls).toEqual([
      [
        {
          meta: {
            controlPlane: 'home',
            namespace: 'data',
            name: 'orders',
            owner: null,
            dryRun: false,
            outcome: 'created',
            uid: 'uid-of-orders',
          },
        },
      ],
    ]);
    expect(audit.fail).toHaveBeenCalledTimes(2);
    const recorded = audit.fail.mock.calls.map(([{ error, meta }]) => [
      String(error),
      meta,
    ]);
    expect(JSON.stringify(recorded)).not.toMatch(/canary/i);
    expect(recorded[0][0]).toContain('metadata.name');
  });

  it('has no reads', async () => {
    const { api, auditor } = await startHome();
    await api.get('/api/k8ssandra/v1/clusters');
    expect(auditor.createEvent).not.toHaveBeenCalled();
  });
});
