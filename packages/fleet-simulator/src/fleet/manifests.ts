import { existsSync, readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { NotFoundError } from '@backstage/errors';
import { parseAllDocuments } from 'yaml';
import type { AnyObject } from '../dataplane';

/** The objects of all YAML files of a folder, in the order of the file names. */
export function readManifests(folder: string): AnyObject[] {
  if (!existsSync(folder)) {
    throw new NotFoundError(`There are no manifests in ${folder}`);
  }
  return readdirSync(folder)
    .filter(name => /\.ya?ml$/.test(name))
    .sort()
    .flatMap(name =>
      parseAllDocuments(readFileSync(join(folder, name), 'utf8')).map(
        document => document.toJS(),
      ),
    )
    .filter(object => object?.kind && object.metadata?.name);
}

/** What `deploy/` of this repository holds for a cluster. */
export interface DeployManifests {
  crds: AnyObject[];
  dataPlane: AnyObject[];
  controlPlane: AnyObject[];
}

/** Reads the CRDs and the access rules that users install, so that the demo runs with exactly these. */
export function readDeploy(deployDir: string, crdDir: string): DeployManifests {
  const objects = (folder: string) =>
    readManifests(join(deployDir, folder)).filter(
      object => object.kind !== 'CustomResourceDefinition',
    );
  return {
    crds: readManifests(crdDir).filter(
      object => object.kind === 'CustomResourceDefinition',
    ),
    dataPlane: objects('data-plane'),
    controlPlane: objects('control-plane'),
  };
}
