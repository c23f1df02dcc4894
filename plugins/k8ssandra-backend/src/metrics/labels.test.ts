import { codeLabel, createBoundedLabel, resourceLabel } from './labels';

describe('labels of metrics', () => {
  it('are so many, whatever names people choose', () => {
    const label = createBoundedLabel(2);
    const hostile = ['a', 'b', '\u001b[31m', '</script>', 'x'.repeat(10_000)];
    const given = [...hostile, 'a', 'b'].map(label);
    expect(given).toEqual(['a', 'b', 'other', 'other', 'other', 'a', 'b']);
  });

  it('are plain and short', () => {
    const label = createBoundedLabel(200);
    const given = ['\u001b[31mred\u202e', 'a\nb', 'x'.repeat(10_000)].map(
      label,
    );
    expect(given).toEqual(['red ', 'a b', `${'x'.repeat(252)}…`]);
  });

  it.each([
    ['pods', 'pods'],
    ['k8ssandraclusters.k8ssandra.io', 'k8ssandraclusters.k8ssandra.io'],
    ['/api/v1/namespaces/a/whatever', 'other'],
    ['widgets.example.com', 'other'],
  ])('name a kind we ask for: %s', (resource, label) => {
    expect(resourceLabel(resource)).toBe(label);
  });

  it.each([
    [0, 'none'],
    [200, '2xx'],
    [201, '2xx'],
    [404, '404'],
    [418, '4xx'],
    [429, '429'],
    [500, '5xx'],
    [503, '503'],
  ])('tell answers apart that mean something else: %d', (status, label) => {
    expect(codeLabel(status)).toBe(label);
  });
});
