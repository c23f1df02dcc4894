export { buildConnection, type ConnectionInput } from './buildConnection';
