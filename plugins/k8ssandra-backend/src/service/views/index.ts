export * from './SummaryCache';
export * from './ViewCache';
