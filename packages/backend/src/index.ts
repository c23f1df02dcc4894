import { createBackend } from '@backstage/backend-defaults';
import { demoAuthModule } from './auth/demoAuthModule';
import { policyModule } from './policy/policyModule';

// Whoever started us reads our log. Once he is gone each line fails, and the failure would be logged, for ever.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', () => process.exit(1));
}

const backend = createBackend();

backend.add(import('@backstage/plugin-app-backend'));
backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(
  import('@backstage/plugin-catalog-backend-module-scaffolder-entity-model'),
);
backend.add(import('@backstage/plugin-events-backend'));
backend.add(import('@backstage/plugin-permission-backend'));
backend.add(import('@backstage/plugin-scaffolder-backend'));
backend.add(import('@backstage/plugin-signals-backend'));

// Cassandra clusters across regions.
backend.add(import('@k8ssandra-backstage/plugin-k8ssandra-backend'));
backend.add(
  import('@k8ssandra-backstage/plugin-catalog-backend-module-k8ssandra'),
);
backend.add(
  import('@k8ssandra-backstage/plugin-scaffolder-backend-module-k8ssandra'),
);

backend.add(demoAuthModule);
backend.add(policyModule);

backend.start();
