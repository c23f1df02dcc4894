export * from './endWithUs';
export { pause } from './pause';
export * from './pidFiles';
export * from './ports';
export * from './spawnProgram';
export * from './untilReady';
