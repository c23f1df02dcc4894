import { tidyOrder } from './tidyOrder';

it.each([
  [{ name: 'orders', heap: '' }, { name: 'orders' }],
  [{ resources: { cpu: '', memory: '' } }, {}],
  [{ storage: {}, owner: undefined }, {}],
  [{ auth: false }, { auth: false }],
  [
    { clientEncryption: { keystoreSecretName: 'a', truststoreSecretName: '' } },
    { clientEncryption: { keystoreSecretName: 'a', truststoreSecretName: '' } },
  ],
  [{ regions: [] }, { regions: [] }],
])('of %j keeps %j', (order, tidy) => {
  expect(tidyOrder(order)).toEqual(tidy);
});
