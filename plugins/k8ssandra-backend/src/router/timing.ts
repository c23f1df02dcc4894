import type { RequestHandler, Response } from 'express';

/** Notes when a request came to us. */
export const timing: RequestHandler = (_req, res, next) => {
  res.locals.cameAt = performance.now();
  next();
};

/** Tells in `Server-Timing`, which browsers show beside a request, what of its time was ours: until its body is ready to be sent. */
export function tellTiming(res: Response): void {
  const { cameAt } = res.locals;
  if (typeof cameAt !== 'number') return;
  const took = (performance.now() - cameAt).toFixed(1);
  res.setHeader('Server-Timing', `k8ssandra;dur=${took}`);
}
