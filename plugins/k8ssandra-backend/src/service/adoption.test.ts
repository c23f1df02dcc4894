import { ConflictError } from '@backstage/errors';
import { aCluster } from '../__testUtils__/fixtures';
import { startHome } from '../__testUtils__/startHome';

describe('adopting a cluster', () => {
  it('takes charge of exactly the object that was seen, and is recorded', async () => {
    const { home, adopt, auditor, audit } = await startHome();
    home.put(aCluster('orders'));
    const { status, body } = await adopt({ confirm: 'data/orders' });
    expect(status).toBe(200);
    expect(body).toMatchObject({ outcome: 'adopted', from: null, changes: [] });
    expect(home.adopted).toEqual([
      {
        id: { controlPlane: 'home', namespace: 'data', name: 'orders' },
        options: { uid: 'uid-of-orders' },
      },
    ]);
    const [[{ eventId, severityLevel }]] = auditor.createEvent.mock.calls;
    expect([eventId, severityLevel]).toEqual(['cluster-adopt', 'high']);
    expect(audit.success.mock.calls[0][0]?.meta).toMatchObject({
      namespace: 'data',
      name: 'orders',
      outcome: 'adopted',
      from: null,
    });
  });

  it('says what it would do', async () => {
    const { home, adopt } = await startHome();
    home.put(aCluster('orders'));
    const { body } = await adopt({
      confirm: 'data/orders',
      dryRun: true,
      acceptChanges: true,
    });
    expect(body.dryRun).toBe(true);
    expect(home.adopted[0].options).toMatchObject({
      dryRun: true,
      acceptChanges: true,
    });
  });

  it.each([
    ['another name', { confirm: 'orders' }, 400, /confirm: type data\/orders/],
    ['no name', {}, 400, /confirm/],
    [
      'what nobody knows',
      { confirm: 'data/orders', force: true },
      400,
      /force/,
    ],
  ])('refuses %s', async (_, body, status, message) => {
    const { home, adopt } = await startHome();
    home.put(aCluster('orders'));
    const answer = await adopt(body);
    expect(answer.status).toBe(status);
    expect(JSON.stringify(answer.body)).toMatch(message);
    expect(home.adopted).toEqual([]);
  });

  it('passes on why it cannot be', async () => {
    const { home, adopt } = await startHome();
    home.put(aCluster('orders'));
    home.failures.push(new ConflictError('it would go on with “Update”'));
    const { status, body } = await adopt({ confirm: 'data/orders' });
    expect(status).toBe(409);
    expect(body.error.message).toContain('it would go on with');
  });

  it('answers 404 for what is not there', async () => {
    const { adopt } = await startHome();
    expect((await adopt({ confirm: 'data/orders' })).status).toBe(404);
  });
});
