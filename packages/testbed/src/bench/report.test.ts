import { toReport } from './report';

describe('toReport', () => {
  const report = toReport({
    rows: [{ measure: 'writes', unit: 'requests', values: [3] }],
    settings: ['Machine: a small one', 'Fleet: simulated'],
    date: '2026-01-02T03:04:05.000Z',
  });

  it.each([
    '# Benchmarks',
    'Measured on 2026-01-02.',
    '| writes ',
    '- Machine: a small one\n- Fleet: simulated\n',
    'npm run bench -- --write',
  ])('holds %j', part => {
    expect(report).toContain(part);
  });
});
