import { parseRequestInfo } from './requestInfo';

const core = { group: '', version: 'v1' };

describe('parseRequestInfo', () => {
  it.each([
    [
      'GET',
      '/api/v1/pods',
      { ...core, verb: 'list', resource: 'pods', namespace: '', name: '' },
    ],
    ['GET', '/api/v1/pods?watch=true', { verb: 'watch', resource: 'pods' }],
    [
      'GET',
      '/api/v1/namespaces/a/pods/p',
      { verb: 'get', namespace: 'a', name: 'p' },
    ],
    [
      'GET',
      '/api/v1/namespaces',
      { verb: 'list', resource: 'namespaces', namespace: '' },
    ],
    [
      'GET',
      '/api/v1/namespaces/a',
      { verb: 'get', resource: 'namespaces', namespace: 'a', name: 'a' },
    ],
    [
      'PUT',
      '/api/v1/namespaces/a/finalize',
      {
        verb: 'update',
        resource: 'namespaces',
        name: 'a',
        subresource: 'finalize',
      },
    ],
    [
      'PATCH',
      '/apis/g.x/v2/namespaces/a/things/t/status',
      {
        group: 'g.x',
        version: 'v2',
        verb: 'patch',
        resource: 'things',
        name: 't',
        subresource: 'status',
      },
    ],
    [
      'DELETE',
      '/apis/g.x/v2/namespaces/a/things',
      { verb: 'deletecollection' },
    ],
    ['DELETE', '/apis/g.x/v2/namespaces/a/things/t', { verb: 'delete' }],
    [
      'POST',
      '/api/v1/namespaces/a/pods/http:p:8080/proxy/api/v0/x',
      {
        verb: 'create',
        resource: 'pods',
        name: 'http:p:8080',
        subresource: 'proxy',
        rest: 'api/v0/x',
      },
    ],
    ['GET', '/version', { verb: 'get', isResource: false, resource: '' }],
    ['GET', '/apis/g.x', { isResource: false }],
    ['GET', '/apis/g.x/v2', { isResource: false }],
    ['GET', '/api/v1/namespaces/a/pods/%zz', { name: '%zz' }],
  ])('%s %s', (method, url, expected) => {
    const [path, query] = url.split('?');
    expect(
      parseRequestInfo(method, path, new URLSearchParams(query)),
    ).toMatchObject(expected);
  });
});
