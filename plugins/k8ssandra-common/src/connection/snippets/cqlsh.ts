import { lines } from './lines';
import { shellWord } from './quote';
import type { Snippet, SnippetFacts } from './types';
import { variables as v } from './variables';

const DRIVER = 'cqlsh 4.x and later';

/** The shell. It asks for the password, which is for nobody's list of processes. */
export function cqlshSnippets(facts: SnippetFacts): Snippet[] {
  const { host, port, login, tls } = facts;
  return [
    {
      file: 'shell',
      driver: DRIVER,
      syntax: 'bash',
      text: lines(
        tls && [
          `export SSL_CERTFILE="$${v.ca}"`,
          tls.clientCertificate && [
            `export SSL_USERCERT="$${v.certificate}"`,
            `export SSL_USERKEY="$${v.key}"`,
          ],
        ],
        [
          'cqlsh',
          tls && '--ssl',
          login && `--username "$${v.user}"`,
          shellWord(host),
          port,
        ]
          .filter(each => each)
          .join(' '),
      ),
    },
    {
      file: 'cqlsh',
      driver: DRIVER,
      syntax: 'sql',
      text: lines(`CONSISTENCY ${facts.consistency};`),
    },
  ];
}
