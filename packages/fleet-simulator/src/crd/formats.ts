import { isIPv4, isIPv6 } from 'node:net';
import { isCidr } from './celNetwork';

const uuid =
  /^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$/i;

const patterns: Record<string, RegExp> = {
  'date-time':
    /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])[Tt]([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?([Zz]|[+-]\d{2}:\d{2})$/,
  date: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
  uuid,
  uuid3: uuid,
  uuid4: uuid,
  uuid5: uuid,
  byte: /^[A-Za-z0-9+/]*={0,2}$/,
  email: /^[^\s@]+@[^\s@]+$/,
  hostname:
    /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?(\.[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?)*$/i,
  mac: /^([0-9a-f]{2}[:-]){5}([0-9a-f]{2}|([0-9a-f]{2}[:-]){2}[0-9a-f]{2})$/i,
  duration:
    /^[-+]?(\d+(\.\d*)?(ns|us|µs|ms|s|m|h))+$|^0$|^(\d+\s*(ns|nano|us|micro|µs|ms|milli|s|sec|m|min|h|hr|hour|d|day|w|wk|week)s?\s*)+$/,
};

const checks: Record<string, (value: string) => boolean> = {
  ipv4: isIPv4,
  ipv6: isIPv6,
  cidr: isCidr,
  uri: value => URL.canParse(value),
};

/** Whether a string has a format; formats that are not known accept everything, as in Kubernetes. */
export function hasFormat(value: string, format: string): boolean {
  if (format === 'byte' && value.length % 4 !== 0) return false;
  return checks[format]?.(value) ?? patterns[format]?.test(value) ?? true;
}
