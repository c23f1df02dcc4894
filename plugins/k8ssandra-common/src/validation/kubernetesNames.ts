const DNS_1035_LABEL = /^[a-z]([-a-z0-9]*[a-z0-9])?$/;
const DNS_1123_SUBDOMAIN =
  /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const MAX_LABEL = 63;
const MAX_SUBDOMAIN = 253;

/** A name of at most 63 characters that starts with a letter, as Services and datacenters need it. */
export function isDns1035Label(text: string): boolean {
  return text.length <= MAX_LABEL && DNS_1035_LABEL.test(text);
}

/** What is left of a text as a Kubernetes name: "E2E Test Cluster" becomes `e2etestcluster` (operator-spec 9.4). The length is not limited. */
export function cleanupForKubernetes(text: string): string {
  return isDns1035Label(text)
    ? text
    : join(normalised(text), /[a-z]([-a-z0-9]*[a-z0-9])?/g);
}

/** What is left of a text as a subdomain, which may begin with a digit; used for rack names (operator-spec 9.4). */
export function cleanupSubdomain(text: string): string {
  return text.length <= MAX_SUBDOMAIN && DNS_1123_SUBDOMAIN.test(text)
    ? text
    : join(
        normalised(text),
        /[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/g,
      );
}

/** What is left of a text as a label value, case kept: "E2E Test Cluster" becomes `E2ETestCluster` (operator-spec 9.4). */
export function cleanLabelValue(text: string): string {
  return join(
    text.replace(/ /g, ''),
    /([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]/g,
  );
}

function normalised(text: string): string {
  return text.toLowerCase().replace(/_/g, '-');
}

function join(text: string, pattern: RegExp): string {
  return (text.match(pattern) ?? []).join('');
}
