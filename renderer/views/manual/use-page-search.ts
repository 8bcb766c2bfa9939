import { useEffect, useState, type RefObject } from 'react';
import { findPlaces } from '../../text/found-ranges.ts';

/** The names under which the stylesheet marks what was found, and where the search stands. */
const [FOUND, HERE] = ['manual-found', 'manual-here'];

/** A search in the words of a page. */
export interface PageSearch {
  readonly query: string;
  readonly setQuery: (query: string) => void;
  readonly count: number;
  /** Which of them is shown, from 0. */
  readonly at: number;
  readonly step: (by: 1 | -1) => void;
}

function listRanges(page: HTMLElement, query: string): readonly Range[] {
  const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
  const nodes: Node[] = [];
  while (walker.nextNode() !== null) nodes.push(walker.currentNode);
  return findPlaces(
    nodes.map((node) => node.textContent ?? ''),
    query,
  ).flatMap(({ text, start, end }) => {
    const node = nodes[text];
    if (node === undefined) return [];
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, end);
    return [range];
  });
}

/** Mark a word wherever it stands in a page that doesn't change meanwhile, and go from place to place. Changes nothing of the page itself. */
export function usePageSearch(page: RefObject<HTMLElement | null>): PageSearch {
  const [query, setWords] = useState('');
  const [ranges, setRanges] = useState<readonly Range[]>([]);
  const [at, setAt] = useState(0);
  useEffect(() => {
    CSS.highlights.set(FOUND, new Highlight(...ranges));
    const here = ranges[at];
    if (here !== undefined) {
      CSS.highlights.set(HERE, new Highlight(here));
      here.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    }
    return () => {
      CSS.highlights.delete(FOUND);
      CSS.highlights.delete(HERE);
    };
  }, [ranges, at]);
  return {
    query,
    setQuery: (next) => {
      setWords(next);
      setRanges(page.current === null ? [] : listRanges(page.current, next));
      setAt(0);
    },
    count: ranges.length,
    at,
    step: (by) => ranges.length > 0 && setAt((at + by + ranges.length) % ranges.length),
  };
}
