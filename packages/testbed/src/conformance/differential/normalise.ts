import type { Answer, WatchEvent } from '../types';

const byText = (a: unknown, b: unknown) =>
  JSON.stringify(a).localeCompare(JSON.stringify(b));

const TIMES = new Set(['creationTimestamp', 'deletionTimestamp', 'time']);

/**
 * Makes what two servers say comparable: versions and uids become numbers in order of their appearance, so that who equals whom is still
 * seen, and times become the word.
 */
export class Normaliser {
  private readonly known = new Map<string, string>();

  answer({ status, headers, body }: Answer): unknown {
    // The version of a list is that of the whole server, which others write to.
    if (body?.items) body.metadata.resourceVersion = undefined;
    return {
      status,
      ...(headers.warning && { warning: headers.warning }),
      body: this.value(body),
    };
  }

  event({ type, object }: WatchEvent): unknown {
    return { type, object: this.value(object) };
  }

  private value(value: any, key = ''): unknown {
    if (Array.isArray(value)) {
      const items = value.map(item => this.value(item));
      if (key === 'managedFields') return items.sort(byOwner);
      // Kubernetes lists conflicts in the order of a Go map.
      return key === 'causes' ? items.sort(byText) : items;
    }
    if (value !== null && typeof value === 'object') {
      return Object.fromEntries(
        Object.keys(value)
          .sort()
          .map(name => [name, this.value(value[name], name)]),
      );
    }
    if (typeof value !== 'string') return value;
    if (key === 'uid') return this.token('uid', value);
    if (key === 'resourceVersion') return this.token('version', value);
    if (key === 'continue') return value && '(token)';
    if (TIMES.has(key)) return '(time)';
    return this.text(value);
  }

  private token(kind: string, value: string): string {
    let token = this.known.get(`${kind} ${value}`);
    if (!token) {
      token = `(${kind} ${this.known.size})`;
      this.known.set(`${kind} ${value}`, token);
    }
    return token;
  }

  /** Messages name uids and times too; that of a patch quotes the object, in Go's order of fields. */
  private text(value: string): string {
    return (
      sortedCauses(value)
        .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, uid =>
          this.token('uid', uid),
        )
        .replace(
          /patch: Invalid value: "\{.*\}"/,
          'patch: Invalid value: (the object)',
        )
        .replace(/^Invalid value: "\{.*\}"/, 'Invalid value: (the object)')
        // Kubernetes looks no further in a map that has a field which nobody declared, and goes through it in any order.
        .replace(
          /^(failed to create typed patch object).*field not declared in schema.*$/s,
          '$1: field not declared in schema',
        )
        .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/g, '(time)')
    );
  }
}

/** Causes of a refusal come in the order of a Go map. */
function sortedCauses(message: string): string {
  return message
    .replace(
      /errors:\n(.*)$/s,
      (_, lines) => `errors:\n${lines.split('\n').sort().join('\n')}`,
    )
    .replace(
      / is invalid: \[(.*)\]$/s,
      (_, causes) =>
        ` is invalid: [${causes
          .split(/, (?=[\w.<])/)
          .sort()
          .join(', ')}]`,
    );
}

/** Owners are listed by time, to the second: which two servers share is chance. */
function byOwner(a: any, b: any): number {
  const name = ({ operation, manager, subresource = '' }: any) =>
    `${operation} ${manager} ${subresource}`;
  return name(a).localeCompare(name(b));
}
