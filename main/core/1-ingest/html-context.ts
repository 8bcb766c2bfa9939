import type { BlockRole } from './document.ts';
import { BODY_OF_TEXT, FURNITURE, FURNITURE_ROLES, hintsAtFurniture, isConsentBox, UNSEEN } from './html-elements.ts';

/** How surely a place belongs to the site and not to the text: `hint` counts for short and linked matter only. */
export type Belonging = 'text' | 'hint' | 'site';

/** What holds for text at a place in the tree. Each element's context comes from its parent's, so that looking it up costs nothing. */
export interface Context {
  readonly role: BlockRole;
  readonly level: number;
  readonly lists: number;
  readonly belonging: Belonging;
  readonly inBody: boolean;
  /** Where the outermost list, the table row and the cell start in the source; -1 outside. They tell neighbours apart. */
  readonly list: number;
  readonly row: number;
  readonly cell: number;
  /** Where the innermost box starts that may be the site's; -1 outside. */
  readonly box: number;
  readonly unseen: boolean;
  readonly isTitle: boolean;
  readonly bold: boolean;
  readonly link: boolean;
  readonly pre: boolean;
}

/** The context of the page itself. */
export const ROOT: Context = {
  role: 'paragraph',
  level: 0,
  lists: 0,
  belonging: 'text',
  inBody: false,
  list: -1,
  row: -1,
  cell: -1,
  box: -1,
  unseen: false,
  isTitle: false,
  bold: false,
  link: false,
  pre: false,
};

/** Attributes that matter, by name in lower case. */
export type Attributes = ReadonlyMap<string, string>;

/** The context inside an element whose tag stands at `at` in the source. */
export function enter(outer: Context, name: string, attributes: Attributes, at: number): Context {
  const inBody = outer.inBody || BODY_OF_TEXT.has(name) || attributes.get('role') === 'main';
  const hinted = isHinted({ ...outer, inBody }, name, attributes);
  return {
    ...outer,
    ...toPlace(outer, name, at),
    ...(isAccordion(outer, name, attributes) ? { role: 'heading', level: 6 } : {}),
    belonging: toBelonging({ ...outer, inBody }, name, attributes, hinted),
    box: hinted ? at : outer.box,
    inBody,
    unseen: outer.unseen || UNSEEN.has(name),
    isTitle: name === 'title' && !/^(?:svg|math)$/.test(name),
    bold:
      outer.bold ||
      name === 'b' ||
      name === 'strong' ||
      name === 'th' ||
      /font-weight:\s*(?:bold|[6-9]00)/i.test(attributes.get('style') ?? ''),
    link: outer.link || (name === 'a' && attributes.has('href')),
    pre: outer.pre || name === 'pre',
  };
}

/** A button that opens what stands below it, in the text itself: its words are a heading. */
function isAccordion(outer: Context, name: string, attributes: Attributes): boolean {
  const opens = attributes.has('aria-expanded') || attributes.has('aria-controls');
  return name === 'button' && opens && outer.belonging === 'text';
}

type Place = Partial<Pick<Context, 'role' | 'level' | 'lists' | 'list' | 'row' | 'cell'>>;

function toPlace(outer: Context, name: string, at: number): Place {
  const heading = /^h([1-6])$/.exec(name);
  if (heading !== null) {
    return { role: 'heading', level: Number(heading[1]) };
  }
  switch (name) {
    case 'summary':
    case 'dt': {
      return { role: 'heading', level: 6 };
    }
    case 'ul':
    case 'ol': {
      return { lists: outer.lists + 1, list: outer.lists === 0 ? at : outer.list };
    }
    case 'li': {
      return { role: 'list-item', level: Math.max(1, outer.lists) };
    }
    case 'tr': {
      return { row: at, cell: -1 };
    }
    case 'td':
    case 'th': {
      return { role: 'paragraph', level: 0, lists: 0, cell: at };
    }
    case 'dd': {
      return { role: 'paragraph', level: 0, lists: 0 };
    }
    case 'table': {
      return { role: 'paragraph', level: 0, lists: 0, row: -1, cell: -1 };
    }
    default: {
      return {};
    }
  }
}

function toBelonging(outer: Context, name: string, attributes: Attributes, hinted: boolean): Belonging {
  if (outer.belonging === 'site') {
    return outer.role === 'heading' && name === 'button' ? outer.belonging : 'site';
  }
  if (outer.role === 'heading' && name === 'button') {
    return outer.belonging;
  }
  if (isAccordion(outer, name, attributes)) {
    return 'text';
  }
  const isOwnFoot = name === 'footer' && outer.inBody;
  if ((FURNITURE.has(name) && !isOwnFoot) || FURNITURE_ROLES.has(attributes.get('role') ?? '')) {
    return 'site';
  }
  if (name !== 'section' && isConsentBox(toNames(attributes))) {
    return 'site';
  }
  return hinted ? 'hint' : outer.belonging;
}

/** Whether an element is a box that may be the site's own. */
function isHinted(outer: Context, name: string, attributes: Attributes): boolean {
  if (name === 'header') return !outer.inBody;
  if (name === 'aside' || name === 'footer' || name === 'noscript') return true;
  return (
    !/^(?:html|body|main|article|h[1-6]|p|span|a|em|strong|b|i)$/.test(name) && hintsAtFurniture(toNames(attributes))
  );
}

function toNames(attributes: Attributes): string {
  return `${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''}`;
}
