import {
  metricsServiceMock,
  tracingServiceMock,
} from '@backstage/backend-test-utils/alpha';
import { createInstruments } from './createInstruments';

/** Everything that was recorded, by the name of the instrument. */
function recorder() {
  const told: Array<[string, number, object | undefined]> = [];
  const instrument = (name: string) => ({
    add: (value: number, attributes?: object) =>
      void told.push([name, value, attributes]),
    record: (value: number, attributes?: object) =>
      void told.push([name, value, attributes]),
  });
  const metrics = metricsServiceMock.mock({
    createCounter: instrument as never,
    createHistogram: instrument as never,
  });
  const tracing = tracingServiceMock.mock();
  return {
    told,
    tracing,
    instruments: createInstruments({ metrics, tracing }),
  };
}

const request = {
  verb: 'apply',
  resource: 'cassandradatacenters.cassandra.datastax.com',
  status: 201,
  durationMs: 30,
};

describe('what a control plane tells of its work', () => {
  it('counts requests and their time, by context', () => {
    const { told, instruments } = recorder();
    instruments('hub').request?.(request, 'east');
    expect(told).toEqual([
      [
        'k8ssandra.kubernetes.requests',
        1,
        {
          control_plane: 'hub',
          context: 'east',
          verb: 'apply',
          resource: request.resource,
          code: '2xx',
        },
      ],
      [
        'k8ssandra.kubernetes.request.duration',
        0.03,
        { control_plane: 'hub', context: 'east', verb: 'apply' },
      ],
    ]);
  });

  it('takes no time of a watch, which lasts as long as it likes', () => {
    const { told, instruments } = recorder();
    instruments('hub').request?.({ ...request, verb: 'watch' }, 'east');
    expect(told.map(([name]) => name)).toEqual([
      'k8ssandra.kubernetes.requests',
    ]);
  });

  it('times plans and steps; the control-plane cluster has its name', () => {
    const { told, instruments } = recorder();
    instruments('hub').planned?.({ tookMs: 4 });
    instruments('hub').acted?.({ context: '', outcome: 'failed', tookMs: 20 });
    expect(told).toEqual([
      ['k8ssandra.plan.duration', 0.004, { control_plane: 'hub' }],
      [
        'k8ssandra.step.duration',
        0.02,
        { control_plane: 'hub', context: 'hub', outcome: 'failed' },
      ],
    ]);
  });

  it('makes a span of each step', async () => {
    const { tracing, instruments } = recorder();
    const work = jest.fn(async () => {});
    tracing.startActiveSpan.mockImplementation(((
      _name: string,
      _options: object,
      fn: () => Promise<void>,
    ) => fn()) as never);
    await instruments('hub').trace?.(
      { context: '', cluster: 'data/demo', stepId: 'run/x' },
      work,
    );
    expect(work).toHaveBeenCalledTimes(1);
    expect(tracing.startActiveSpan.mock.calls[0].slice(0, 2)).toEqual([
      'k8ssandra.step',
      {
        attributes: {
          'k8ssandra.control_plane': 'hub',
          'k8ssandra.context': 'hub',
          'k8ssandra.cluster': 'data/demo',
          'k8ssandra.step': 'run/x',
        },
      },
    ]);
  });

  it('makes spans with plain and short names', async () => {
    const { tracing, instruments } = recorder();
    await instruments('hub').trace?.(
      {
        context: '\u001b[31meast\u202e',
        cluster: 'data/demo\n',
        stepId: `run/${'x'.repeat(10_000)}`,
      },
      async () => {},
    );
    const [, { attributes }] = tracing.startActiveSpan.mock.calls[0] as any;
    expect(attributes['k8ssandra.context']).toBe('east ');
    expect(attributes['k8ssandra.cluster']).toBe('data/demo ');
    expect(attributes['k8ssandra.step']).toHaveLength(253);
  });
});
