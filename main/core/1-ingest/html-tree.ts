import { Tokenizer } from 'htmlparser2';
import { type Attributes, type Context, enter, ROOT } from './html-context.ts';
import { BLOCK, VOID } from './html-elements.ts';

/** What a walk through a page meets, in source order. Indices count UTF-16 code units of the source. */
export interface Visitor {
  /** Words between two tags. `start` is where they stand in the source; an entity has a length of its own there. */
  readonly onText: (words: string, start: number, context: Context) => void;
  /** A place where a block starts or ends. */
  readonly onEdge: () => void;
  readonly onLineBreak: () => void;
}

interface Element {
  readonly name: string;
  readonly context: Context;
}

const KEPT_ATTRIBUTES: ReadonlySet<string> = new Set([
  'class',
  'id',
  'role',
  'href',
  'style',
  'aria-expanded',
  'aria-controls',
]);

/**
 * Walk through HTML source in one pass. Nesting costs a list entry and no stack, so any depth is fine; time grows with length alone.
 *
 * Broken nesting is read as browsers do in the main: an end tag closes up to its element, and one without an element is only an edge.
 */
export function walkHtml(source: string, visitor: Visitor): void {
  const stack: Element[] = [];
  const open = new Map<string, number>();
  let attributes = new Map<string, string>();
  let name = '';
  let tagAt = 0;
  let attribute = '';
  let value = '';
  const context = (): Context => stack.at(-1)?.context ?? ROOT;
  const count = (which: string, by: number) => open.set(which, (open.get(which) ?? 0) + by);
  const edge = (which: string) => {
    if (BLOCK.has(which)) {
      visitor.onEdge();
    }
  };
  const openElement = (closed: boolean) => {
    if (name === 'br') {
      visitor.onLineBreak();
    }
    edge(name);
    if (!VOID.has(name) && !closed) {
      stack.push({ name, context: enter(context(), name, attributes satisfies Attributes, tagAt) });
      count(name, 1);
    }
  };
  const closeElement = (which: string) => {
    edge(which);
    if ((open.get(which) ?? 0) === 0) {
      return;
    }
    for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
      count(top.name, -1);
      if (top.name === which) {
        return;
      }
    }
  };
  const tokenizer = new Tokenizer(
    {},
    {
      onopentagname: (start, end) => {
        name = source.slice(start, end).toLowerCase();
        attributes = new Map();
        tagAt = start;
      },
      onattribname: (start, end) => {
        attribute = source.slice(start, end).toLowerCase();
        value = '';
      },
      onattribdata: (start, end) => {
        value += source.slice(start, Math.min(end, start + 2000));
      },
      onattribentity: () => undefined,
      onattribend: () => {
        if (KEPT_ATTRIBUTES.has(attribute)) {
          attributes.set(attribute, value);
        }
      },
      onopentagend: () => openElement(false),
      onselfclosingtag: () => openElement(/^(?:svg|path|use|g|circle|rect)$/.test(name)),
      onclosetag: (start, end) => closeElement(source.slice(start, end).trim().toLowerCase()),
      ontext: (start, end) => visitor.onText(source.slice(start, end), start, context()),
      ontextentity: (code, end) => visitor.onText(String.fromCodePoint(code), toEntityStart(source, end), context()),
      oncomment: () => undefined,
      oncdata: () => undefined,
      ondeclaration: () => undefined,
      onprocessinginstruction: () => undefined,
      onend: () => undefined,
    },
  );
  tokenizer.write(source);
  tokenizer.end();
  visitor.onEdge();
}

function toEntityStart(source: string, end: number): number {
  return Math.max(0, source.lastIndexOf('&', end - 1));
}
