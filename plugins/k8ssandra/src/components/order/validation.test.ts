import { mockApis } from '@backstage/frontend-test-utils';
import { translationApiRef } from '@backstage/frontend-plugin-api';
import type { OrderRegion } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { regionsField } from './fields';

type Validate = (
  value: unknown,
  field: { addError(message: string): void },
  context: { apiHolder: { get(ref: { id: string }): unknown } },
) => void;

/** What the form shows when a person goes on with these regions. */
function errorsOf(regions: unknown): string[] {
  const { validation } = regionsField as unknown as { validation: Validate };
  const errors: string[] = [];
  const translation = mockApis.translation();
  validation(
    regions,
    { addError: message => errors.push(message) },
    {
      apiHolder: {
        get: ({ id }) =>
          id === translationApiRef.id ? translation : undefined,
      },
    },
  );
  return errors;
}

const row = (over: Partial<OrderRegion> = {}): OrderRegion => ({
  datacenterName: 'dc1',
  size: 3,
  racks: [{ name: 'r1' }],
  ...over,
});

it.each([
  [[row()], []],
  [undefined, ['Add a region.']],
  [[undefined], ['Add a region.']],
  [
    [row(), row({ datacenterName: 'dc2', size: 0 })],
    ['Region 2: Order 1 node or more.'],
  ],
  [[row({ datacenterName: '' })], ['Region 1: Name the datacenter.']],
])('of %j says %j', (regions, errors) => {
  expect(errorsOf(regions)).toEqual(errors);
});
