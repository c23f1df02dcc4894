/** Appends a field to a path as Kubernetes writes it in causes: `spec.size`, `data[a.b]` for map keys. */
export function joinPath(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

/** The path of a key of a map whose keys are data, such as labels. */
export function keyPath(path: string, key: string): string {
  return `${path}[${key}]`;
}
