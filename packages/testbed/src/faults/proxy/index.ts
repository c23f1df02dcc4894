export * from './types';
export * from './startFaultProxy';
export type { Journal, JournalEntry } from './journal';
