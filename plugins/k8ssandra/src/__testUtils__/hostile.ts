/** What people and servers may send: markup, a text that turns round, a word without end. All of it is shown as text. */
export const hostile = {
  markup: '<img src=x onerror="document.title=1"><script>alert(1)</script>',
  turned: 'orders\u202Eysp.exe\u202C\u0000\u001b[31m',
  endless: 'a'.repeat(400),
  template: '{{name}} {seconds:duration} $t(copy.what) %s ${process}',
};
