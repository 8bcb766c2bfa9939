import type { Terms } from './terms.ts';

/** Tests by which the length of keeping is set. */
export const RETENTION_RULES: Terms = {
  'while the account is active': [
    '(as long as|while|until|duration of) ..6 (account*|membership|subscription|customer|profile) ..6 (active|open|exist*|close*|last*|customer|member|ends|deleted|cancel*)',
    'as long as ..3 (customer|member|subscriber|user)',
    'life of ..3 account',
    'as long as you ..4 (account|use|remain|member|customer|subscribe*)',
    'until you ..3 (close|cancel|delete) ..4 account',
  ],
  'as long as needed for the purpose': [
    'as long as we need',
    '(as long as|until|for the period|for the time|no longer than|longer than|only for as long|for the duration|as|for so long as) ..8 (needed|necessary|required|need|needs) ..12 (purpose*|provide|fulfil*|deliver|reason*|service*|which|why)',
    '(purpose*|reason*) ..10 (fulfil*|achiev*|complete*|served|ended|gone)',
    'no longer (needed|necessary|required|need)',
    'as long as (is|are|it is|we need|they are)? ..3 (necessary|needed)',
  ],
  'as long as the law requires': [
    '(tax law*|legal obligations|limitation period*)',
    '(comply|compliance|meet*|satisfy|fulfil*|requir*|necessary) ..10 (legal|law|laws|tax|statutory|regulat*|accounting) ..8 (obligation*|requirement*|require*|dut*|law*)',
    '(as|where|if|when|period) ..6 (required|permitted|prescribed|allowed|requires) ..3 law',
    'law* ..4 (require|requires|demands|obliges|permits|allows)',
    'statutory ..3 period*',
  ],
  'to resolve disputes and enforce agreements': [
    '(resolve disputes|legal claims)',
    'enforce ..4 (agreement*|terms|rights|polic*)',
    '(defend|establish*|exercise) ..8 claims',
  ],
  'until the person asks': [
    'unless you ask',
    'until you ..4 (ask|request|tell|object|withdraw|unsubscribe|opt)',
    'until ..4 (withdraw*|revoke*) ..4 consent',
  ],
  indefinitely: ['(indefinite*|for ever|forever|without limit)'],
};
