export { createHistory, type CreatedHistory } from './createHistory';
export { History } from './History';
export { parseQuery, toCsv, type HistoryService } from './service';
