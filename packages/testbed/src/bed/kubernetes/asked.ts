import { request } from 'node:https';

/** Status of an answer to an anonymous GET; rejects when there is none within the time. */
export function statusOf(
  url: string,
  ca: string,
  timeoutMs = 2000,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request(
      url,
      { ca, agent: false, signal: AbortSignal.timeout(timeoutMs) },
      answer => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      },
    );
    asked.once('error', reject);
    asked.end();
  });
}
