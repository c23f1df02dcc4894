export { buildEvent, type EventInput } from './buildEvent';
export { recordEvent } from './recordEvent';
