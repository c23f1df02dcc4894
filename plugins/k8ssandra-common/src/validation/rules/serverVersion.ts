import { effective, refuse, type Rule } from '../context';
import { asText } from '../read';

/** One to three numbers, an optional `v`, pre-release and build. */
const VERSION = /^v?\d+(\.\d+){0,2}(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?$/;

/** Every datacenter has a version that can be read; upstream ends its process on others (operator-spec 3.4). */
export const serverVersion: Rule = ({ manifest }) =>
  manifest.datacenters.flatMap(datacenter => {
    const version = effective(manifest, datacenter, 'serverVersion');
    const own = datacenter.template.serverVersion !== undefined;
    if (version === undefined || version === '') {
      return [
        refuse.required(
          `${datacenter.field}.serverVersion`,
          'must be set here or in spec.cassandra.serverVersion, such as 4.1.9',
        ),
      ];
    }
    return VERSION.test(asText(version) ?? '')
      ? []
      : [
          refuse.invalid(
            own
              ? `${datacenter.field}.serverVersion`
              : 'spec.cassandra.serverVersion',
            `${JSON.stringify(
              version,
            )} is not a version: write three numbers in quotation marks, such as "4.1.9"`,
          ),
        ];
  });

/** Major version; `undefined` when it cannot be read. */
export function majorVersion(version: unknown): number | undefined {
  const match = /^v?(\d+)/.exec(asText(version) ?? '');
  return match ? Number(match[1]) : undefined;
}
