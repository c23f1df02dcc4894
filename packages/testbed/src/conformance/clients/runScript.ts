import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Driver } from '../types';
import { kubeconfigOf } from './kubeconfigOf';
import type { Step } from './kubectlScript';

/** What a step said, made comparable. */
export interface StepResult {
  step: string;
  code: number;
  out: string;
  error: string;
}

/** Runs the steps of a script one after the other against one server. */
export async function runScript(
  kubectl: string,
  driver: Driver,
  steps: readonly Step[],
): Promise<StepResult[]> {
  const home = mkdtempSync(join(tmpdir(), 'k8ssandra-kubectl-'));
  const kubeconfig = join(home, 'config');
  writeFileSync(kubeconfig, JSON.stringify(await kubeconfigOf(driver)), {
    mode: 0o600,
  });
  const base = { PATH: process.env.PATH, HOME: home, KUBECONFIG: kubeconfig };
  const results: StepResult[] = [];
  try {
    for (const { args, input, env } of steps) {
      const list = typeof args === 'string' ? args.split(' ') : args;
      const result = await run(kubectl, list, { ...base, ...env }, input);
      results.push({
        step: list.join(' '),
        code: result.code,
        out: comparable(result.out, driver),
        error: comparable(result.error, driver),
      });
    }
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
  return results;
}

function run(
  kubectl: string,
  args: string[],
  env: NodeJS.ProcessEnv,
  input = '',
): Promise<{ code: number; out: string; error: string }> {
  return new Promise(resolve => {
    const child = execFile(
      kubectl,
      args,
      { env, timeout: 30_000 },
      (failure, out, error) =>
        resolve({ code: failure ? Number(failure.code ?? 1) : 0, out, error }),
    );
    child.stdin!.end(input);
  });
}

/** Without what is another at every run: addresses, identities, times, versions, ages and temporary files. */
function comparable(text: string, { server }: Driver): string {
  return text
    .replaceAll(server, '(server)')
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '(uid)')
    .replace(
      /\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?( [+-]\d{4})?Z?/g,
      '(time)',
    )
    .replace(/([rR]esource ?[vV]ersion"?: *)"?\d+"?/g, '$1(version)')
    .replace(
      /patch: Invalid value: "\{.*\}"/g,
      'patch: Invalid value: (the object)',
    )
    .replace(/\b\d+s\b/g, '(age)')
    .replace(/\/tmp\/[\w./-]+/g, '(file)')
    .replace(/ +/g, ' ')
    .replace(/ $/gm, '');
}
