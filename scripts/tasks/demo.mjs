// `npm start`: a fleet, simulated unless told, and the portal on one port.
import {
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildAppIfNeeded } from '../lib/build.mjs';
import { stop } from '../lib/processes.mjs';
import { ensureBinaries } from '../lib/binaries.mjs';
import { orderExamples } from '../lib/orders.mjs';
import {
  assertPortFree,
  FLEETS,
  signInToDemo,
  startBackend,
  startFleet,
} from '../lib/portal.mjs';

/** Version of what lies in the state folder; raise it when an older one can no longer be read. */
const STATE_VERSION = 1;

const USAGE = `npm start -- [--fleet simulator|testbed] [--fresh] [--port N] [--state DIR] [--fleet-file FILE] [--pace demo|instant] [--verbose]

  --fleet        simulator (as when absent), or testbed: real Kubernetes API servers, built with Go at the first time, which forget
                 everything when they end
  --fresh        forget the fleet, the catalog and all template runs, and begin anew
  --port N       serve the portal on port N instead of 7007
  --state DIR    keep state in DIR instead of .data
  --fleet-file   a file that names other clusters and namespaces for the fleet
  --pace         how fast simulated nodes start: demo (about 5 s each) or instant
  --verbose      print the logs of both processes`;

function readOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      fleet: { type: 'string', default: 'simulator' },
      fresh: { type: 'boolean', default: false },
      port: { type: 'string', default: '7007' },
      state: { type: 'string', default: '.data' },
      'fleet-file': { type: 'string' },
      pace: { type: 'string', default: 'demo' },
      verbose: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Error(
      `--port ${values.port} is not a port: give a number from 1 to 65535`,
    );
  }
  if (!['demo', 'instant'].includes(values.pace)) {
    throw new Error(`--pace ${values.pace} is unknown: give demo or instant`);
  }
  if (!Object.hasOwn(FLEETS, values.fleet)) {
    throw new Error(
      `--fleet ${values.fleet} is unknown: give ${Object.keys(FLEETS).join(
        ' or ',
      )}`,
    );
  }
  return { ...values, port, fleetFile: values['fleet-file'] };
}

/** @returns whether nothing was there */
function prepareState(stateDir, fresh) {
  if (fresh) rmSync(stateDir, { recursive: true, force: true });
  mkdirSync(stateDir, { recursive: true, mode: 0o700 });
  const versionFile = join(stateDir, 'version');
  const isNew = !existsSync(versionFile);
  const found = !isNew
    ? Number(readFileSync(versionFile, 'utf8'))
    : STATE_VERSION;
  if (found !== STATE_VERSION) {
    throw new Error(
      `The state in ${stateDir} has version ${found}, this release reads version ${STATE_VERSION}. ` +
        'Run "npm start -- --fresh" to begin anew (it forgets the simulated fleet and the catalog).',
    );
  }
  writeFileSync(versionFile, String(STATE_VERSION));
  return isNew;
}

/**
 * What differs between the two fleets: their folders, the portal's own folder, and what to say. A test bed forgets its clusters when it
 * ends, so the portal beside it begins anew as well.
 */
function partsOf({ fleet, state }, stateDir) {
  if (fleet === 'simulator') {
    return {
      starting: 'Starting the fleet of simulated Kubernetes clusters …',
      folder: join(stateDir, 'fleet'),
      portal: join(stateDir, 'portal'),
      operate: 'npm run fleet --',
      ending: `Ctrl-C stops everything; the state stays in ${state}.`,
    };
  }
  const portal = join(stateDir, 'testbed-portal');
  rmSync(portal, { recursive: true, force: true });
  const elsewhere = state === '.data' ? '' : ` --state ${state}/testbed`;
  return {
    starting: 'Starting real Kubernetes API servers …',
    folder: join(stateDir, 'testbed'),
    portal,
    operate: `npm run testbed --${elsewhere}`,
    ending: 'Ctrl-C stops everything, and nothing of the clusters stays.',
  };
}

/** @param {string[]} args */
export async function run(args, { root }) {
  const startedAt = performance.now();
  let options;
  try {
    options = readOptions(args);
  } catch (error) {
    console.error(`${error.message}\n\n${USAGE}`);
    return 1;
  }
  if (options.help) {
    console.log(USAGE);
    return 0;
  }
  const children = [];
  let stopping = false;
  const stopAll = async () => {
    stopping = true;
    // The portal first, so that it does not report the fleet as lost.
    for (const child of [...children].reverse()) await stop(child);
  };
  let interrupted;
  const untilInterrupted = new Promise(resolve => {
    interrupted = resolve;
  });
  process.on('SIGINT', interrupted);
  process.on('SIGTERM', interrupted);
  process.on('SIGHUP', interrupted);
  const onLog = options.verbose ? line => console.log(line) : undefined;

  try {
    await assertPortFree(
      options.port,
      'Stop what uses it, or choose another: npm start -- --port N',
    );
    const stateDir = resolve(root, options.state);
    const isNew = prepareState(stateDir, options.fresh);
    const parts = partsOf(options, stateDir);
    mkdirSync(parts.portal, { recursive: true });
    if (options.fleet === 'testbed') {
      await ensureBinaries(root, line => console.log(line));
    }

    console.log(parts.starting);
    const fleet = startFleet({
      root,
      kind: options.fleet,
      stateDir: parts.folder,
      pace: options.pace,
      fleetFile: options.fleetFile && resolve(options.fleetFile),
      onLog,
    });
    children.push(fleet.child);
    const building = buildAppIfNeeded(root);
    building.catch(() => {});
    const { kubeconfig, portalKubeconfig, clusters } = await Promise.race([
      fleet.ready,
      untilInterrupted.then(() => ({})),
    ]);
    await building;
    if (!kubeconfig) return 130;

    console.log('Starting the portal …');
    const backend = startBackend({
      root,
      port: options.port,
      configs: ['app-config.yaml', 'app-config.demo.yaml'],
      env: {
        K8SSANDRA_PORT: String(options.port),
        K8SSANDRA_STATE: parts.portal,
        K8SSANDRA_KUBECONFIG: portalKubeconfig,
      },
      onLog,
    });
    children.push(backend.child);
    const baseUrl = `http://localhost:${options.port}`;
    const usable = backend.ready
      .then(() => signInToDemo(baseUrl))
      .then(async token => {
        // Only the clusters that the examples are written for, and only once: who deletes them means it.
        if (!isNew || options.fleet !== 'simulator' || options.fleetFile)
          return;
        await orderExamples({ root, baseUrl, token }).catch(error =>
          console.warn(
            `The example clusters were not ordered: ${error.message}`,
          ),
        );
      });
    const outcome = await Promise.race([
      usable,
      backend.ended,
      untilInterrupted.then(() => 'interrupted'),
    ]);
    if (outcome === 'interrupted') return 130;

    const seconds = ((performance.now() - startedAt) / 1000).toFixed(0);
    const [home, region] = clusters.map(each => each.name);
    console.log(`
Started in ${seconds} s.
Kubeconfig: ${kubeconfig}
Ready: ${baseUrl}

Three things to try:
  1. Order a cluster:   ${baseUrl}/create/templates/default/cassandra-cluster
  2. With kubectl:      kubectl --kubeconfig ${kubeconfig} --context ${home} apply -f examples/demo.yaml
  3. Lose a region:     ${parts.operate} hang ${region}   (and back: ${parts.operate} restore ${region})

${parts.ending}`);

    const died = children.map(
      child =>
        new Promise(resolve => child.once('exit', code => resolve(code))),
    );
    const first = await Promise.race([
      untilInterrupted.then(() => 'interrupted'),
      ...died,
    ]);
    if (first !== 'interrupted' && !stopping) {
      console.error(
        `A process of the demo ended by itself (status ${first}). Run again with --verbose to see its log.`,
      );
      return 1;
    }
    return 0;
  } catch (error) {
    console.error(error.message);
    return 1;
  } finally {
    await stopAll();
  }
}
