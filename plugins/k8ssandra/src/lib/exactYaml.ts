import { Document, visit } from 'yaml';
import { withoutUnseen } from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** Anything but printable ASCII and line ends: few characters are looked at one by one. */
const UNUSUAL = /[^ -~\n]/gu;

const isUnseen = (character: string) => withoutUnseen(character) !== character;

/**
 * An object as YAML that reads as what it is: control characters, marks of direction and what has no width are written as escapes, so
 * that it is the same object to a machine, and no other one to people.
 */
export function exactYaml(object: unknown): string {
  const document = new Document(object);
  visit(document, {
    Scalar: (_, node) => {
      const { value } = node;
      if (typeof value === 'string' && value.match(UNUSUAL)?.some(isUnseen)) {
        node.type = 'QUOTE_DOUBLE';
      }
    },
  });
  return document
    .toString()
    .replace(UNUSUAL, character =>
      isUnseen(character) ? escaped(character) : character,
    );
}

function escaped(character: string): string {
  const hex = character.codePointAt(0)!.toString(16);
  return hex.length > 4
    ? `\\U${hex.padStart(8, '0')}`
    : `\\u${hex.padStart(4, '0')}`;
}
