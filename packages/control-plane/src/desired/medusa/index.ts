export * from './names';
export * from './references';
export * from './ini';
export * from './settings';
export * from './configMap';
export * from './purgeSchedule';
