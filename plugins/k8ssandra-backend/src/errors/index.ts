export * from './controlPlaneNotFound';
export * from './ownMessage';
export * from './placeOf';
export * from './publicError';
export * from './RefusedRequestError';
