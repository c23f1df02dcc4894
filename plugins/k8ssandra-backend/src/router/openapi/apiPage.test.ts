import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { apiRoutes } from '../../__testUtils__/apiPage';

const page = resolve(__dirname, '../../../../../docs/api.md');
const BEGIN = '<!-- routes: written by UPDATE_DOCS=1 and the test apiPage -->';
const END = '<!-- end of routes -->';

describe('docs/api.md', () => {
  it('lists every route with its permissions; UPDATE_DOCS=1 writes it anew', () => {
    const [head, rest] = readFileSync(page, 'utf8').split(BEGIN);
    const [listed, tail] = rest.split(END);
    const routes = `\n\n${apiRoutes()}\n\n`;
    if (process.env.UPDATE_DOCS) {
      writeFileSync(page, [head, BEGIN, routes, END, tail].join(''));
    }
    expect(process.env.UPDATE_DOCS ? routes : listed).toBe(routes);
  });
});
