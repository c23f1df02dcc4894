export {
  buildManifests,
  type ManifestPresenter,
  type ManifestsInput,
} from './buildManifests';
export {
  manifestFacts,
  type ManifestFacts,
  type ManifestInput,
} from './manifestFacts';
export {
  readDatacenter,
  READ_LIMIT_MS as MANIFEST_LIMIT_MS,
  type DatacenterPlace,
  type DatacenterReading,
} from './readDatacenter';
