/** Where a pod stands. */
export interface PodPlace {
  /** Object name of its CassandraDatacenter. */
  datacenter: string;
  rack: string;
  ordinal: number;
}

/** Addresses of pods that nobody gives: each is told by where the pod stands. */
export interface AddressBook {
  /** The address of a pod: the same each time it is asked for. */
  addressOf(cluster: string, place: PodPlace): string;
  /** `<datacenter/rack/ordinal>` for an address of a pod; undefined for any other text. */
  placeholderOf(address: string): string | undefined;
}

/** Makes a book of addresses in 240.0.0.0/4, which is reserved: no seed that a user gives can be one of them. */
export function createAddressBook(): AddressBook {
  const addresses = new Map<string, string>();
  const placeholders = new Map<string, string>();
  return {
    addressOf: (cluster, { datacenter, rack, ordinal }) => {
      const key = [cluster, datacenter, rack, ordinal].join('/');
      const known = addresses.get(key);
      if (known) return known;
      const count = addresses.size + 1;
      // eslint-disable-next-line no-bitwise
      const bytes = [240 + (count >> 24), count >> 16, count >> 8, count];
      // eslint-disable-next-line no-bitwise
      const address = bytes.map(each => each & 255).join('.');
      addresses.set(key, address);
      placeholders.set(address, `<${datacenter}/${rack}/${ordinal}>`);
      return address;
    },
    placeholderOf: address => placeholders.get(address),
  };
}
