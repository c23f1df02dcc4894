import { annotations } from '../../constants';
import { refuse, type Rule } from '../context';
import { at } from '../read';

const VALUES = ['once', 'always'];

/** The annotation that lets a new version change running datacenters (operator-spec 6.1 rule 5). */
export const autoupdate: Rule = ({ manifest }) => {
  const value = at(
    manifest.root,
    'metadata',
    'annotations',
    annotations.autoupdateSpec,
  );
  return value === undefined || VALUES.includes(String(value))
    ? []
    : [
        refuse.notSupported(
          `metadata.annotations[${annotations.autoupdateSpec}]`,
          `"${value}" is not known; write ${VALUES.join(
            ' or ',
          )}, or remove the annotation`,
        ),
      ];
};
