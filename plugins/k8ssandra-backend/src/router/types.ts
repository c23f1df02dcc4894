import type { ApiRouter } from '@backstage/backend-openapi-utils';
import type {
  AuditorService,
  HttpAuthService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type { AccessService } from '../access';
import type { DatacenterService } from '../datacenters';
import type { ConnectionService } from '../connection';
import type { HistoryService, NoteRequest } from '../history';
import type { ManifestsService } from '../manifests';
import type { K8ssandraService } from '../service/types';
import type { SurvivalService } from '../survival';
import type { spec } from './openapi';

/** The router that knows the HTTP API. */
export type K8ssandraRouter = ApiRouter<typeof spec>;

/** What the routes need. */
export interface RouterOptions {
  service: K8ssandraService;
  history: HistoryService;
  noteRequest: NoteRequest;
  access: AccessService;
  survival: SurvivalService;
  connection: ConnectionService;
  manifests: ManifestsService;
  datacenters: DatacenterService;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
  logger: LoggerService;
}
