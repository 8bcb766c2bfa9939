import { toOrdinal } from './ordinals.ts';
import type { ListPlace } from './paragraph.ts';
import { toNumber, toValue, walkXml } from './xml.ts';

/** What stands in front of a list's paragraphs at one depth. `text` holds `%1` to `%9` for the numbers of the depths. */
interface Level {
  start: number;
  format: string;
  text: string;
}

interface List {
  abstract: string;
  /** Numbers at which the list starts anew, by depth. */
  readonly restarts: Map<number, number>;
}

/** A paragraph's marker as Word shows it. */
export interface Marker {
  readonly text: string;
  readonly isBullet: boolean;
}

/** Counts a document's lists. Asked once for each of their paragraphs, in the document's order. */
export type Numbering = (place: ListPlace) => Marker | null;

interface Lists {
  readonly levels: ReadonlyMap<string, ReadonlyMap<number, Level>>;
  readonly lists: ReadonlyMap<string, List>;
}

const BULLETS = /^[•●○◦▪■□‣⁃∙➢►✓✔❖◆◇–—*·-]$/;

/** Read the part that holds the lists. A list that it does not know has no markers. */
export function readNumbering(xml: string): Numbering {
  const { levels, lists } = readLists(xml);
  const counters = new Map<string, number[]>();
  const begun = new Set<string>();
  return ({ list: id, level: depth }) => {
    const list = lists.get(id);
    const own = list === undefined ? undefined : levels.get(list.abstract);
    const level = own?.get(depth);
    if (list === undefined || own === undefined || level === undefined) {
      return null;
    }
    const counts = counters.get(list.abstract) ?? [];
    counters.set(list.abstract, counts);
    if (!begun.has(`${id} ${depth}`)) {
      begun.add(`${id} ${depth}`);
      counts.length = list.restarts.has(depth) ? Math.min(counts.length, depth) : counts.length;
    }
    for (let above = 0; above < depth; above += 1) {
      counts[above] ??= own.get(above)?.start ?? 1;
    }
    const first = list.restarts.get(depth) ?? level.start;
    counts[depth] = counts[depth] === undefined ? first : counts[depth] + 1;
    // What lies deeper starts anew.
    counts.length = depth + 1;
    return toMarker(level, own, counts);
  };
}

function toMarker(level: Level, own: ReadonlyMap<number, Level>, counts: readonly number[]): Marker | null {
  if (level.format === 'bullet') {
    return { text: BULLETS.test(level.text) ? level.text : '•', isBullet: true };
  }
  const text = level.text.replaceAll(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    return toOrdinal(counts[at] ?? 1, own.get(at)?.format ?? 'decimal');
  });
  return text.trim() === '' ? null : { text: text.trim(), isBullet: false };
}

function readLists(xml: string): Lists {
  const levels = new Map<string, Map<number, Level>>();
  const lists = new Map<string, List>();
  let own: Map<number, Level> | null = null;
  let level: Level | null = null;
  let list: List | null = null;
  let depth = 0;
  walkXml(xml, {
    onOpen: (name, attributes) => {
      if (name === 'w:abstractNum') {
        own = new Map();
        levels.set(attributes['w:abstractNumId'] ?? '', own);
      } else if (name === 'w:num') {
        [own, list] = [null, { abstract: '', restarts: new Map<number, number>() }];
        lists.set(attributes['w:numId'] ?? '', list);
      } else if (name === 'w:lvl' || name === 'w:lvlOverride') {
        depth = Number(attributes['w:ilvl'] ?? 0);
        level = name === 'w:lvl' ? { start: 1, format: 'decimal', text: '' } : null;
        if (own !== null && level !== null) {
          own.set(depth, level);
        }
      } else if (list !== null && name === 'w:abstractNumId') {
        list.abstract = toValue(attributes) ?? '';
      } else if (list !== null && name === 'w:startOverride') {
        list.restarts.set(depth, toNumber(attributes) ?? 1);
      } else if (level !== null) {
        level.start = name === 'w:start' ? (toNumber(attributes) ?? 1) : level.start;
        level.format = name === 'w:numFmt' ? (toValue(attributes) ?? 'decimal') : level.format;
        level.text = name === 'w:lvlText' ? (toValue(attributes) ?? '') : level.text;
      }
    },
    onClose: (name) => {
      level = name === 'w:lvl' ? null : level;
    },
  });
  return { levels, lists };
}
