import type { PolicyRule } from './authorizer';
import { missingRules, ruleText } from './escalation';

const rule = (
  verbs: string[],
  resources: string[],
  more: Partial<PolicyRule> = {},
): PolicyRule => ({ apiGroups: [''], resources, verbs, ...more });

const path = (verbs: string[], ...nonResourceURLs: string[]): PolicyRule => ({
  verbs,
  nonResourceURLs,
});

describe('missingRules', () => {
  const granted: [string, PolicyRule[], PolicyRule[]][] = [
    ['the same', [rule(['get'], ['pods'])], [rule(['get'], ['pods'])]],
    ['any verb', [rule(['*'], ['pods'])], [rule(['get', 'list'], ['pods'])]],
    ['any resource', [rule(['get'], ['*'])], [rule(['get'], ['pods/log'])]],
    [
      'several rules together',
      [rule(['get'], ['pods']), rule(['get'], ['secrets'])],
      [rule(['get'], ['pods', 'secrets'])],
    ],
    [
      'all names',
      [rule(['get'], ['pods'])],
      [rule(['get'], ['pods'], { resourceNames: ['p'] })],
    ],
    ['paths below one', [path(['get'], '/api/*')], [path(['get'], '/api/v1')]],
    ['nothing', [], []],
  ];
  it.each(granted)('is empty for %s', (_, held, wanted) => {
    expect(missingRules(held, wanted)).toEqual([]);
  });

  const missing: [string, PolicyRule[], PolicyRule[], PolicyRule[]][] = [
    [
      'another verb',
      [rule(['get'], ['pods'])],
      [rule(['get', 'list'], ['pods'])],
      [rule(['list'], ['pods'])],
    ],
    [
      'every verb',
      [rule(['get', 'list'], ['pods'])],
      [rule(['*'], ['pods'])],
      [rule(['*'], ['pods'])],
    ],
    [
      'another group',
      [rule(['get'], ['pods'])],
      [rule(['get'], ['pods'], { apiGroups: ['apps'] })],
      [rule(['get'], ['pods'], { apiGroups: ['apps'] })],
    ],
    [
      'a subresource',
      [rule(['get'], ['pods'])],
      [rule(['get'], ['pods/exec'])],
      [rule(['get'], ['pods/exec'])],
    ],
    [
      'another name',
      [rule(['get'], ['pods'], { resourceNames: ['a'] })],
      [rule(['get'], ['pods'], { resourceNames: ['a', 'b'] })],
      [rule(['get'], ['pods'], { resourceNames: ['b'] })],
    ],
    [
      'all names for one',
      [rule(['get'], ['pods'], { resourceNames: ['a'] })],
      [rule(['get'], ['pods'])],
      [rule(['get'], ['pods'])],
    ],
    [
      'another path',
      [path(['get'], '/api')],
      [path(['get'], '/api', '/metrics')],
      [path(['get'], '/metrics')],
    ],
  ];
  it.each(missing)('tells %s', (_, held, wanted, expected) => {
    expect(missingRules(held, wanted)).toEqual(expected);
  });
});

describe('ruleText', () => {
  it.each([
    [
      rule(['get'], ['pods'], { resourceNames: ['p'] }),
      '{APIGroups:[""], Resources:["pods"], ResourceNames:["p"], Verbs:["get"]}',
    ],
    [path(['get'], '/api'), '{NonResourceURLs:["/api"], Verbs:["get"]}'],
  ])('shows %j', (one, text) => {
    expect(ruleText(one)).toBe(text);
  });
});
