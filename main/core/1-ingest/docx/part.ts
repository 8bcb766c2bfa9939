import type { CellPlace, Change, ListPlace, Paragraph, Run } from './paragraph.ts';
import { type Attributes, isOn, toNumber, toValue, walkXml } from './xml.ts';

/** What one part of a Word file holds. */
export interface Part {
  readonly paragraphs: readonly Paragraph[];
  /** Comments that stand beside its words. */
  readonly comments: number;
  /** Pieces of other files that the writer put in whole. */
  readonly chunks: number;
  /** Whether some of its words are formatted as hidden. */
  readonly hidden: boolean;
}

/** The parts of a file once they are read, in the order in which they stand in the text. */
export interface ReadParts {
  readonly main: Part;
  readonly notes: readonly Part[];
  readonly edges: readonly Part[];
}

/** What stands for the notes' signs in the text, by kind and id: `[1]` for the first. Filled as the references come. */
export type NoteSigns = Map<string, string>;

/** Elements that tell of the past, of fields' codes or of the same matter a second time. */
const SKIPPED: ReadonlySet<string> = new Set(
  `mc:Fallback w:pPrChange w:rPrChange w:sectPrChange w:tblPrChange w:tblPrExChange w:trPrChange w:tcPrChange w:tblGridChange
  w:numberingChange w:instrText w:delInstrText w:fldData w:sdtPr w:ruby`.split(/\s+/),
);
const CHANGES: Readonly<Record<string, Change>> = {
  'w:ins': 'inserted',
  'w:moveTo': 'inserted',
  'w:del': 'deleted',
  'w:moveFrom': 'deleted',
};
const PROPERTIES: ReadonlySet<string> = new Set(['w:pPr', 'w:rPr', 'w:trPr', 'w:tcPr', 'w:tblPr', 'w:sectPr']);
const WORDS: ReadonlySet<string> = new Set(['w:t', 'w:delText', 'm:t']);

interface Draft {
  readonly number: number;
  readonly cell: CellPlace | null;
  readonly note: string | null;
  readonly runs: Run[];
  readonly inner: Paragraph[];
  style: string | null;
  outline: number | null;
  list: string | null;
  level: number;
  endChange: Change | null;
}

/** Read a part's paragraphs in order; those of a text box follow the paragraph to which it is tied. Numbers go on from `from`. */
export function readPart(xml: string, from: number, signs: NoteSigns, isBold: (style: string) => boolean): Part {
  const done: Paragraph[] = [];
  const open: Draft[] = [];
  const changes: Change[] = [];
  const properties: string[] = [];
  const cells: (CellPlace | null)[] = [null];
  let skipped = 0;
  let [number, places, comments, chunks] = [from, 0, 0, 0];
  let [bold, hidden, inWords] = [false, false, false];
  let note: string | null = null;

  const put = (text: string) => {
    open.at(-1)?.runs.push({ text, bold, change: changes.at(-1) ?? null });
  };
  const sign = (kind: string, { 'w:id': id = '' }: Attributes) => {
    const key = `${kind}${id}`;
    signs.set(key, signs.get(key) ?? `[${signs.size + 1}]`);
    put(signs.get(key) ?? '');
  };
  const close = () => {
    const draft = open.pop();
    if (draft !== undefined) {
      const outer = open.at(-1)?.inner ?? done;
      outer.push(toParagraph(draft));
      draft.inner.forEach((one) => outer.push(one));
    }
  };
  const openers: Readonly<Record<string, (attributes: Attributes) => void>> = {
    'w:p': () => {
      open.push(toDraft(number, cells.at(-1) ?? null, note));
      number += 1;
      [bold, inWords] = [false, false];
    },
    'w:r': () => {
      bold = false;
    },
    'w:tab': () => put('\t'),
    'w:ptab': () => put('\t'),
    'w:br': () => put('\n'),
    'w:cr': () => put('\n'),
    'w:noBreakHyphen': () => put('\u2011'),
    'w:sym': () => put('•'),
    'w:footnoteReference': (attributes) => sign('footnote', attributes),
    'w:endnoteReference': (attributes) => sign('endnote', attributes),
    'w:commentReference': () => {
      comments += 1;
    },
    'w:altChunk': () => {
      chunks += 1;
    },
    'w:footnote': ({ 'w:id': id = '' }) => {
      note = `footnote${id}`;
    },
    'w:endnote': ({ 'w:id': id = '' }) => {
      note = `endnote${id}`;
    },
    'w:txbxContent': () => cells.push(null),
    'w:tr': () => {
      places += 1;
      cells.push({ row: places, cell: 0 });
    },
    'w:tc': () => {
      places += 1;
      cells.push({ row: cells.at(-1)?.row ?? 0, cell: places });
    },
  };
  /** Properties of a paragraph or of its runs, by name. */
  const readProperty = (name: string, attributes: Attributes) => {
    const draft = open.at(-1);
    const ofRun = properties.at(-1) === 'w:rPr';
    const ofParagraph = properties.includes('w:pPr');
    if (draft === undefined) {
      return;
    }
    if (ofRun && ofParagraph) {
      draft.endChange = CHANGES[name] ?? draft.endChange;
    } else if (ofRun) {
      bold = name === 'w:b' ? isOn(attributes) : bold || (name === 'w:rStyle' && isBold(toValue(attributes) ?? ''));
      hidden ||= name === 'w:vanish' && isOn(attributes);
    } else if (ofParagraph) {
      draft.style = name === 'w:pStyle' ? toValue(attributes) : draft.style;
      draft.outline = name === 'w:outlineLvl' ? toNumber(attributes) : draft.outline;
      draft.list = name === 'w:numId' ? toValue(attributes) : draft.list;
      draft.level = name === 'w:ilvl' ? (toNumber(attributes) ?? 0) : draft.level;
    }
  };

  walkXml(xml, {
    onOpen: (name, attributes) => {
      if (skipped > 0 || SKIPPED.has(name)) {
        skipped += 1;
      } else if (PROPERTIES.has(name)) {
        properties.push(name);
      } else if (properties.length > 0) {
        readProperty(name, attributes);
      } else if (name in CHANGES) {
        changes.push(CHANGES[name] ?? 'inserted');
      } else {
        inWords = WORDS.has(name);
        openers[name]?.(attributes);
      }
    },
    onText: (text) => {
      if (inWords && skipped === 0) {
        put(text);
      }
    },
    onClose: (name) => {
      if (skipped > 0) {
        skipped -= 1;
      } else if (PROPERTIES.has(name)) {
        properties.pop();
      } else if (properties.length === 0) {
        inWords = false;
        if (name in CHANGES) {
          changes.pop();
        } else if (name === 'w:p') {
          close();
        } else if (/^w:(?:tr|tc|txbxContent)$/.test(name)) {
          cells.pop();
        }
      }
    },
  });
  return { paragraphs: done, comments, chunks, hidden };
}

function toDraft(number: number, cell: CellPlace | null, note: string | null): Draft {
  return { number, cell, note, runs: [], inner: [], style: null, outline: null, list: null, level: 0, endChange: null };
}

function toParagraph({ number, cell, note, runs, style, outline, list, level, endChange }: Draft): Paragraph {
  const place: ListPlace | null = list === null ? null : { list, level };
  const shown = runs.at(-1)?.change === endChange;
  return { number, cell, note, runs, style, outline, place, endChange: shown ? null : endChange };
}
