import { execFile, spawn } from 'node:child_process';
import { accessSync, constants, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Kubeconfig } from '../apiserver/kubeconfig';

/** The kubectl of this machine: `KUBECTL`, or the one on the `PATH`. */
export function findKubectl(): string | undefined {
  const named = process.env.KUBECTL;
  const places = (process.env.PATH ?? '').split(delimiter);
  return [
    ...(named ? [named] : []),
    ...places.map(place => join(place, 'kubectl')),
  ].find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** What a run of kubectl said. */
export interface KubectlResult {
  code: number;
  out: string;
  error: string;
}

/** Runs kubectl against one cluster, with nothing of the user's own configuration. */
export class Kubectl {
  private readonly env: NodeJS.ProcessEnv;

  constructor(
    private readonly binary: string,
    folder: string,
    kubeconfig: Kubeconfig,
  ) {
    const path = join(folder, 'kubeconfig');
    writeFileSync(path, JSON.stringify(kubeconfig), { mode: 0o600 });
    this.env = { PATH: process.env.PATH, HOME: folder, KUBECONFIG: path };
  }

  /** Runs a command; `input` goes to its standard input. */
  run(args: string, input?: string): Promise<KubectlResult> {
    return new Promise(resolve => {
      const child = execFile(
        this.binary,
        args.split(' '),
        { env: this.env, timeout: 30_000 },
        (failure, out, error) =>
          resolve({
            code: failure ? Number(failure.code ?? 1) : 0,
            out,
            error,
          }),
      );
      child.stdin!.end(input ?? '');
    });
  }

  /** Runs a command that goes on, until its output has matched. */
  until(args: string, pattern: RegExp): { done: Promise<string> } {
    const child = spawn(this.binary, args.split(' '), { env: this.env });
    const done = new Promise<string>((resolve, reject) => {
      let out = '';
      child.stdout.on('data', chunk => {
        out += chunk;
        if (pattern.test(out)) {
          child.kill();
          resolve(out);
        }
      });
      child.once('exit', () => reject(new Error(`kubectl ended: ${out}`)));
    });
    return { done };
  }
}
