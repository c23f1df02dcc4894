/** What is known of a datacenter's names. */
export interface RegionNames {
  /** Label of its context, else the context's name. */
  region: string;
  /** Object name of the datacenter. */
  datacenter: string;
  /** Another datacenter of the cluster lies in the same region. */
  ambiguous?: boolean;
}

/** Region first, datacenter in brackets: "us-east (dc1)" (ux 2). */
export function regionLabel({ region, datacenter }: RegionNames): string {
  return `${region} (${datacenter})`;
}

/** The region alone where it says enough, else with its datacenter. */
export function shortRegionLabel(names: RegionNames): string {
  return names.ambiguous ? regionLabel(names) : names.region;
}
