export * from './buildStargate';
