import { defineSentences } from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** What is said of a Kubernetes cluster that is to be connected, renewed or removed. */
export const say = defineSentences({
  'check.skipped': 'Not looked at: something before it failed.',
  'check.again': 'Mend that and check again.',
  'check.readable.passed': 'The kubeconfig can be read.',
  'check.readable.failed': 'The kubeconfig is refused: {message}.',
  'check.readable.fix': 'Give a kubeconfig without it.',
  'check.readable.choose': 'Choose one of its contexts: {contexts}.',
  'check.name.passed': 'The name {name} is free.',
  'check.name.missing':
    'It has no name: the kubeconfig has no current context, and none was chosen.',
  'check.name.invalid':
    '{name:quote} cannot be a name: at most 200 letters, digits, “-”, “_”, “.”, “:” and “@”, with a letter or digit at both ends.',
  'check.name.taken': 'There is a context {name} already.',
  'check.name.object':
    'There is a {kind} {object} in namespace {namespace} already.',
  'check.name.unknown':
    'Whether the name is free cannot be known now: ClientConfigs are not read yet.',
  'check.name.fix':
    'Choose another name, or renew the credential of the one there is.',
  'check.namespace.passed': 'Its Secret is kept in namespace {namespace}.',
  'check.namespace.absent':
    'The control-plane cluster has no namespace {namespace}.',
  'check.namespace.notServed':
    'This control plane does not look into namespace {namespace}, only into {served}.',
  'check.namespace.undecided':
    'In which namespace it is to be kept cannot be told from the others.',
  'check.namespace.fix': 'Name a namespace that exists and is served.',
  'check.address.passed': 'The address {endpoint} is allowed.',
  'check.address.failed': 'The address is refused: {message}.',
  'check.address.fix':
    'Use an address that is allowed; those who run the portal allow others under kubeconfigs.allow.',
  'check.reachable.passed': '{endpoint} answers in {ms} ms.',
  'check.reachable.answers': '{endpoint} answers.',
  'check.reachable.failed': '{endpoint} cannot be reached: {message}.',
  'check.reachable.fix':
    'Let the portal through to it: name, route, firewall, and the address in the kubeconfig.',
  'check.tls.passed': 'Its certificate is of the authority that was given.',
  'check.tls.unchecked':
    'Its certificate is not checked: the kubeconfig skips the check, or speaks plain http.',
  'check.tls.failed': 'No secure connection: {message}.',
  'check.tls.fix':
    'Give the authority of the server as certificate-authority-data, and an address that its certificate is for.',
  'check.authenticated.passed': 'The credential is accepted.',
  'check.authenticated.failed': 'The credential is not accepted: {message}.',
  'check.authenticated.ended': 'The credential has ended.',
  'check.authenticated.soon': 'The credential is accepted: {credential}.',
  'check.authenticated.fix': 'Make a new credential for the account.',
  'check.identity.passed':
    'It is a Kubernetes cluster of its own, or the one that was meant.',
  'check.identity.alias':
    'It is the same Kubernetes cluster as {names}: the UID of kube-system is the same.',
  'check.identity.alias.fix':
    'Use the name there is; or say that a second name is wanted (acceptAlias).',
  'check.identity.unknown':
    'Which Kubernetes cluster it is cannot be known: namespace kube-system may not be read.',
  'check.identity.unknown.fix':
    'Grant “get namespaces”, so that two names of one Kubernetes cluster are recognised.',
  'check.identity.same': 'It is the same Kubernetes cluster as before.',
  'check.identity.sameElsewhere':
    'It says that it is the same Kubernetes cluster as before (UID of kube-system), at another address or with another authority.',
  'check.identity.sameElsewhere.fix':
    'Nothing, if the API server moved or its authority was renewed.',
  'check.identity.sameServer':
    'It is the same address and authority as before.',
  'check.identity.other':
    'It is another Kubernetes cluster than before: kube-system has another UID.',
  'check.identity.unsure':
    'Whether it is the same Kubernetes cluster as before cannot be known.',
  'check.identity.other.fix':
    'Give a credential for the Kubernetes cluster that datacenters run in; or say that another one is meant (acceptOther).',
  'check.version.passed': 'It runs Kubernetes {version}.',
  'check.version.old':
    'Kubernetes {version} is too old: {oldest} or newer is needed.',
  'check.version.behind':
    'Kubernetes {version} is {minors:minor version|minor versions} behind the newest here.',
  'check.version.unknown': 'Its version may not be read.',
  'check.version.fix': 'Upgrade Kubernetes.',
  'check.permissions.passed': 'All {needed} permissions are there.',
  'check.permissions.missing':
    '{allowed} of {needed} permissions are there. {without}',
  'check.permissions.failed': 'Permissions cannot be asked for: {message}.',
  'check.permissions.fix':
    'Apply the RBAC that is missing, or deploy/data-plane.',
  'check.definitions.passed': 'All definitions that are needed are served.',
  'check.definitions.fix':
    'Install cass-operator and the definitions of deploy/crds there.',
  'check.namespaces.passed': 'The namespaces that are served are there.',
  'check.namespaces.missing':
    'It has no namespace {missing}: a datacenter that is ordered there waits.',
  'check.namespaces.unknown':
    'Whether the namespaces that are served are there may not be seen.',
  'check.namespaces.fix': 'Create it there.',
  'note.operator':
    'A k8ssandra-operator runs this control plane: it starts again by itself to take notice of this.',
  'note.replacedCluster':
    'The context leads to another Kubernetes cluster now. Nothing was deleted in either.',
  'note.secretShared':
    'The Secret {secret} stays: {others} {others:=uses|use} it too.',
  'note.secretMore':
    'The Secret {secret} stays: it holds more than a kubeconfig, or belongs to something else.',
  'note.secretAbsent': 'There was no Secret {secret} any more.',
  'note.secretLeft':
    'The Secret {secret} could not be deleted; delete it by hand: {message}.',
});
