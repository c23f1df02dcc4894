import type { AuthService } from '@backstage/backend-plugin-api';
import {
  DEFAULT_NAMESPACE,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  clusterEntityName,
  formatClusterId,
  tidyOrder,
  type ClusterId,
  type K8ssandraApi,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { stringify } from 'yaml';
import { examples } from './examples';
import { explain } from './explain';
import { readInput } from './readInput';
import { inputSchema, outputSchema } from './schema';
import { waitForEntity, type WaitLimits } from './waitForEntity';

/** What the action works with. */
export interface CreateClusterActionOptions {
  api: K8ssandraApi;
  auth: AuthService;
  catalog: CatalogService;
  /** How long it waits for the catalog; 10 s when absent. */
  wait?: WaitLimits;
}

const WAIT: WaitLimits = { timeoutMs: 10_000, pauseMs: 200 };

/**
 * `k8ssandra:cluster:create`: orders a cluster with the rights of the user who runs the template. The same task may repeat it safely.
 * In a dry run the control plane checks the manifest and stores nothing.
 */
export function createClusterAction(options: CreateClusterActionOptions) {
  const { api, auth, catalog, wait = WAIT } = options;
  return createTemplateAction({
    id: 'k8ssandra:cluster:create',
    description:
      'Orders a Cassandra cluster and waits until the catalog knows it',
    supportsDryRun: true,
    examples,
    schema: { input: inputSchema, output: outputSchema },
    async handler(ctx) {
      // a template hands an empty text where the form was left empty
      const input = tidyOrder(ctx.input);
      const { name, text } = readInput(input);
      const credentials = await ctx.getInitiatorCredentials();
      const { token } = await auth.getPluginRequestToken({
        onBehalfOf: credentials,
        targetPluginId: 'k8ssandra',
      });
      const request = {
        manifest: text,
        dryRun: ctx.isDryRun === true,
        namespace: input.namespace,
        owner: input.owner,
        createToken: `${name}:${ctx.task.id}`,
      };
      const answer = await api
        .applyManifest(input.controlPlane, request, {
          token,
          signal: ctx.signal,
        })
        .catch(error => {
          throw explain(error);
        });
      const { id, notes, warnings, outcome, dryRun } = answer;
      notes.forEach(note => ctx.logger.info(note.text));
      warnings.forEach(warning => ctx.logger.warn(warning.text));
      ctx.logger.info(`${formatClusterId(id)}: ${said(outcome, dryRun)}`);

      const entityRef = entityRefOf(id);
      ctx.output('entityRef', entityRef);
      ctx.output('cluster', formatClusterId(id));
      ctx.output('manifest', stringify(answer.manifest));
      if (dryRun) {
        return;
      }
      const found = await waitForEntity({
        exists: async () =>
          (await catalog.getEntityByRef(entityRef, { credentials })) !==
          undefined,
        limits: wait,
        signal: ctx.signal,
      });
      if (!found) {
        ctx.logger.warn(
          `The catalog does not know ${entityRef} yet. The cluster is ordered; its page appears when the catalog has read it`,
        );
      }
    },
  });
}

function said(outcome: string, dryRun: boolean): string {
  if (dryRun) {
    return 'accepted by the dry run, nothing is stored';
  }
  return outcome === 'unchanged'
    ? 'ordered by an earlier try of this task'
    : outcome;
}

function entityRefOf(id: ClusterId): string {
  return stringifyEntityRef({
    kind: 'Resource',
    namespace: DEFAULT_NAMESPACE,
    name: clusterEntityName(id),
  });
}
