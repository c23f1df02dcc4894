import { MAX_HEADING } from '../template';
import { buildVerdict } from './buildVerdict';
import type { VerdictFacts } from './facts';
import {
  creation,
  ends,
  life,
  losses,
  operations,
} from './__testUtils__/examples';
import { cluster, region } from './__testUtils__/facts';

const usEast = region('us-east', 'dc1');

describe('headings', () => {
  const long = (letter: string) => letter.repeat(30);

  /** The same facts with names of 30 characters. */
  function lengthen(facts: VerdictFacts): VerdictFacts {
    const names = new Map<string, string>();
    facts.regions.forEach((each, index) => {
      names.set(each.datacenter, long('defghij'[index]));
    });
    return {
      ...facts,
      cluster: { namespace: long('n'), name: long('c') },
      hub: { ...facts.hub, name: long('h') },
      regions: facts.regions.map((each, index) => ({
        ...each,
        region: long('uvwxyz'[index]),
        datacenter: names.get(each.datacenter)!,
        context: long('k'),
        waitsFor: each.waitsFor && names.get(each.waitsFor),
      })),
      secrets: facts.secrets?.map(each => ({
        ...each,
        datacenter: names.get(each.datacenter)!,
      })),
      keyspaces: facts.keyspaces?.map(each => ({
        ...each,
        datacenter: names.get(each.datacenter)!,
      })),
      credentials: facts.credentials?.map(each => ({
        ...each,
        context: long('k'),
      })),
    };
  }

  it.each([...creation, ...losses, ...life, ...ends, ...operations])(
    'row %i fits with names of 30 characters, whole',
    (_, facts) => {
      const { text } = buildVerdict(lengthen(facts)).verdict.state;
      expect(text.length).toBeLessThanOrEqual(MAX_HEADING);
      expect(text).toMatch(/\.$/);
    },
  );

  it('cut what no form is short enough for', () => {
    const { verdict } = buildVerdict(
      cluster([usEast], {
        attention: [{ key: 'x', params: {}, text: 'word '.repeat(40) }],
      }),
    );
    expect(verdict.state.text.length).toBeLessThanOrEqual(MAX_HEADING);
    expect(verdict.state.text).toMatch(/…$/);
  });

  it('name both datacenters of one region', () => {
    const { verdict } = buildVerdict(
      cluster([
        region('us-east', 'dc1', { ambiguous: true }),
        region('us-east', 'dc4', {
          ambiguous: true,
          state: 'progressing',
          up: 1,
          quorum: 'none',
          starting: { seconds: 60, usualSeconds: null, overdue: false },
        }),
      ]),
    );
    expect(verdict.state.text).toBe(
      'us-east (dc4) is starting: 1 of 3 nodes ready.',
    );
    expect(verdict.clients?.text).toBe(
      'us-east (dc1) answers at LOCAL_QUORUM; us-east (dc4) takes no traffic yet.',
    );
  });
});
