import { InputError } from '@backstage/errors';
import type { Telemetry } from '../datacenterConfig';

/** Ports and paths of the two collectors. */
const AGENT = { port: 9000, path: '/metrics' };
const OLDER_COLLECTOR = { port: 9103, path: '' };

const DEFAULT_INTERVAL_SECONDS = 30;

/**
 * How Vector fetches a node's metrics (operator-spec 3.20).
 * @param older - whether the older collector runs, with a port of its own
 * @throws InputError naming a port or an interval that cannot be used
 */
export function metricsSource(
  telemetry: Telemetry,
  { older, field }: { older: boolean; field: string },
): string {
  const { address, port, tls } = telemetry.cassandra?.endpoint ?? {};
  const collector = older ? OLDER_COLLECTOR : AGENT;
  const endpoint = `${tls ? 'https' : 'http'}://${address || 'localhost'}:${
    port ? checkedPort(port, field) : collector.port
  }${collector.path}`;
  const interval = telemetry.vector?.scrapeInterval;
  const seconds = interval
    ? secondsOf(interval, field)
    : DEFAULT_INTERVAL_SECONDS;
  const files: Array<[string, string | undefined]> = [
    ['ca_file', tls?.['ca.crt']],
    ['crt_file', tls?.['tls.crt']],
    ['key_file', tls?.['tls.key']],
  ];
  return [
    `endpoints = [ "${endpoint}" ]`,
    `scrape_interval_secs = ${seconds}`,
    ...files
      .filter(([, file]) => file)
      .map(([option, file]) => `tls.${option} = "${file}"`),
  ].join('\n');
}

/** Nodes run without the right to open ports below 1025. */
function checkedPort(port: string, field: string): number {
  const number = /^\d+$/.test(port) ? Number(port) : 0;
  if (number <= 1024 || number > 65535) {
    throw new InputError(
      `${field}.telemetry.cassandra.endpoint.port "${port}" cannot be used: write a number from 1025 to 65535`,
    );
  }
  return number;
}

const UNITS: Record<string, number> = {
  h: 3_600_000,
  m: 60_000,
  s: 1_000,
  ms: 1,
  us: 1e-3,
  µs: 1e-3,
  ns: 1e-6,
};

/** Whole seconds of a duration such as `1m30s`. */
function secondsOf(duration: string, field: string): number {
  const parts = [
    ...duration.matchAll(/(\d+(?:\.\d*)?|\.\d+)(h|ms|m|us|µs|ns|s)/g),
  ];
  if (parts.map(([part]) => part).join('') !== duration) {
    throw new InputError(
      `${field}.telemetry.vector.scrapeInterval "${duration}" is not a duration: write a number with a unit, such as 30s`,
    );
  }
  const milliseconds = parts.reduce(
    (sum, [, number, unit]) => sum + Number(number) * UNITS[unit],
    0,
  );
  return Math.trunc(milliseconds / 1_000);
}
