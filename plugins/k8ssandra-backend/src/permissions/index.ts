export * from './Authorizer';
export * from './conditions';
export * from './registerPermissions';
export * from './ResourceDirectory';
export * from './resources';
export * from './rules';
