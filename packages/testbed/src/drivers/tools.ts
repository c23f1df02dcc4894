import { spawnSync } from 'node:child_process';
import type { Requirement } from '../support/requirements';

/** A compiler of the machine: where it is missing its test is skipped, unless `K8SSANDRA_REQUIRE_DRIVERS=1` says that it must not. */
function tool(name: string, hint: string): Requirement {
  const found = spawnSync(name, [name === 'go' ? 'version' : '--version']);
  return {
    path: found.status === 0 ? name : undefined,
    hint,
    mandatory: process.env.K8SSANDRA_REQUIRE_DRIVERS === '1',
  };
}

/** The Go tool chain. */
export const go = tool('go', 'Go snippets are compiled with Go: install it.');

/** An interpreter of Python 3. */
export const python = tool(
  'python3',
  'Python snippets are parsed with Python: install python3.',
);

/** Runs a tool; what it says when it fails is the message of the test. */
export function run(
  program: string,
  args: string[],
  options: { cwd?: string; input?: string } = {},
): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    ...options,
    encoding: 'utf8',
  });
  if (status !== 0) {
    throw new Error(
      `${program} ${args.join(' ')}: ${error?.message ?? ''}${stderr}${stdout}`,
    );
  }
  return stdout;
}
