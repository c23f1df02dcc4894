import { createHash } from 'node:crypto';

/** Names of one state, so that no two states share them and no rule can lean on one. */
export interface StateNames {
  /** Name of the K8ssandraCluster. */
  cluster: string;
  namespace: string;
  /** Context of the control-plane cluster. */
  home: string;
  /** Contexts of the data planes. */
  regions: string[];
  /** Names of datacenters, one for each region. */
  datacenters: string[];
  racks: string[];
  /** Names of storage classes; the first is the default one. */
  storageClasses: string[];
}

const CLUSTERS =
  'orders ledger carts billing sessions fleet tickets prices search media audit stock trips notes loans'.split(
    ' ',
  );
const SPACES = 'team data prod shop bank apps store core live ops'.split(' ');
const PLACES =
  'oslo lima cairo turin quito dakar perth osaka delhi paris miami doha bergen leeds kyiv sofia basel minsk accra hanoi'.split(
    ' ',
  );
const RACKS = 'r rack az zone row hall'.split(' ');
const DATACENTERS = 'dc site ring cas region'.split(' ');
const CLASSES = 'gp3 ssd fast-disk premium block local-nvme'.split(' ');

/** Names that follow from the name of the state. */
export function namesOf(state: string): StateNames {
  const bytes = createHash('sha256').update(state).digest();
  const mark = bytes.toString('hex').slice(-3);
  const pick = (words: string[], index: number) =>
    words[bytes[index] % words.length];
  const first = bytes[4] % PLACES.length;
  const places = [0, 1, 2, 3, 4].map(
    index => PLACES[(first + index * 3) % PLACES.length],
  );
  const rack = pick(RACKS, 5);
  const dc = pick(DATACENTERS, 6);
  return {
    cluster: `${pick(CLUSTERS, 0)}-${mark}`,
    namespace: `${pick(SPACES, 1)}-${mark}`,
    home: `hub-${places[4]}-${mark}`,
    regions: places.slice(0, 4).map(place => `${place}-${mark}`),
    datacenters: [1, 2, 3, 4].map(number => `${dc}${number}`),
    racks: [1, 2, 3, 4].map(number => `${rack}${number}`),
    storageClasses: [`${pick(CLASSES, 7)}-${mark}`],
  };
}
