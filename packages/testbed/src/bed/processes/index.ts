export * from './endWithUs';
export * from './pidFiles';
export * from './ports';
export * from './spawnProgram';
export * from './untilReady';
