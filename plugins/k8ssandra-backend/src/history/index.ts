export { createHistory, type CreatedHistory } from './createHistory';
export { History } from './History';
export { RememberedClusters, type Remembered } from './lastKnown';
export type { NoteRequest } from './noteRequest';
export { parseQuery, toCsv, type HistoryService } from './service';
