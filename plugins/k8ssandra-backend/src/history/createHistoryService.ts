import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Fleet } from '../fleet/Fleet';
import type { Authorizer } from '../permissions/Authorizer';
import type { ResourceDirectory } from '../permissions/ResourceDirectory';
import type { History } from './History';
import {
  AuthorizedHistoryService,
  DefaultHistoryService,
  SubjectsVisible,
  type HistoryService,
} from './service';

/** What {@link createHistoryService} works with. */
export interface HistoryServiceOptions {
  history: History;
  fleet: Fleet;
  resources: ResourceDirectory;
  authorizer: Authorizer;
  logger: LoggerService;
}

/** Makes the service that routes may use: nothing gets past its permissions. */
export function createHistoryService(
  options: HistoryServiceOptions,
): HistoryService {
  const { history } = options;
  const inner = new DefaultHistoryService({
    database: () => history.database,
    writerStatus: () => history.writer.status,
    subjects: new SubjectsVisible(options),
    clock: history.clock,
    wallClock: history.wallClock,
    keptMs: history.retention.transition,
    logger: options.logger,
  });
  return new AuthorizedHistoryService({ ...options, inner });
}
