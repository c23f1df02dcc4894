import { homeNeeds, regionNeeds, VERBS } from './needs';
import { withoutOf } from './without';

describe('what is asked for', () => {
  const all = homeNeeds({ leaseNamespace: 'portal' });

  it('names each resource once, with verbs that Kubernetes knows', () => {
    const names = all.map(({ group, resource }) => `${group}/${resource}`);
    expect(new Set(names).size).toBe(names.length);
    for (const { verbs } of all) {
      expect(verbs.length).toBeGreaterThan(0);
      expect(VERBS).toEqual(expect.arrayContaining(verbs));
    }
  });

  it('holds at home all that is needed in a region', () => {
    for (const { group, resource, verbs } of regionNeeds()) {
      const there = all.find(
        each => each.group === group && each.resource === resource,
      );
      expect(there?.verbs).toEqual(expect.arrayContaining(verbs));
    }
  });

  it('tells of each in words of its own what fails without it', () => {
    const said = all.flatMap(need =>
      need.verbs.map(verb => [
        `${need.group}/${need.resource} ${verb}`,
        withoutOf(need, [verb]).key,
      ]),
    );
    expect(said.filter(([, key]) => key.startsWith('without.other'))).toEqual(
      [],
    );
  });

  it('asks for leases in one namespace only, and where nobody is elected for none', () => {
    expect(
      all.filter(({ namespace }) => namespace).map(each => each.resource),
    ).toEqual(['leases']);
    expect(homeNeeds().some(({ resource }) => resource === 'leases')).toBe(
      false,
    );
  });

  it('does without what only explains', () => {
    const optional = regionNeeds().filter(each => each.optional);
    const names = optional.map(({ resource }) => resource);
    expect(names).toEqual(
      expect.arrayContaining(['events', 'nodes', 'storageclasses', 'reapers']),
    );
    expect(names).not.toContain('secrets');
    expect(names).not.toContain('cassandradatacenters');
  });

  it('says of a resource that nobody wrote words for what can be said', () => {
    const unknown = { group: 'new.io', resource: 'things' };
    expect(withoutOf(unknown, ['list']).text).toContain('things');
    expect(withoutOf(unknown, ['create']).text).toContain('cannot be written');
  });
});
