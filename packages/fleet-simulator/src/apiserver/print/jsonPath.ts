/** Values that a JSONPath finds: fields, `[0]`, `[*]`, `['a.b']`, `..` excepted, and filters `[?(@.type=="Ready")]`. */
export function jsonPath(object: unknown, path: string): unknown[] {
  let values: unknown[] = [object];
  for (const step of steps(path)) {
    values = values.flatMap(step).filter(value => value !== undefined);
  }
  return values;
}

type Step = (value: any) => unknown[];

const cache = new Map<string, Step[]>();

function steps(path: string): Step[] {
  let compiled = cache.get(path);
  if (!compiled) cache.set(path, (compiled = compile(path)));
  return compiled;
}

const token =
  /\.?\[\?\(\s*@\.([^=!\s]+)\s*(==|!=)\s*(?:"([^"]*)"|'([^']*)'|([^)\s]+))\s*\)\]|\[(\*|-?\d+)\]|\['([^']+)'\]|\["([^"]+)"\]|\.((?:\\.|[^.[\\])+)/y;

function compile(path: string): Step[] {
  const text = path.replace(/^\{|\}$/g, '').replace(/^\$/, '');
  const result: Step[] = [];
  token.lastIndex = 0;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const [
      ,
      field,
      operator,
      double,
      single,
      bare,
      index,
      quoted,
      other,
      name,
    ] = match;
    const key = quoted ?? other ?? name?.replace(/\\(.)/g, '$1');
    if (field) {
      const wanted = double ?? single ?? bare;
      const inner = `.${field}`;
      result.push(value =>
        Array.isArray(value)
          ? value.filter(
              item =>
                jsonPath(item, inner).some(v => String(v) === wanted) ===
                (operator === '=='),
            )
          : [],
      );
    } else if (index === '*' || key === '*') {
      result.push(value =>
        value && typeof value === 'object' ? Object.values(value) : [],
      );
    } else if (index !== undefined) {
      result.push(value => (Array.isArray(value) ? [value.at(+index)] : []));
    } else {
      result.push(value => [value?.[key]]);
    }
  }
  return result;
}
