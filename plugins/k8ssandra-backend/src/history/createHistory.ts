import type {
  DatabaseService,
  LoggerService,
  RootConfigService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { Fleet } from '../fleet/Fleet';
import type { Presenter } from '../service/Presenter';
import {
  createHistoryService,
  type HistoryServiceOptions,
} from './createHistoryService';
import { History } from './History';
import { RememberedClusters, withLastKnown } from './lastKnown';
import { createNoteRequest, type NoteRequest } from './noteRequest';
import { readHistoryConfig } from './readHistoryConfig';
import { recordHistory } from './recordHistory';
import type { HistoryService } from './service';
import { withStepTimes } from './usual';

/** Everything of history that the plugin wires. */
export interface CreatedHistory {
  /** Shows what was known before, and how long things usually take. */
  presenter: Presenter;
  /** What routes may use: nothing gets past its permissions. */
  service(
    options: Pick<HistoryServiceOptions, 'resources' | 'authorizer'>,
  ): HistoryService;
  /** Pages of clusters whose control plane was not seen since this portal started. */
  remembered: RememberedClusters;
  /** Notes who asked for a change through our API. */
  noteRequest: NoteRequest;
  /** Begins to open the database and to listen, and returns at once. */
  start(): void;
  /** Writes what waits, but not for long. */
  close(): Promise<void>;
}

/**
 * Keeps history of a fleet in the plugin's database.
 * @throws InputError naming the field of the configuration that is wrong
 */
export function createHistory(options: {
  fleet: Fleet;
  presenter: Presenter;
  database: DatabaseService;
  scheduler: SchedulerService;
  rootConfig: RootConfigService;
  logger: LoggerService;
}): CreatedHistory {
  const { fleet, logger } = options;
  const history = new History({
    ...options,
    ...readHistoryConfig(options.rootConfig),
  });
  const { lastKnown, times, wallClock } = history;
  const presenter = withStepTimes(options.presenter, times, wallClock);
  const stopRecording = recordHistory({ fleet, presenter, history, logger });
  return {
    presenter: withLastKnown(presenter, lastKnown, wallClock),
    service: given =>
      createHistoryService({ ...given, fleet, logger, history }),
    remembered: new RememberedClusters({ lastKnown, wallClock }),
    noteRequest: createNoteRequest({ history, fleet }),
    start: () => history.start(),
    close: async () => {
      stopRecording();
      await history.close();
    },
  };
}
