import { readFileSync } from 'node:fs';
import {
  fleetCommands,
  formatTable,
} from '@k8ssandra-backstage/fleet-simulator';
import { notedProcesses } from '../processes';

/** Resident memory of a process in megabytes, where the system tells; `?` elsewhere. */
function memoryOf(pid: number): string {
  try {
    const [, kilobytes] =
      readFileSync(`/proc/${pid}/status`, 'utf8').match(
        /^VmRSS:\s+(\d+) kB$/m,
      ) ?? [];
    return kilobytes ? `${Math.round(Number(kilobytes) / 1024)} MB` : '?';
  } catch {
    return '?';
  }
}

/** The clusters of a bed and its processes. */
export async function status(stateDir: string): Promise<string> {
  const clusters = await fleetCommands.status({ stateDir, args: [] });
  const processes = notedProcesses(stateDir)
    .sort((a, b) => a.name.localeCompare(b.name))
    .map(({ name, pid }) => [name, String(pid), memoryOf(pid)]);
  return `${clusters}\n\n${formatTable(
    ['PROCESS', 'PID', 'MEMORY'],
    processes,
  )}`;
}
