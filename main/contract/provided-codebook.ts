import type { Codebook, CodebookLabel } from './codebook.ts';
import { CODEBOOK_REVISION, LABELS, type ProvidedLabelId } from './labels.ts';

/** Examples (invented) and hard cases of the labels that come with the application; hard cases after the project's codebook, in our words. */
const CASES: Readonly<Record<ProvidedLabelId, Pick<CodebookLabel, 'examples' | 'hardCases'>>> = {
  collection: {
    examples: [
      'When you open an account we ask for your name and your telephone number.',
      'We use what you search for to improve our results.',
      'We do not collect your location.',
    ],
    hardCases: [
      'A purpose of the owner’s own use counts, even where nothing is said of how the data came in.',
      'That something is not collected counts: the clause still speaks of collecting.',
      'What a cookie is in general, with no word on this service: none.',
      'Data that an advertiser’s tool reads on the page is sharing; add this label only if the owner gets or uses it too.',
      'Words on who the policy applies to, or that it explains what is collected: none.',
    ],
  },
  sharing: {
    examples: [
      'Couriers get your address so that they can deliver.',
      'We never sell what we know about you.',
      'Comments that you post can be read by anyone.',
    ],
    hardCases: [
      'Service providers that act for the owner are others: data given to them is shared.',
      'A link to another site that has a policy of its own: none.',
      'Disclosure to courts or the police, and to a buyer of the business, is sharing, not dispute or transfer.',
      'Others who only send data to the owner: collection.',
      'An opt-out counts when the clause names the sharing that one opts out of.',
    ],
  },
  retention: {
    examples: [
      'Server logs are erased after ninety days.',
      'We keep your record for as long as you hold an account.',
      'We do not store card numbers.',
    ],
    hardCases: [
      'Kept “to resolve disputes”: retention alone; the dispute is a purpose here.',
      'A right to have data deleted, with no word on what goes or stays and when: none.',
      'How long a cookie lasts counts.',
      'How data is stored securely: none; that it is destroyed when no longer needed counts.',
    ],
  },
  children: {
    examples: [
      'Our shop is not meant for anyone under sixteen.',
      'Parents may ask us to see what their child has sent us.',
    ],
    hardCases: [
      'Not knowingly collecting from children: this and collection.',
      'Deleting a child’s data once it is found out: this and retention.',
      'Age as one field among others (“your age and gender”): none of this.',
    ],
  },
  transfer: {
    examples: [
      'Our servers stand in Canada, so your data will be processed there.',
      'For such transfers we rely on standard contractual clauses.',
    ],
    hardCases: [
      'A framework that the owner takes part in counts; add dispute when recourse, arbitration or a regulator’s powers are named.',
      'A transfer of the business in a merger: sharing.',
      'Rights of people who live somewhere, with nothing said to move: none.',
      'Passing data on to recipients abroad: this and sharing.',
    ],
  },
  dispute: {
    examples: [
      'If our answer does not satisfy you, you may turn to the data protection authority.',
      'These terms are governed by the law of Denmark.',
    ],
    hardCases: [
      'A contact line for questions: none; for complaints, concerns or objections it counts.',
      'What one can do when a request is refused counts; that it may be refused does not.',
      'Legal claims as a reason to disclose: sharing.',
      'How to ask for access or deletion: none.',
    ],
  },
};

/** The codebook that comes with the application, before anybody has changed it. */
export const PROVIDED_CODEBOOK: Codebook = {
  revision: CODEBOOK_REVISION,
  labels: LABELS.map(({ id, name, short, key, asks }) => ({
    id,
    name,
    short,
    key,
    asks,
    examples: CASES[id].examples,
    hardCases: CASES[id].hardCases,
    status: 'active',
    mergedInto: null,
    splitInto: [],
    since: CODEBOOK_REVISION,
    changed: CODEBOOK_REVISION,
  })),
};
