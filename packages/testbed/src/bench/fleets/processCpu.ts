import { readFileSync } from 'node:fs';

/** Ticks a second of the counters in /proc; the same on every Linux that Node runs on. */
const TICKS = 100;

/** Computing time of a process and of all its threads so far, in milliseconds of one core; 0 for one that is gone. */
export function processCpuMs(pid: number): number {
  try {
    return parseStat(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0;
    throw error;
  }
}

/** The name of the program stands in parentheses and may hold anything; the two counters are the 12th and 13th word after it. */
export function parseStat(text: string): number {
  const words = text
    .slice(text.lastIndexOf(')') + 1)
    .trim()
    .split(' ');
  return ((Number(words[11]) + Number(words[12])) * 1000) / TICKS;
}
