import { Parser } from 'htmlparser2';
import type { FileKind } from '../file-kind.ts';
import { refuse } from '../gathering.ts';
import { type CasClause, gatherCas } from './inception.ts';

type Attributes = Readonly<Record<string, string>>;

/** Labels that stand in the element, and those of an array elsewhere that it refers to. */
interface Element {
  readonly attributes: Attributes;
  readonly name: string;
  readonly labels: string[];
}

/**
 * UIMA XMI: elements with a span and labels (child elements, an array that they refer to, or one text as `label` or `value`) are clauses; so
 * are those of the type `Clause` without any, on which none applies. Entities that a file declares itself are not expanded, and nothing outside is read.
 */
export const INCEPTION_XMI: FileKind = {
  format: 'inception-xmi',
  rank: 0,
  recognises: (file) => /<xmi:XMI\s/.test(file.text()?.slice(0, 2000) ?? ''),
  read: (file, gathering) => {
    const elements = readElements(file.text() ?? '');
    const sofa = elements.find(({ name }) => name === 'cas:Sofa');
    const text = sofa?.attributes['sofaString'] ?? refuse({ file: file.name, line: 0 }, 'it has no text');
    const arrays = new Map(
      elements.filter(({ name }) => name === 'cas:StringArray').map((one) => [one.attributes['xmi:id'], one.labels]),
    );
    const clauses = elements.flatMap((element): readonly CasClause[] => {
      const { begin, end, clauseId, source } = element.attributes;
      const labels = toLabels(element, arrays);
      return labels === null || begin === undefined
        ? []
        : [{ begin, end, labels, clauseId, source, told: element.attributes }];
    });
    gatherCas(file, text, clauses, gathering);
  },
};

function readElements(source: string): readonly Element[] {
  const elements: Element[] = [];
  let depth = 0;
  let label: string | null = null;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        depth += 1;
        if (depth === 2) elements.push({ name, attributes, labels: [] });
        else if (depth === 3 && (name === 'labels' || name === 'elements')) label = '';
      },
      ontext: (text) => {
        if (label !== null) label += text;
      },
      onclosetag: () => {
        if (depth === 3 && label !== null) elements.at(-1)?.labels.push(label);
        if (depth === 3) label = null;
        depth -= 1;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(source);
  parser.end();
  return elements;
}

function toLabels({ name, attributes, labels }: Element, arrays: ReadonlyMap<string | undefined, readonly string[]>) {
  if (labels.length > 0) return name === 'cas:StringArray' ? null : labels;
  const referred = arrays.get(attributes['labels']);
  if (referred !== undefined) return referred;
  const single = attributes['labels'] ?? attributes['label'] ?? attributes['value'];
  if (single !== undefined) return [single];
  return name.endsWith(':Clause') ? [] : null;
}
