import { watch, type FSWatcher } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createSecureContext } from 'node:tls';
import { InputError } from '@backstage/errors';
import type { LoggerService } from '@backstage/backend-plugin-api';
import type { WebhookConfig } from './types';

/** A certificate with its key, PEM. */
export interface KeyPair {
  cert: Buffer;
  key: Buffer;
}

/** File systems exist that tell nothing of changes; expiry is days away when this is late. */
const CHECK_MS = 60_000;

/**
 * Reads a certificate and its key, and checks that they belong together.
 * @throws InputError naming the option whose file cannot be used; never with its content
 */
export async function readKeyPair(
  files: WebhookConfig['tls'],
): Promise<KeyPair> {
  const read = async (name: 'certFile' | 'keyFile') =>
    readFile(files[name]).catch(error => {
      throw new InputError(
        `k8ssandra.webhook.tls.${name}: cannot read ${files[name]} (${
          (error as NodeJS.ErrnoException).code
        })`,
      );
    });
  const pair = { cert: await read('certFile'), key: await read('keyFile') };
  try {
    createSecureContext(pair);
  } catch {
    throw new InputError(
      `k8ssandra.webhook.tls: ${files.certFile} and ${files.keyFile} are not a certificate and its key`,
    );
  }
  return pair;
}

/** Watches both files and gives each new pair. One that cannot be used is told and passed over: the last one stays in use. */
export function watchKeyPair(options: {
  files: WebhookConfig['tls'];
  /** The pair in use. */
  current: KeyPair;
  onChange: (pair: KeyPair) => void;
  logger: LoggerService;
}): { stop(): void } {
  const { files, onChange, logger } = options;
  let { current } = options;
  let reading: Promise<void> | undefined;
  let again = false;
  let stopped = false;

  const check = async () => {
    try {
      const next = await readKeyPair(files);
      const same =
        next.cert.equals(current.cert) && next.key.equals(current.key);
      if (same || stopped) return;
      current = next;
      onChange(next);
      logger.info('The webhook uses its new certificate');
    } catch (error) {
      // Files are written one after the other: the second one brings another look.
      logger.warn(
        `The webhook keeps its certificate: ${(error as Error).message}`,
      );
    }
  };
  const look = () => {
    if (stopped) return;
    again = true;
    reading ??= (async () => {
      while (again && !stopped) {
        again = false;
        await check();
      }
      reading = undefined;
    })();
  };

  // Kubernetes swaps a link beside the files of a Secret, so the folder is watched.
  const folders = new Set([files.certFile, files.keyFile].map(dirname));
  const watchers: FSWatcher[] = [...folders].map(folder =>
    watch(folder, { persistent: false }, look).on('error', () => {
      logger.warn(`Changes of ${folder} are noticed within a minute only`);
    }),
  );
  const timer = setInterval(look, CHECK_MS);
  timer.unref();
  return {
    stop() {
      stopped = true;
      clearInterval(timer);
      watchers.forEach(each => each.close());
    },
  };
}
