export { HistoryWriter, type WriterStatus } from './HistoryWriter';
