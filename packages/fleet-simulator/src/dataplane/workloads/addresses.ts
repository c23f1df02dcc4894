/** Pod addresses of one Kubernetes cluster: `10.<index>.0.0/16`. A pod keeps its address over restarts of the pod and of the process. */
export class AddressPool {
  private readonly byPod = new Map<string, string>();
  private readonly used = new Set<string>();
  private next = 1;

  /** @param index - 0 to 255; different for each Kubernetes cluster of the fleet, because their pod networks reach each other. */
  constructor(private readonly index: number) {}

  /** Takes note of an address that a pod already has. */
  adopt(pod: string, ip: string): void {
    this.byPod.set(pod, ip);
    this.used.add(ip);
  }

  /** The address of a pod; the lowest free one when it has none. */
  addressOf(pod: string): string {
    const known = this.byPod.get(pod);
    if (known) return known;
    let ip: string;
    do {
      ip = this.nth(this.next);
      this.next += 1;
    } while (this.used.has(ip));
    this.adopt(pod, ip);
    return ip;
  }

  private nth(number: number): string {
    // 254 addresses per third octet: .0 and .255 stay free.
    const third = Math.floor((number - 1) / 254) % 256;
    return `10.${this.index}.${third}.${((number - 1) % 254) + 1}`;
  }
}
