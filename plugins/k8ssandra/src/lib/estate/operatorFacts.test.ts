import { anOperator } from '../../__testUtils__/estate';
import { operatorFacts } from './operatorFacts';

const own = anOperator();
const other = anOperator({ name: 'k8ssandra-operator', version: '1.31.0' });

describe('operatorFacts', () => {
  it.each<
    [
      what: string,
      given: Parameters<typeof operatorFacts>[0],
      expected: object | undefined,
    ]
  >([
    ['nobody lets us look', null, undefined],
    ['none was seen', [], undefined],
    ['one runs', [own], { name: 'cass-op', version: '1.31', state: 'healthy' }],
    ['two run: the one of datacenters', [other, own], { name: 'cass-op' }],
    [
      'two: the one that does not run',
      [own, { ...other, state: 'down' }],
      { name: 'k8ssandra-op', state: 'down' },
    ],
    [
      'an older one before one that is well',
      [other, { ...own, state: 'attention', version: '1.9.2' }],
      { name: 'cass-op', version: '1.9', state: 'attention' },
    ],
    ['an image without a tag', [{ ...own, version: null }], { version: null }],
  ])('%s', (_, given, expected) => {
    expect({ facts: operatorFacts(given) }).toMatchObject({ facts: expected });
  });
});
