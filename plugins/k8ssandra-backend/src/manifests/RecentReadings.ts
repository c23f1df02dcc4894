import type {
  ControlPlane,
  DatacenterPlace,
  DatacenterReading,
} from '@k8ssandra-backstage/control-plane';

/** An answer serves so long: many who look at one cluster that changes are one question to its regions. */
const RECENT_MS = 1000;

interface Kept {
  /** Milliseconds of the monotonic clock. */
  askedAt: number;
  reading: Promise<DatacenterReading>;
}

/** Asks each region at most once a second for an object, however many look at it. */
export class RecentReadings {
  readonly #kept = new Map<string, Kept>();
  readonly #now: () => number;

  constructor(now = () => performance.now()) {
    this.#now = now;
  }

  read(
    controlPlane: Pick<ControlPlane, 'name' | 'readDatacenter'>,
    place: DatacenterPlace,
  ): Promise<DatacenterReading> {
    const now = this.#now();
    for (const [key, { askedAt }] of this.#kept) {
      if (now - askedAt >= RECENT_MS) this.#kept.delete(key);
    }
    const { context, namespace, name } = place;
    const key = JSON.stringify([controlPlane.name, context, namespace, name]);
    const known = this.#kept.get(key);
    if (known) return known.reading;
    const reading = controlPlane.readDatacenter(place);
    this.#kept.set(key, { askedAt: now, reading });
    return reading;
  }
}
