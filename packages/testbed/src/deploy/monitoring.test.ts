import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { root } from '../support/paths';

const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** Every instrument of the plugin, as Prometheus names it. */
const instruments = new Set(
  globSync('plugins/k8ssandra-backend/src/**/*.ts', { cwd: root })
    .filter(path => !path.endsWith('.test.ts'))
    .flatMap(path => [
      ...read(path).matchAll(
        /(createCounter|createHistogram|gauge)\(\s*'(k8ssandra\.[\w.]+)',\s*\{([^}]*)\}/g,
      ),
    ])
    .flatMap(([, kind, name, options]) => {
      const base = name.replaceAll('.', '_');
      if (kind === 'createCounter') return [`${base}_total`];
      if (kind === 'createHistogram') {
        return ['', '_bucket', '_count'].map(end => `${base}_seconds${end}`);
      }
      return [/unit: 's'/.test(options) ? `${base}_seconds` : base];
    }),
);

const named = (text: string) => [
  ...new Set(text.match(/\bk8ssandra_\w+/g) ?? []),
];

interface Rule {
  alert: string;
  expr: string;
  labels: { severity: string };
  annotations: { summary: string };
}

const rules: Rule[] = parse(
  read('deploy/monitoring/alerts.yaml'),
).groups.flatMap((group: { rules: Rule[] }) => group.rules);
const dashboard = JSON.parse(read('deploy/monitoring/dashboard.json'));

describe('what is shipped for monitoring', () => {
  it('knows the instruments of the plugin', () => {
    expect(instruments.size).toBeGreaterThanOrEqual(16);
  });

  it.each(rules)('alert $alert asks for metrics that there are', rule => {
    expect(named(rule.expr).length).toBeGreaterThan(0);
    expect(named(rule.expr).filter(each => !instruments.has(each))).toEqual([]);
    expect(['warning', 'critical']).toContain(rule.labels.severity);
    expect(rule.annotations.summary).toBeTruthy();
  });

  it('has each alert once', () => {
    const names = rules.map(({ alert }) => alert);
    expect(names).toEqual([...new Set(names)]);
  });

  it.each<{ title: string; targets: Array<{ expr: string }> }>(
    dashboard.panels,
  )('panel $title asks for metrics that there are', ({ targets }) => {
    const metrics = targets.flatMap(({ expr }) => named(expr));
    expect(metrics.length).toBeGreaterThan(0);
    expect(metrics.filter(each => !instruments.has(each))).toEqual([]);
  });

  it('shows every metric on the dashboard, and describes it in docs/monitoring.md', () => {
    const page = read('docs/monitoring.md');
    const base = [...instruments].filter(
      name => !/_(bucket|count)$/.test(name),
    );
    expect(base.filter(name => !page.includes(`\`${name}\``))).toEqual([]);
    const shown = JSON.stringify(dashboard);
    expect(base.filter(name => !shown.includes(name))).toEqual([]);
  });

  it('overlaps no panels', () => {
    const cells = dashboard.panels.flatMap(
      ({ gridPos: { x, y, w, h } }: { gridPos: Record<string, number> }) =>
        Array.from(
          { length: w * h },
          (_, i) => `${x + (i % w)},${y + Math.floor(i / w)}`,
        ),
    );
    expect(new Set(cells).size).toBe(cells.length);
  });
});
