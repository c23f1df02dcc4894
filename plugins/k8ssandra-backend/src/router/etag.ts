import { createHash } from 'node:crypto';
import type { Request, Response } from 'express';

/** Fields that change by the clock alone. */
const AGES = new Set([
  'observedAgeSeconds',
  'lastContactSeconds',
  'sinceSeconds',
  'oldestAgeSeconds',
  'createdAgeSeconds',
  'latencyMs',
]);

/** Weak, because two bodies with the same tag may differ in ages. */
export function etagOf(body: unknown): string {
  const lasting = JSON.stringify(body, (key, value) =>
    AGES.has(key) ? undefined : value,
  );
  const digest = createHash('sha256').update(lasting).digest('base64url');
  return `W/"${digest.slice(0, 22)}"`;
}

/** Answers a read: 304 without a body when the caller has what differs in ages at most. */
export function sendTagged(
  req: Request<any, any, any, any>,
  res: Response,
  body: unknown,
): void {
  const etag = etagOf(body);
  res.setHeader('ETag', etag);
  res.setHeader('Cache-Control', 'private, no-cache');
  const asked = (req.header('If-None-Match') ?? '').split(/\s*,\s*/);
  if (asked.includes(etag)) {
    res.status(304).end();
  } else {
    res.json(body);
  }
}
