import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lastLines, spawnProgram, type RunningProgram } from '../processes';
import { controllerManagerFlags } from './controllerManagerFlags';
import type { ClusterFiles } from './files';
import { programPath } from './programs';

/** Starts the controllers of a cluster; they keep trying where its API server is away. */
export async function startControllerManager(options: {
  folder: string;
  files: ClusterFiles;
  /** Text of its kubeconfig. */
  kubeconfig: string;
}): Promise<RunningProgram> {
  const { folder, files } = options;
  const kubeconfig = join(folder, 'controller-manager.kubeconfig');
  writeFileSync(kubeconfig, options.kubeconfig, { mode: 0o600 });
  return spawnProgram({
    path: await programPath('kube-controller-manager'),
    name: 'kube-controller-manager',
    folder,
    args: controllerManagerFlags(files, kubeconfig),
  });
}

/** Fails with the end of its log when the controllers have ended. */
export function assertRuns(controllers: RunningProgram, name: string): void {
  if (controllers.running) return;
  throw new Error(
    `kube-controller-manager of ${name} has ended. The end of ${
      controllers.logFile
    }:\n${lastLines(controllers.logFile)}`,
  );
}
