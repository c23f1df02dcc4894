const patterns: Record<string, RegExp> = {
  'date-time':
    /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])[Tt]([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?([Zz]|[+-]\d{2}:\d{2})$/,
  date: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
  uuid: /^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$/i,
  byte: /^[A-Za-z0-9+/]*={0,2}$/,
  ipv4: /^((25[0-5]|2[0-4]\d|1?\d?\d)(\.|$)){4}$/,
  email: /^[^\s@]+@[^\s@]+$/,
  hostname:
    /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?(\.[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?)*$/i,
  duration: /^[-+]?(\d+(\.\d*)?(ns|us|µs|ms|s|m|h))+$|^0$/,
};

/** Whether a string has a format; formats that are not known accept everything, as in Kubernetes. */
export function hasFormat(value: string, format: string): boolean {
  if (format === 'byte' && value.length % 4 !== 0) return false;
  if (format === 'uri') return URL.canParse(value);
  return patterns[format]?.test(value) ?? true;
}

const INT32 = 2 ** 31;

/** Whether a number has an integer format. */
export function hasNumberFormat(value: number, format?: string): boolean {
  return format !== 'int32' || (value >= -INT32 && value < INT32);
}
