import type { HistoryResponse } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Request, Response } from 'express';
import { toCsv } from '../history';
import { sendTagged } from './etag';

/** Answers with JSON, or with CSV to who asks for it and not for JSON as well. A further page is named by a link. */
export function sendHistory(
  req: Request<any, any, any, any>,
  res: Response,
  page: HistoryResponse,
): void {
  res.vary('Accept');
  if (req.accepts(['application/json', 'text/csv']) !== 'text/csv') {
    sendTagged(req, res, page);
    return;
  }
  if (page.nextCursor !== null) {
    const next = new URLSearchParams({ ...req.query, cursor: page.nextCursor });
    res.setHeader('Link', `<?${next}>; rel="next"`);
  }
  res.setHeader('Cache-Control', 'private, no-store');
  res.attachment('history.csv');
  res.type('text/csv; charset=utf-8');
  res.send(toCsv(page.items));
}
