/** Appends a field to a path as Kubernetes writes it in causes: `spec.size`. */
export function joinPath(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}
