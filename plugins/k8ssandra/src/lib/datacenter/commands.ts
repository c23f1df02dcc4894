import { word } from '../kubectl';

/** The command that shows the newest lines of a container, as the panel does. */
export function kubectlLogs(of: {
  context: string;
  namespace: string;
  pod: string;
  container: string;
  tail: number;
  previous: boolean;
}): string {
  return [
    'kubectl',
    `--context=${word(of.context)}`,
    `--namespace=${word(of.namespace)}`,
    'logs',
    word(of.pod),
    `--container=${word(of.container)}`,
    `--tail=${of.tail}`,
    ...(of.previous ? ['--previous'] : []),
  ].join(' ');
}
