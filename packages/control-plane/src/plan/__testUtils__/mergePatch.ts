export { mergePatch } from '../../render/ideal/records';
