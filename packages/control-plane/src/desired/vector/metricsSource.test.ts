import type { MetricsEndpoint } from '../datacenterConfig';
import { metricsSource } from './metricsSource';

const source = (
  endpoint?: MetricsEndpoint,
  scrapeInterval?: string,
  older = false,
) =>
  metricsSource(
    { cassandra: endpoint && { endpoint }, vector: { scrapeInterval } },
    { older, field: 'x' },
  );

describe("how Vector fetches a node's metrics (operator-spec 3.20)", () => {
  it.each<[string, MetricsEndpoint | undefined, boolean, string]>([
    ['the agent', undefined, false, 'http://localhost:9000/metrics'],
    ['the older collector', undefined, true, 'http://localhost:9103'],
    [
      'another address and port',
      { address: '127.0.0.1', port: '9999' },
      false,
      'http://127.0.0.1:9999/metrics',
    ],
    [
      'another port of the older collector',
      { port: '65535' },
      true,
      'http://localhost:65535',
    ],
    [
      'empty fields',
      { address: '', port: '' },
      false,
      'http://localhost:9000/metrics',
    ],
  ])('%s', (_case, endpoint, older, url) => {
    expect(source(endpoint, undefined, older)).toBe(
      `endpoints = [ "${url}" ]\nscrape_interval_secs = 30`,
    );
  });

  it('an encrypted endpoint', () => {
    const tls = {
      'ca.crt': '/tls/ca.crt',
      'tls.crt': '/tls/tls.crt',
      'tls.key': '/tls/tls.key',
    };
    expect(source({ tls }).split('\n')).toEqual([
      'endpoints = [ "https://localhost:9000/metrics" ]',
      'scrape_interval_secs = 30',
      'tls.ca_file = "/tls/ca.crt"',
      'tls.crt_file = "/tls/tls.crt"',
      'tls.key_file = "/tls/tls.key"',
    ]);
    expect(source({ tls: { 'ca.crt': '/ca' } }).split('\n')).toHaveLength(3);
  });

  it.each([
    ['15s', 15],
    ['1m30s', 90],
    ['1.5m', 90],
    ['2h', 7200],
    ['1500ms', 1],
    ['30s', 30],
  ])('every %s', (interval, seconds) => {
    expect(source(undefined, interval)).toContain(
      `scrape_interval_secs = ${seconds}`,
    );
  });

  it.each(['80', '1024', '65536', 'metrics', '-1', '9000.5'])(
    'refuses port %s',
    port => {
      expect(() => source({ port })).toThrow(
        `x.telemetry.cassandra.endpoint.port "${port}" cannot be used: write a number from 1025 to 65535`,
      );
    },
  );

  it.each(['30', 'soon', '1m 30s', 's'])('refuses interval %s', interval => {
    expect(() => source(undefined, interval)).toThrow(
      `x.telemetry.vector.scrapeInterval "${interval}" is not a duration: write a number with a unit, such as 30s`,
    );
  });
});
