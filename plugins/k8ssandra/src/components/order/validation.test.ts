import { mockApis } from '@backstage/frontend-test-utils';
import { translationApiRef } from '@backstage/frontend-plugin-api';
import { fakeApi, type FakeApi } from '../../__testUtils__/fakeApi';
import { orderForm, orderRegion } from '../../__testUtils__/order';
import { aSummary } from '../../__testUtils__/views';
import { k8ssandraApiRef } from '../../api';
import type { OrderForm } from '../../lib/order/form';
import { validateField } from './validation';

/** What the form shows at a field when a person goes on with these values. */
async function errorsOf(
  validate: ReturnType<typeof validateField>,
  form: OrderForm,
  over: Partial<FakeApi> = {},
): Promise<string[]> {
  const errors: string[] = [];
  const apis: Record<string, unknown> = {
    [translationApiRef.id]: mockApis.translation(),
    [k8ssandraApiRef.id]: fakeApi(over),
  };
  await validate(
    undefined,
    { addError: message => errors.push(message) },
    {
      apiHolder: { get: ({ id }: { id: string }) => apis[id] as any },
      formData: form,
    },
  );
  return errors;
}

const refusing = (...fields: string[]) =>
  jest.fn().mockRejectedValue(
    Object.assign(new Error('refused'), {
      causes: fields.map(field => ({ field, reason: 'r', message: 'wrong' })),
    }),
  );

it('finds nothing in an order that is fine', async () => {
  expect(await errorsOf(validateField('regions', true), orderForm())).toEqual(
    [],
  );
});

it('tells only what belongs to its field', async () => {
  const form = orderForm({ name: 'Bad', regions: [] });
  expect(await errorsOf(validateField('name'), form)).toEqual([
    expect.stringMatching(/^Use lower-case letters/),
  ]);
});

it('names the row of an error, and the field of another step', async () => {
  const form = orderForm({
    name: 'demo',
    namespace: 'cassandra',
    regions: [
      orderRegion('dc1', 'us-west'),
      orderRegion('dc2', 'us-west', { size: 0 }),
    ],
  });
  const listClusters = jest.fn().mockResolvedValue({ items: [aSummary()] });
  expect(
    await errorsOf(validateField('regions', true), form, { listClusters }),
  ).toEqual([
    'Name: demo exists in namespace cassandra already. Choose another name.',
    'Region 2: Order 1 node or more.',
  ]);
});

it('asks the control plane once more before a person goes on', async () => {
  const applyManifest = refusing(
    'spec.cassandra.datacenters[1].size',
    'metadata.namespace',
    'spec.reaper',
  );
  expect(
    await errorsOf(validateField('regions', true), orderForm(), {
      applyManifest,
    }),
  ).toEqual(['Region 2: wrong', 'Namespace: wrong', 'spec.reaper: wrong']);
  expect(applyManifest).toHaveBeenCalledWith(
    'hub',
    expect.objectContaining({ dryRun: true }),
    expect.anything(),
  );
});

it('lets a person go on when nobody can be asked', async () => {
  const away = jest.fn().mockRejectedValue(new Error('away'));
  expect(
    await errorsOf(validateField('regions', true), orderForm(), {
      listClusters: away,
      listContexts: away,
      applyManifest: away,
    }),
  ).toEqual([]);
});
