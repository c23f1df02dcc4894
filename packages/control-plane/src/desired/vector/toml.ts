import type { VectorComponent } from '../datacenterConfig';
import type { VectorComponents } from './components';

/** Vector's configuration: what the user put first, then sources, transforms and sinks (operator-spec 3.20). */
export function vectorToml(
  { sources, transforms, sinks }: VectorComponents,
  config: string | undefined,
): string {
  return [
    ...(config ? [`${config}\n`] : []),
    ...sources.map(each => table('sources', each)),
    ...transforms.map(each => table('transforms', each, each.inputs)),
    ...sinks.map(each => table('sinks', each, each.inputs)),
  ].join('');
}

/** The user's part of a component is TOML already, and tables of its own may follow in it. */
function table(
  group: keyof VectorComponents,
  { name, type, config }: VectorComponent,
  inputs?: string[],
): string {
  const lines = [
    `\n[${group}.${name}]`,
    `type = "${type}"`,
    ...(group === 'sources' ? [] : [`inputs = ["${inputs?.join('", "')}"]`]),
    ...(config ? [config] : []),
  ];
  return `${lines.join('\n')}\n`;
}
