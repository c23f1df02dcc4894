export * from './readWebhookConfig';
export * from './startWebhook';
export * from './types';
export * from './WebhookServer';
