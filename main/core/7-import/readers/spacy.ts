import { readLines } from '../data-file.ts';
import type { FileKind } from '../file-kind.ts';
import { type Gathering, type PolicyDraft, refuse } from '../gathering.ts';
import { gatherSaid } from '../said.ts';
import { get, toList, toName, toObject, toSpan, toText } from '../values.ts';
import { gatherClause, gatherRegions, toRecords } from './doccano.ts';

/** spaCy’s text categories: `{text, cats: {label: 0 or 1}}` a line. */
export const SPACY_CATEGORIES: FileKind = {
  format: 'spacy',
  rank: 0,
  recognises: (file) =>
    toText(get(file.firstLine(), 'text')) !== null && toObject(get(file.firstLine(), 'cats')) !== null,
  read: (file, gathering) => {
    for (const { line, value } of readLines(file)) {
      const origin = { file: file.name, line };
      const [text, cats, meta] = [toText(get(value, 'text')), toObject(get(value, 'cats')), get(value, 'meta')];
      if (text === null || cats === null) return refuse(origin, 'it has no text, or no categories');
      const clause = gatherClause({ text, id: get(meta, 'clause_id'), policy: get(meta, 'policy') }, gathering, origin);
      if (gatherSaid(get(meta, 'answers'), clause, gathering, origin) || get(meta, 'source') === 'model') continue;
      const labels = Object.entries(cats).flatMap(([label, given]) => (Number(given) >= 0.5 ? [label] : []));
      gathering.answer(clause, { annotator: null, labels, decidedAt: null }, origin);
    }
  },
};

/** spaCy’s spans: a list of `[text, {entities: [[start, end, label], …]}]`, in code points. */
export const SPACY_SPANS: FileKind = {
  format: 'spacy',
  rank: 2,
  recognises: (file) => {
    const [first] = toList(file.json());
    return toText(toList(first)[0]) !== null && toObject(toList(first)[1]) !== null;
  },
  read: (file, gathering) => {
    for (const [line, value] of toRecords(file.json())) {
      const origin = { file: file.name, line };
      const [text, entities] = [toText(toList(value)[0]), toList(get(toList(value)[1], 'entities'))];
      if (text === null) return refuse(origin, 'it has no text');
      const own = findPolicyOf(text, gathering);
      if (own !== null) {
        own.text = text;
        continue;
      }
      const regions = entities.map((entity) => {
        const [from, to, name] = toList(entity);
        const [span, label] = [toSpan(from, to), toName(name)];
        return span === null || label === null ? refuse(origin, 'a label lacks its span') : { span, label };
      });
      const policy = gathering.policy({ name: `${file.name} ${line}`, text }, origin);
      gatherRegions(policy, regions, { annotator: null, decidedAt: null }, gathering, origin);
    }
  },
};

/** The policy whose clauses all stand in this text, each at its place; null for none. */
function findPolicyOf(text: string, { policies }: Gathering): PolicyDraft | null {
  const stands = ({ clauses, text: known }: PolicyDraft): boolean =>
    known === null &&
    clauses.size > 0 &&
    [...clauses.values()].every((one) => one.span !== null && text.slice(one.span.start, one.span.end) === one.text);
  return [...policies.values()].find(stands) ?? null;
}
