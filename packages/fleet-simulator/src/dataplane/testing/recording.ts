import { existsSync, readFileSync } from 'fs';
import { resolve } from 'path';
import type { AnyObject } from '../api';
import { repositoryPath } from '../../fleet/repository';

const FOLDER = repositoryPath('../shared/spec/real-cass-operator');

/** One status of the recorded datacenter, as far as its order matters. */
export interface RecordedStatus {
  progress: string | null;
  true: string[];
  nodes: number;
  finalizer: boolean;
}

/** The status of a datacenter as the recording tells it. */
export function asRecorded(dc: AnyObject): RecordedStatus {
  return {
    progress: dc.status?.cassandraOperatorProgress ?? null,
    true: (dc.status?.conditions ?? [])
      .filter((each: { status: string }) => each.status === 'True')
      .map((each: { type: string }) => each.type)
      .sort(),
    nodes: Object.keys(dc.status?.nodeStatuses ?? {}).length,
    finalizer: Boolean(
      dc.metadata.finalizers?.includes('finalizer.cassandra.datastax.com'),
    ),
  };
}

/** Whether the recording of the real cass-operator is there, beside the project. */
export const hasRecording = existsSync(FOLDER);

/** The status changes of one phase, without repetitions. */
export function recordedPhase(phase: 'create' | 'scale-4'): RecordedStatus[] {
  const lines = readFileSync(resolve(FOLDER, 'cassdc-status.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line));
  const end = lines.findIndex(line => line.phase_done === phase);
  const start = lines
    .slice(0, end)
    .reduce((last, line, index) => (line.phase_done ? index + 1 : last), 0);
  return withoutRepetition(
    lines.slice(start, end).map(line => ({
      progress: line.progress,
      true: line.true,
      nodes: line.nodes,
      finalizer: line.finalizers.includes('finalizer.cassandra.datastax.com'),
    })),
  );
}

/** Reads a file of the recording. */
export function recordedFile(name: string): any {
  return JSON.parse(readFileSync(resolve(FOLDER, name), 'utf8'));
}

/** Drops a status that equals the one before it. */
export function withoutRepetition(all: RecordedStatus[]): RecordedStatus[] {
  return all.filter(
    (each, index) =>
      index === 0 || JSON.stringify(each) !== JSON.stringify(all[index - 1]),
  );
}
