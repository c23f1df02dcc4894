import { isIP } from 'node:net';
import { describeRefusal, refuseAddress, type AddressPolicy } from '../network';
import { textOf, type Entry } from './document';
import { KubeconfigRefusal, type KubeconfigAllow } from './types';

const HOST_NAME = /^(?=.{1,253}$)[a-z0-9_]([-a-z0-9_.]*[a-z0-9_])?$/i;

/** The address policy that the switches stand for. */
export function addressPolicyOf(allow: KubeconfigAllow): AddressPolicy {
  return {
    loopback: allow.loopback ?? false,
    privateNetworks: allow.privateNetworks ?? true,
  };
}

function parseUrl(text: string, field: string): URL {
  const malformed = (words: string) =>
    new KubeconfigRefusal('Malformed', field, `${field} ${words}`);
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw malformed('is not a URL; write https://<host>:<port>');
  }
  if (url.username || url.password) {
    throw malformed('holds a user name or password; put them into the user');
  }
  if (url.search || url.hash) throw malformed('has a query or a fragment');
  return url;
}

/** Checks what can be checked of a host without resolving it; the rest happens while connecting. */
function refuseHost(url: URL, field: string, policy: AddressPolicy) {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const isLocalName = /(^|\.)localhost\.?$/.test(host);
  const address = isLocalName ? '127.0.0.1' : host;
  const refusal = isIP(address) ? refuseAddress(address, policy) : undefined;
  if (refusal) {
    throw new KubeconfigRefusal(refusal, field, describeRefusal(host, refusal));
  }
}

/** Reads and checks the server's address. */
export function readServer(cluster: Entry, allow: KubeconfigAllow): string {
  const field = `${cluster.field}.server`;
  const text = textOf(cluster, 'server');
  if (!text) {
    throw new KubeconfigRefusal(
      'Malformed',
      field,
      `${field} is missing; write https://<host>:<port>`,
    );
  }
  const url = parseUrl(text, field);
  if (url.protocol === 'http:' && !allow.http) {
    throw new KubeconfigRefusal(
      'HttpRefused',
      field,
      `${field} uses plain http, which shows the credential to everybody on the way; use https, or set kubeconfigs.allow.http in the configuration`,
    );
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw new KubeconfigRefusal(
      'Malformed',
      field,
      `${field} does not begin with https://`,
    );
  }
  refuseHost(url, field, addressPolicyOf(allow));
  return url.href.replace(/\/$/, '');
}

/** Reads the name that the server's certificate must be for. */
export function readServerName(cluster: Entry): string | undefined {
  const name = textOf(cluster, 'tls-server-name');
  if (name === undefined || isIP(name) || HOST_NAME.test(name)) return name;
  const field = `${cluster.field}.tls-server-name`;
  throw new KubeconfigRefusal(
    'Malformed',
    field,
    `${field} is not a host name`,
  );
}

/** Reads the proxy's address; only called where a proxy is allowed. */
export function readProxy(
  cluster: Entry,
  allow: KubeconfigAllow,
): string | undefined {
  const field = `${cluster.field}.proxy-url`;
  const text = textOf(cluster, 'proxy-url');
  if (!text) return undefined;
  const url = new URL(parseUrlText(text, field));
  refuseHost(url, field, addressPolicyOf(allow));
  return url.href;
}

function parseUrlText(text: string, field: string): string {
  const isHttp = /^https?:\/\//i.test(text) && URL.canParse(text);
  if (isHttp) return text;
  throw new KubeconfigRefusal(
    'Malformed',
    field,
    `${field} is not an http proxy; write http://<host>:<port>`,
  );
}
