// Reads calls and imports off a built file with a real parser, whatever a minifier made of its quotes and names.
import { parseAst } from 'vite';

type Node = Readonly<Record<string, unknown>>;

/**
 * Each call of a global function or class (bare, or as a member of window, self or globalThis), as its name and first argument:
 * `fetch /api`. An argument that is no plain text stands as `?`.
 */
export function listCalls(code: string, names: readonly string[]): readonly string[] {
  return listNodes(code)
    .filter(({ type }) => type === 'CallExpression' || type === 'NewExpression')
    .flatMap(({ callee, arguments: given }) => {
      const name = toGlobalName(toNode(callee));
      return name !== null && names.includes(name)
        ? [`${name} ${toText(toNode((given as readonly unknown[])[0]))}`]
        : [];
    });
}

/** The names that a file imports from the modules that match. */
export function listNamesOf(code: string, modules: RegExp): readonly string[] {
  return listNodes(code)
    .filter(({ type, source }) => type === 'ImportDeclaration' && modules.test(toText(toNode(source))))
    .flatMap(({ specifiers }) =>
      (specifiers as readonly Node[]).map(({ imported }) => String(toNode(imported)['name'])),
    );
}

function listNodes(code: string): readonly Node[] {
  const found: Node[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('type' in value) found.push(value);
    for (const child of Object.values(value)) visit(child);
  };
  visit(parseAst(code));
  return found;
}

function toNode(value: unknown): Node {
  return Object(value) as Node;
}

function toGlobalName({ type, name, object, property }: Node): string | null {
  if (type === 'Identifier') return String(name);
  const owner = toNode(object)['name'];
  const isGlobal = owner === 'window' || owner === 'self' || owner === 'globalThis';
  return type === 'MemberExpression' && isGlobal ? String(toNode(property)['name']) : null;
}

function toText({ type, value, quasis }: Node): string {
  if (type === 'Literal') return String(value);
  const [only, ...more] = (quasis ?? []) as readonly Node[];
  return type === 'TemplateLiteral' && more.length === 0 ? String(toNode(only?.['value'])['cooked']) : '?';
}
