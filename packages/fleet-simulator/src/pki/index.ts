export { type KeyPair, Pki } from './pki';
