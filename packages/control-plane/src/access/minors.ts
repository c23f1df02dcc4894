/** `v1.34.1-eks-1` as [1, 34]; undefined for what is no version. */
function minorOf(version: string | null): [number, number] | undefined {
  const [, major, minor] = /^v?(\d+)\.(\d+)/.exec(version ?? '') ?? [];
  return minor === undefined ? undefined : [Number(major), Number(minor)];
}

/** The newest of several versions of one thing; null for none. */
export function newestOf(
  versions: Array<string | null | undefined>,
): string | null {
  const known = versions.filter(
    (each): each is string => minorOf(each ?? null) !== undefined,
  );
  const weight = (version: string) => {
    const [major, minor] = minorOf(version)!;
    return major * 1000 + minor;
  };
  return known.sort((a, b) => weight(b) - weight(a))[0] ?? null;
}

/** Minor versions that one is behind another; null when they cannot be compared. */
export function minorsBehind(
  version: string | null,
  newest: string | null,
): number | null {
  const [here, there] = [minorOf(version), minorOf(newest)];
  if (!here || !there || here[0] !== there[0]) return null;
  return Math.max(0, there[1] - here[1]);
}
