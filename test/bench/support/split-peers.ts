import compromise from 'compromise/one';
import sbd from 'sbd';
import cutSentencex from 'sentencex';
import model from 'wink-eng-lite-web-model';
import winkNlp from 'wink-nlp';

/** Other splitters of English sentences: each cuts a text and says how many pieces came of it. */
export const SPLIT_PEERS = {
  'compromise/one': (text: string): number => compromise(text).length,
  sbd: (text: string): number => sbd.sentences(text, { newline_boundaries: true }).length,
  'wink-nlp': startWink(),
  sentencex: (text: string): number => [...cutSentencex('en', text)].length,
  'Intl.Segmenter': startSegmenter(),
} as const satisfies Record<string, (text: string) => number>;

// Each is started as its manual says for sentences alone: no tagging, no entities.
function startWink(): (text: string) => number {
  const wink = winkNlp(model, ['sbd']);
  return (text) => wink.readDoc(text).sentences().length();
}

function startSegmenter(): (text: string) => number {
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  return (text) => [...segmenter.segment(text)].length;
}
