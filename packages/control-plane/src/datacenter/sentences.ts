export { sayDatacenter as say } from '@k8ssandra-backstage/plugin-k8ssandra-common';
