import { paths } from './paths';
import { schemas } from './schemas';

/** The HTTP API; served as `openapi.json`, and what every request is checked against. */
export const spec = {
  openapi: '3.1.0',
  info: {
    title: 'K8ssandra for Backstage',
    version: '1',
    description: 'Apache Cassandra clusters across Kubernetes clusters',
    license: {
      name: 'Apache-2.0',
      url: 'https://www.apache.org/licenses/LICENSE-2.0',
    },
  },
  servers: [{ url: '/' }],
  paths,
  components: { schemas },
} as const;
