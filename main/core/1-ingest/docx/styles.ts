import type { ListPlace } from './paragraph.ts';
import { isOn, toNumber, toValue, walkXml } from './xml.ts';

/** What a style says of its paragraphs, with what it takes over from the style that it is based on. */
export interface Style {
  /** The name that Word knows it by in every language, in small letters: `heading 1`, `toc 1`, `title`. */
  readonly name: string;
  /** From 0; null for text. */
  readonly outline: number | null;
  readonly place: ListPlace | null;
  readonly bold: boolean;
}

interface Draft {
  name: string;
  base: string | null;
  outline: number | null;
  list: string | null;
  level: number | null;
  bold: boolean | null;
}

/** A style that says nothing. */
const PLAIN: Style = { name: '', outline: null, place: null, bold: false };
/** Longest chain of styles that is followed; Word allows fewer, and a circle has no end. */
const LONGEST_CHAIN = 20;

/** Read the part that holds the styles, as a look-up by id. An unknown id is a style that says nothing. */
export function readStyles(xml: string): (id: string | null) => Style {
  const drafts = readDrafts(xml);
  const known = new Map<string, Style>();
  return (id) => {
    const draft = id === null ? undefined : drafts.get(id);
    if (id === null || draft === undefined) {
      return PLAIN;
    }
    const style = known.get(id) ?? settle(draft, drafts);
    known.set(id, style);
    return style;
  };
}

function readDrafts(xml: string): ReadonlyMap<string, Draft> {
  const drafts = new Map<string, Draft>();
  let draft: Draft | null = null;
  walkXml(xml, {
    onOpen: (name, attributes) => {
      if (name === 'w:style') {
        draft = { name: '', base: null, outline: null, list: null, level: null, bold: null };
        drafts.set(attributes['w:styleId'] ?? '', draft);
      } else if (draft !== null) {
        draft.name = name === 'w:name' ? (toValue(attributes) ?? '').toLowerCase() : draft.name;
        draft.base = name === 'w:basedOn' ? toValue(attributes) : draft.base;
        draft.outline = name === 'w:outlineLvl' ? toNumber(attributes) : draft.outline;
        draft.list = name === 'w:numId' ? toValue(attributes) : draft.list;
        draft.level = name === 'w:ilvl' ? toNumber(attributes) : draft.level;
        draft.bold = name === 'w:b' ? isOn(attributes) : draft.bold;
      }
    },
    onClose: (name) => {
      draft = name === 'w:style' ? null : draft;
    },
  });
  return drafts;
}

function settle(draft: Draft, drafts: ReadonlyMap<string, Draft>): Style {
  const chain = toChain(draft, drafts);
  const find = <T>(get: (one: Draft) => T | null): T | null => chain.map(get).find((value) => value !== null) ?? null;
  const list = find((one) => one.list);
  const heading = find((one) => (/^heading [1-9]$/.test(one.name) ? Number(one.name.slice(8)) - 1 : null));
  const stated = find((one) => one.outline);
  return {
    name: draft.name,
    outline: stated !== null && stated < 9 ? stated : heading,
    place: list === null ? null : { list, level: find((one) => one.level) ?? 0 },
    bold: find((one) => one.bold) ?? false,
  };
}

function toChain(draft: Draft, drafts: ReadonlyMap<string, Draft>): readonly Draft[] {
  const chain: Draft[] = [];
  for (let one: Draft | undefined = draft; one !== undefined && chain.length < LONGEST_CHAIN;) {
    chain.push(one);
    one = one.base === null ? undefined : drafts.get(one.base);
  }
  return chain;
}
