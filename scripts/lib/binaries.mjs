// The programs of the real test bed: found where the machine has them, else built from their Go modules and kept outside the repository.
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { capture } from './processes.mjs';

/** What a bed is made of, with the Go module and package of each. */
const PROGRAMS = [
  {
    name: 'kube-apiserver',
    module: 'kubernetes',
    package: './kube-apiserver',
  },
  {
    name: 'kube-controller-manager',
    module: 'kubernetes',
    package: './kube-controller-manager',
  },
  { name: 'kubectl', module: 'kubernetes', package: './kubectl' },
  { name: 'etcd', module: 'etcd', package: '.' },
];

/** Names of the programs of a bed. */
export const PROGRAM_NAMES = PROGRAMS.map(each => each.name);

const sources = root => join(root, 'packages', 'testbed', 'go');

/** Version of Go, such as `go1.26.8`; undefined where there is none. */
export function goVersion() {
  const { status, stdout } = spawnSync('go', ['env', 'GOVERSION'], {
    encoding: 'utf8',
  });
  return status === 0 ? stdout.trim() : undefined;
}

function filesUnder(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(each => each.isFile())
    .map(each => join(each.parentPath ?? each.path, each.name))
    .sort();
}

/** Folder of what these sources make with this Go: another content, another folder. */
function cacheFolder(root, go) {
  const folder = sources(root);
  const hash = createHash('sha256').update(`${go} ${process.arch}`);
  for (const file of filesUnder(folder)) {
    hash.update(file.slice(folder.length)).update(readFileSync(file));
  }
  const cache = process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache');
  return join(
    cache,
    'k8ssandra-backstage',
    `kubernetes-${hash.digest('hex').slice(0, 16)}`,
  );
}

const complete = folder =>
  PROGRAM_NAMES.every(name => existsSync(join(folder, name)));

/** Fails where `KUBEBUILDER_ASSETS` names a folder that lacks a program: a bed of unknown parts proves nothing. */
function givenFolder() {
  const given = process.env.KUBEBUILDER_ASSETS;
  if (!given) return undefined;
  const missing = PROGRAM_NAMES.filter(name => !existsSync(join(given, name)));
  if (missing.length > 0) {
    throw new Error(
      `KUBEBUILDER_ASSETS is ${given}, which lacks ${missing.join(
        ', ',
      )}. Add them, or unset it so that they are built with Go.`,
    );
  }
  return given;
}

/**
 * Where the programs are: `{ folder }`, absolute; `{ folder, mustBuild: true }` where Go can make them;
 * `{ missing }`, one line that says what to do, where neither is possible.
 */
export function findBinaries(root) {
  const given = givenFolder();
  if (given) return { folder: given };
  const go = goVersion();
  if (!go) {
    return {
      missing:
        'The real test bed needs Go 1.26 or newer to build kube-apiserver, kube-controller-manager, kubectl and etcd, or a folder with them named in KUBEBUILDER_ASSETS.',
    };
  }
  const folder = cacheFolder(root, go);
  return complete(folder) ? { folder } : { folder, mustBuild: true };
}

async function build(root, program, target) {
  const cwd = join(sources(root), program.module);
  const release = readFileSync(join(cwd, 'go.mod'), 'utf8').match(
    /^\s*k8s\.io\/kubernetes (v\S+)$/m,
  )?.[1];
  const flags = release
    ? `-s -w -X k8s.io/component-base/version.gitVersion=${release}`
    : '-s -w';
  const { status, output, seconds } = await capture(
    'go',
    [
      'build',
      '-trimpath',
      '-ldflags',
      flags,
      '-o',
      join(target, program.name),
      program.package,
    ],
    {
      cwd,
      env: { ...process.env, CGO_ENABLED: '0', GOTOOLCHAIN: 'local' },
    },
  );
  if (status !== 0) {
    throw new Error(`${program.name} cannot be built:\n${output.slice(-4000)}`);
  }
  return seconds;
}

/**
 * The folder with all programs, built if need be (about four minutes on two cores, once).
 * @throws Error that says what is missing
 */
export async function ensureBinaries(root, log = () => {}) {
  const { folder, mustBuild, missing } = findBinaries(root);
  if (missing) throw new Error(missing);
  if (!mustBuild) return folder;
  const target = `${folder}.${process.pid}`;
  mkdirSync(target, { recursive: true });
  try {
    for (const program of PROGRAMS) {
      log(`Building ${program.name} …`);
      const seconds = await build(root, program, target);
      log(`Built ${program.name} in ${seconds.toFixed(0)} s.`);
    }
    // Two builders may end at the same time: the first one's result is as good.
    if (!complete(folder)) {
      rmSync(folder, { recursive: true, force: true });
      renameSync(target, folder);
    }
  } finally {
    rmSync(target, { recursive: true, force: true });
  }
  return folder;
}
