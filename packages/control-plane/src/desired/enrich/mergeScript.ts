/**
 * Merges every file of the pod's own, `<pod>_<file>`, into the server's file of that name (operator-spec 3.19). A file that the
 * server does not have ends the container with an error, which Kubernetes shows: its name is misspelt.
 */
export const MERGE_SCRIPT = [
  'set -e',
  'for own in /per-node-config/"$POD_NAME"_*',
  'do',
  '  [ -e "$own" ] || continue',
  '  file="/config/${own#/per-node-config/"$POD_NAME"_}"',
  `  yq ea '. as $item ireduce ({}; . * $item)' -i "$file" "$own"`,
  '  echo "merged $own into $file"',
  'done',
].join('\n');
