import { readLines } from '../data-file.ts';
import type { FileKind } from '../file-kind.ts';
import { type Gathering, refuse } from '../gathering.ts';
import type { Origin } from '../imported-dataset.ts';
import { toDetails } from '../details.ts';
import { get, toClauseId, toList, toName, toSpan, toText, toTexts } from '../values.ts';
import { gatherRegions } from './doccano.ts';

const OWN_SESSION = 'lacuna-';

/**
 * Prodigy’s lines: choices (`accept`), single labels that were accepted, and spans. The annotator is the session’s name, without what
 * our own export sets before it. Tasks that were ignored hold no answer, and a rejected label says of the others nothing: both are reported.
 */
export const PRODIGY: FileKind = {
  format: 'prodigy',
  rank: 0,
  recognises: (file) => {
    const first = file.firstLine();
    return toText(get(first, 'text')) !== null && toText(get(first, 'answer')) !== null;
  },
  read: (file, gathering) => {
    for (const { line, value } of readLines(file)) readTask(value, gathering, { file: file.name, line });
  },
};

function readTask(value: unknown, gathering: Gathering, origin: Origin): void {
  const [text, answer] = [toText(get(value, 'text')), get(value, 'answer')];
  if (text === null) return refuse(origin, 'it has no text');
  for (const option of toList(get(value, 'options'))) {
    const [id, name] = [toChoice(get(option, 'id')), toName(get(option, 'text'))];
    if (id !== null && name !== null) gathering.nameLabel(id, name);
  }
  const meta = get(value, 'meta');
  const details = toDetails(meta);
  // An unsure answer of ours is ignored by Prodigy, and is one here.
  if (answer !== 'accept' && details.certainty !== 'unsure') {
    const why =
      answer === 'ignore' ? 'the annotator skipped it' : 'a rejected answer does not say what applies instead';
    return gathering.lose(origin, `the answer: ${why}`);
  }
  const decidedAt = toText(get(meta, 'decided_at')) ?? toMoment(get(value, '_timestamp'));
  const said = { annotator: toAnnotator(value), decidedAt, verdict: get(meta, 'verdict') === true, details };
  const labels = toChoices(get(value, 'accept')) ?? toTexts([get(value, 'label')]);
  if (labels === null) {
    const policy = gathering.policy(
      { name: `${toName(get(meta, 'policy')) ?? origin.file} ${origin.line}`, text },
      origin,
    );
    return gatherRegions(
      policy,
      toList(get(value, 'spans')).map((span) => toRegion(span, origin)),
      said,
      gathering,
      origin,
    );
  }
  const id = toClauseId(get(meta, 'clause_id'));
  const policy = gathering.policy(
    { name: toName(get(meta, 'policy')) ?? origin.file, sha256: id?.sha256 ?? null },
    origin,
  );
  // Several annotators' tasks on one clause have the same words.
  const clause = gathering.clause(policy, { text, span: id?.span ?? null }, origin, id === null ? text : undefined);
  return gathering.answer(clause, { ...said, labels }, origin);
}

/** Options have texts or numbers for ids. */
function toChoice(value: unknown): string | null {
  return Number.isSafeInteger(value) ? String(value) : toName(value);
}

function toChoices(value: unknown): readonly string[] | null {
  const chosen = Array.isArray(value) ? toList(value).map(toChoice) : [null];
  return chosen.every((one) => one !== null) ? chosen : null;
}

function toRegion(value: unknown, origin: Origin) {
  const [span, label] = [toSpan(get(value, 'start'), get(value, 'end')), toName(get(value, 'label'))];
  return span === null || label === null ? refuse(origin, 'a label lacks its span') : { span, label };
}

function toAnnotator(value: unknown): string | null {
  const session = toName(get(value, '_annotator_id')) ?? toName(get(value, '_session_id'));
  return session?.startsWith(OWN_SESSION) === true ? toName(session.slice(OWN_SESSION.length)) : session;
}

/** Seconds from 1970, as Prodigy writes moments; null for none. */
function toMoment(value: unknown): string | null {
  return typeof value === 'number' && value > 0 && value < 1e11 ? new Date(value * 1000).toISOString() : null;
}
