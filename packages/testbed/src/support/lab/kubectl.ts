import { spawn } from 'node:child_process';
import { kubectl as requirement } from '../requirements';

/** Runs kubectl against a fleet in this process, which must go on meanwhile; resolves with what it printed, rejects when it fails. */
export function runKubectl(
  kubeconfig: string,
  args: string[],
  input?: string,
): Promise<string> {
  const child = spawn(requirement.path!, ['--kubeconfig', kubeconfig, ...args]);
  const out: string[] = [];
  const err: string[] = [];
  child.stdout.on('data', chunk => out.push(String(chunk)));
  child.stderr.on('data', chunk => err.push(String(chunk)));
  child.stdin.end(input ?? '');
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', status => {
      if (status === 0) resolve(out.join(''));
      else reject(new Error(`kubectl ${args.join(' ')}: ${err.join('')}`));
    });
  });
}
