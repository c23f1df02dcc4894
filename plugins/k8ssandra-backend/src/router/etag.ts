import { createHash } from 'node:crypto';
import { viewFingerprint } from '@k8ssandra-backstage/control-plane';
import type { Request, Response } from 'express';
import { tellTiming } from './timing';

/** How long a step or condition has been so grows by the clock alone, and pages let it grow themselves. */
const SINCE = /"(?:since|age|untilAge|sinceAge)Seconds":[\d.]+/g;

/** Weak, because two bodies with the same tag may differ in ages. */
export function etagOf(body: unknown): string {
  const digest = createHash('sha256')
    .update(viewFingerprint(body).replace(SINCE, ''))
    .digest('base64url');
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
    tellTiming(res);
    res.status(304).end();
    return;
  }
  const text = JSON.stringify(body);
  tellTiming(res);
  res.type('json').send(text);
}
