import { toPage } from './page';

describe('toPage', () => {
  const page = toPage(
    {
      real: {
        scenarios: {
          a: {
            date: '2026-01-02T03:04:05.000Z',
            rows: [{ measure: 'writes', unit: 'requests', values: [3] }],
          },
          gone: {
            date: '2025-01-02T03:04:05.000Z',
            rows: [{ measure: 'old', unit: 'requests', values: [3] }],
          },
        },
        settings: ['Machine: a small one', 'Fleet: real'],
      },
    },
    ['a'],
  );

  it.each([
    '# Benchmarks',
    '- real: 2026-01-02\n',
    '- simulator: on no day yet\n',
    '- stand-in: on no day yet\n',
    'On the driver *stand-in*:\n\n- not measured yet\n',
    '| writes ',
    '- Machine: a small one\n- Fleet: real\n',
    '- not measured yet\n',
    'npm run bench -- --driver all --write',
  ])('holds %j', part => {
    expect(page).toContain(part);
  });

  it('holds nothing of scenarios that are no more', () => {
    expect(page).not.toContain('| old ');
  });
});
