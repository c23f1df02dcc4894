import {
  effective,
  refuse,
  type DatacenterEntry,
  type Manifest,
  type Rule,
} from '../context';
import { asList } from '../read';
import { majorVersion } from './serverVersion';

/** Only Apache Cassandra from 4.0 on logs full queries; cass-operator refuses the option elsewhere (operator-spec 6.3). */
export const fullQueryLogging: Rule = ({ manifest }) =>
  manifest.datacenters
    .filter(datacenter => {
      const { serverType = 'cassandra' } = manifest.cassandra;
      const enabled = effective(
        manifest,
        datacenter,
        'config',
        'cassandraYaml',
        'full_query_logging_options',
        'enabled',
      );
      return (
        enabled === true &&
        (serverType !== 'cassandra' || isCassandra3(manifest, datacenter))
      );
    })
    .map(({ field }) =>
      refuse.invalid(
        `${field}.config.cassandraYaml.full_query_logging_options.enabled`,
        'full query logging works with Apache Cassandra from 4.0 on only; remove the option, or choose such a version',
      ),
    );

/** Cassandra 3.11 has one list of JVM options; cass-operator refuses the one of later versions (operator-spec 6.3). */
export const jvmServerOptions: Rule = ({ manifest }) =>
  manifest.datacenters
    .filter(
      datacenter =>
        isCassandra3(manifest, datacenter) &&
        asList(
          effective(
            manifest,
            datacenter,
            'config',
            'jvmOptions',
            'additionalJvmServerOptions',
          ),
        ).length > 0,
    )
    .map(({ field }) =>
      refuse.invalid(
        `${field}.config.jvmOptions.additionalJvmServerOptions`,
        'Cassandra 3.11 has no jvm-server.options; use additionalOptions',
      ),
    );

function isCassandra3(manifest: Manifest, datacenter: DatacenterEntry) {
  const { serverType = 'cassandra' } = manifest.cassandra;
  const version = effective(manifest, datacenter, 'serverVersion');
  return serverType === 'cassandra' && majorVersion(version) === 3;
}
