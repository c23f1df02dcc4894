export * from './admitDelete';
export * from './admitWrite';
export { hasWebhooks } from './matchWebhooks';
