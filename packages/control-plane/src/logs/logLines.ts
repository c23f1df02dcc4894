import { withoutUnseen } from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** Longest line that is shown; the middle of a longer one says nothing more. */
const MAX_LINE = 4000;

/** The lines of a log as they may be shown: no terminal escapes, no marks of direction, tabs as spaces. Never throws. */
export function logLines(text: string): string[] {
  if (text === '') return [];
  return text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map(line => withoutUnseen(short(line.replaceAll('\t', '    '))));
}

function short(line: string): string {
  return line.length > MAX_LINE ? `${line.slice(0, MAX_LINE - 1)}…` : line;
}
