export {
  adminUser,
  createInProcessClient,
  type InProcessClientOptions,
} from './inProcessClient';
