export * from './names';
export * from './ownReaper';
export * from './buildReaper';
