// `npm run dev`: the fleet, the backend and the pages with hot reloading, for work on the plugins.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { runToEnd, stop } from '../lib/processes.mjs';
import { assertPortFree, startFleet } from '../lib/portal.mjs';

const PORT = 7007;

/** @param {string[]} args */
export async function run(args, { root }) {
  const state = join(root, '.data');
  try {
    await assertPortFree(PORT, 'Is npm start running?');
  } catch (error) {
    console.error(error.message);
    return 1;
  }
  mkdirSync(join(state, 'portal'), { recursive: true, mode: 0o700 });
  const fleet = startFleet({
    root,
    stateDir: join(state, 'fleet'),
    onLog: line => console.log(line),
  });
  try {
    const { kubeconfig, portalKubeconfig } = await fleet.ready;
    console.log(`Kubeconfig: ${kubeconfig}`);
    return await runToEnd(
      'yarn',
      [
        'backstage-cli',
        'repo',
        'start',
        ...[
          'app-config.yaml',
          'app-config.demo.yaml',
          'app-config.dev.yaml',
        ].flatMap(file => ['--config', join(root, file)]),
        ...args,
      ],
      {
        cwd: root,
        env: {
          ...process.env,
          K8SSANDRA_PORT: String(PORT),
          K8SSANDRA_STATE: join(state, 'portal'),
          K8SSANDRA_KUBECONFIG: portalKubeconfig,
        },
      },
    );
  } finally {
    await stop(fleet.child);
  }
}
