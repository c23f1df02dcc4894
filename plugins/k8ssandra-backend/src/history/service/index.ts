export { AuthorizedHistoryService } from './AuthorizedHistoryService';
export { DefaultHistoryService } from './DefaultHistoryService';
export { parseQuery } from './parseQuery';
export { SubjectsVisible } from './subjectsVisible';
export { toCsv } from './toCsv';
export type { HistoryService } from './types';
