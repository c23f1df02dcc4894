export { HistoryDatabase } from './HistoryDatabase';
export { openDatabase } from './openDatabase';
export type { Retention } from './operations/deleteExpired';
