import { handedOver, type ManagedFieldsEntry } from './managedFields';

const NOW = '2026-01-02T00:00:00Z';
const entry = (
  manager: string,
  fieldsV1: object,
  rest: Partial<ManagedFieldsEntry> = {},
): ManagedFieldsEntry => ({
  manager,
  operation: 'Update',
  apiVersion: 'v1',
  time: '2025-01-01T00:00:00Z',
  fieldsType: 'FieldsV1',
  fieldsV1: fieldsV1 as never,
  ...rest,
});
const ours = (fieldsV1: object) =>
  entry('k8ssandra-backstage', fieldsV1, { operation: 'Apply', time: NOW });
const spec = { 'f:spec': { 'f:size': {} } };
const finalizers = { 'f:metadata': { 'f:finalizers': { 'v:"x"': {} } } };
const notes = (...names: string[]) => ({
  'f:metadata': {
    'f:annotations': Object.fromEntries(names.map(each => [each, {}])),
  },
});

describe('what the k8ssandra-operator wrote', () => {
  it.each<[string, ManagedFieldsEntry[], ManagedFieldsEntry[] | undefined]>([
    ['nothing', [], undefined],
    ['is what others wrote', [entry('kubectl', spec)], undefined],
    ['is ours', [entry('manager', spec)], [ours(spec)]],
    [
      'is ours beside what others wrote',
      [entry('kubectl', spec), entry('manager', { 'f:data': {} })],
      [entry('kubectl', spec), ours({ 'f:data': {} })],
    ],
    [
      'by either name and operation is ours',
      [
        entry('manager', spec),
        entry('k8ssandra-operator', { 'f:data': {} }, { operation: 'Apply' }),
      ],
      [ours({ ...spec, 'f:data': {} })],
    ],
    [
      'joins what we had',
      [ours({ 'f:spec': { 'f:racks': {} } }), entry('manager', spec)],
      [ours({ 'f:spec': { 'f:racks': {}, 'f:size': {} } })],
    ],
    [
      'in a status stays',
      [entry('manager', { 'f:status': {} }, { subresource: 'status' })],
      undefined,
    ],
    [
      'without a subresource in a status stays',
      [entry('manager', { ...spec, 'f:status': {} })],
      [entry('manager', { 'f:status': {} }), ours(spec)],
    ],
    [
      'of finalizers and owners stays',
      [entry('manager', finalizers)],
      undefined,
    ],
    [
      'beside finalizers is ours',
      [entry('manager', { ...finalizers, ...spec })],
      [entry('manager', finalizers), ours(spec)],
    ],
    [
      'may be what cass-operator wrote by the same name, which stays',
      [
        entry(
          'manager',
          notes('f:k8ssandra.io/resource-hash', 'f:cassandra.datastax.com/x'),
        ),
      ],
      [
        entry('manager', notes('f:cassandra.datastax.com/x')),
        ours(notes('f:k8ssandra.io/resource-hash')),
      ],
    ],
  ])('%s', (_, before, after) => {
    const given = structuredClone(before);
    expect(handedOver(before, NOW)).toEqual(after);
    expect(before).toEqual(given);
  });

  it('is handed over once', () => {
    const once = handedOver(
      [entry('manager', { ...spec, ...finalizers })],
      NOW,
    );
    expect(handedOver(once!, NOW)).toBeUndefined();
  });
});
