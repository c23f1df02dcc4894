export * from './ownMessage';
export * from './placeOf';
