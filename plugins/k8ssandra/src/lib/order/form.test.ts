import {
  filledRegions,
  orderOfForm,
  readOrderForm,
  type OrderForm,
} from './form';

const form: OrderForm = {
  controlPlane: 'hub',
  name: 'orders',
  namespace: 'data',
  serverVersion: '5.0.6',
  storage: { size: '5Gi' },
  regions: [{ datacenterName: 'dc1', size: 3 }],
};

it('makes an order of a complete form', () => {
  expect(orderOfForm(form)).toMatchObject({
    name: 'orders',
    storage: { size: '5Gi' },
    regions: [{ datacenterName: 'dc1', size: 3 }],
  });
});

it.each(['name', 'namespace', 'serverVersion', 'storage', 'regions'] as const)(
  'makes none without %s',
  field => {
    expect(orderOfForm({ ...form, [field]: undefined })).toBeUndefined();
  },
);

it('reads the form from the context of a field, empty when there is none', () => {
  expect(readOrderForm({ formData: form })).toBe(form);
  expect(readOrderForm(undefined)).toEqual({});
});

it('takes the empty rows that a form prefills for no regions', () => {
  const prefilled = [undefined] as unknown as OrderForm['regions'];
  expect(orderOfForm({ ...form, regions: prefilled })).toBeUndefined();
  expect(filledRegions([undefined, form.regions![0], null])).toEqual(
    form.regions,
  );
});
