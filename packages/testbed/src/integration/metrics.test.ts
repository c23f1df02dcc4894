import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { metricsServiceFactory } from '@backstage/backend-defaults/alpha';
import { metrics } from '@opentelemetry/api';
import {
  DataPointType,
  MeterProvider,
  MetricReader,
  type MetricData,
} from '@opentelemetry/sdk-metrics';
import {
  resourceTypes,
  type K8ssandraCluster,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { isComplete } from '../support/cluster';
import { apply, order, startLab, type Lab } from '../support/lab';
import { root } from '../support/paths';
import { startPluginOn, type RunningPlugin } from '../support/pluginOn';
import { untilObject } from '../support/until';
import { UNFIT } from './hostile/corpus';

jest.setTimeout(60_000);

/** Collects when it is asked to. */
class Reader extends MetricReader {
  protected async onForceFlush() {}
  protected async onShutdown() {}
}

/** The name that Prometheus stores a metric by. */
function nameOf({ descriptor, dataPointType }: MetricData): string {
  const base = descriptor.name.replaceAll('.', '_');
  const named = descriptor.unit === 's' ? `${base}_seconds` : base;
  return dataPointType === DataPointType.SUM ? `${named}_total` : named;
}

/** Each metric of docs/monitoring.md with the labels that it may have. */
const documented = new Map(
  [
    ...readFileSync(join(root, 'docs/monitoring.md'), 'utf8').matchAll(
      /^\| `(k8ssandra_\w+)` +\| (.*?) +\|/gm,
    ),
  ].map(([, name, labels]) => [
    name,
    labels
      .replace(/\([^)]*\)/g, '')
      .split(/,\s*/)
      .map(each => each.trim()),
  ]),
);

describe('metrics of a plugin that runs with OpenTelemetry', () => {
  let lab: Lab;
  let plugin: RunningPlugin;
  let found: MetricData[];

  beforeAll(async () => {
    const reader = new Reader();
    metrics.setGlobalMeterProvider(new MeterProvider({ readers: [reader] }));
    lab = await startLab({ regions: ['east'] });
    plugin = await startPluginOn(lab, { features: [metricsServiceFactory] });
    const home = lab.admin(lab.contexts[0]);
    await home.create(resourceTypes.ClientConfig, {
      apiVersion: 'config.k8ssandra.io/v1beta1',
      kind: 'ClientConfig',
      metadata: { name: 'hostile', namespace: 'k8ssandra' },
      spec: {
        contextName: `hostile\u001b[31m\u202e${'x'.repeat(10_000)}`,
        kubeConfigSecret: { name: 'nobody' },
      },
    } as never);
    const { metadata } = await apply(lab, order('metrics', { east: 1 }));
    await untilObject<K8ssandraCluster>({
      client: home,
      type: resourceTypes.K8ssandraCluster,
      namespace: metadata.namespace!,
      name: metadata.name,
      condition: isComplete,
      what: 'it is complete',
    });
    const { resourceMetrics } = await reader.collect();
    found = resourceMetrics.scopeMetrics
      .flatMap(scope => scope.metrics)
      .filter(({ descriptor }) => descriptor.name.startsWith('k8ssandra'));
  });
  afterAll(async () => {
    await plugin?.stop();
    await lab?.stop();
    metrics.disable();
  });

  const points = () =>
    found.flatMap(each =>
      each.dataPoints.map(({ attributes }) => ({
        name: nameOf(each),
        labels: attributes as Record<string, string>,
      })),
    );

  it('are exactly those of docs/monitoring.md, each with values', () => {
    expect(documented.size).toBeGreaterThanOrEqual(10);
    expect(found.map(nameOf).sort()).toEqual([...documented.keys()].sort());
    expect(found.filter(each => each.dataPoints.length === 0)).toEqual([]);
  });

  it('have the labels that are documented', () => {
    const wrong = points().filter(({ name, labels }) => {
      const known = documented.get(name) ?? [];
      const given = Object.keys(labels);
      return (
        given.length !== known.length || given.some(is => !known.includes(is))
      );
    });
    expect(wrong).toEqual([]);
  });

  it('have plain and short labels, whatever a context is called', () => {
    const values = points().flatMap(({ labels }) => Object.values(labels));
    expect(values.some(each => each.startsWith('hostile'))).toBe(true);
    expect(
      values.filter(each => UNFIT.test(each) || each.length > 253),
    ).toEqual([]);
  });

  it('count what was done', () => {
    const duration = found.find(
      ({ descriptor }) => descriptor.name === 'k8ssandra.step.duration',
    );
    const done = duration?.dataPoints.filter(
      ({ attributes }) =>
        attributes.outcome === 'done' && attributes.context === 'east',
    );
    expect((done?.[0].value as { count: number }).count).toBeGreaterThan(0);
  });
});
