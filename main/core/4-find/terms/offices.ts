import type { Terms } from './terms.ts';

/** Bodies outside the company that settle disputes over privacy. */
export const DISPUTE_BODIES: Terms = {
  TRUSTe: ['(*truste*|*trustarc*)'],
  'BBB EU Safe Harbor': ['bbb eu safe harbor'],
  'BBB National Programs': [
    '(bbb|better business bureau*|council of better business bureaus|bbb national programs)',
    'bbb eu privacy shield',
  ],
  JAMS: ['(jams|*jamsadr*)'],
  'American Arbitration Association': [
    '(american arbitration association|icdr|aaa|international centre for dispute resolution|icdr aaa)',
  ],
  'Data & Marketing Association': ['(direct marketing association|dma safe harbor|data marketing association)'],
  PrivacyTrust: ['(privacytrust|privacy trust)'],
  VeraSafe: ['verasafe'],
  'EU data protection panel': [
    '(eu data protection panel|eu dpa panel|panel established by the eu data protection authorities)',
    'panel of eu data protection',
  ],
  'EU online dispute resolution': ['(odr platform|online dispute resolution)'],
  'Financial Ombudsman Service': ['financial ombudsman*'],
  ESRB: ['(esrb|entertainment software rating board)'],
  PRIVO: ['privo'],
  kidSAFE: ['kidsafe'],
};

/** An authority that is spoken of and not named. */
export const UNNAMED_AUTHORITIES: Terms = {
  'data protection authority': [
    '(supervisory authorit*|supervising authorit*|data protection authorit*|data protection regulator*|privacy regulator*)',
    '(data protection supervisory authorit*|data protection agency|privacy authority|data protection commissioner*)',
  ],
};

/** Authorities of states that watch over privacy, by the name in common use. */
export const AUTHORITIES: Terms = {
  'ICO (United Kingdom)': ['(information commissioner office|ico|uk information commissioner)'],
  'CNIL (France)': ['(cnil|commission nationale de informatique et des libertés)'],
  'Data Protection Commission (Ireland)': [
    '(irish data protection commission*)',
    'data protection commission ..3 ireland',
    '(ireland|irish) ..3 data protection commission*',
  ],
  'Garante (Italy)': ['(garante per la protezione dei dati personali|italian data protection authority)'],
  'AEPD (Spain)': [
    '(aepd|agencia española de protección de datos|spanish data protection agency|spanish data protection authority)',
  ],
  'Autoriteit Persoonsgegevens (Netherlands)': ['(autoriteit persoonsgegevens|dutch data protection authority)'],
  'Datatilsynet (Norway, Denmark)': [
    '(datatilsynet|norwegian data protection authority|danish data protection agency)',
  ],
  'IMY (Sweden)': [
    '(integritetsskyddsmyndigheten|datainspektionen|swedish authority for privacy protection|swedish data protection authority)',
  ],
  'FDPIC (Switzerland)': ['(federal data protection and information commissioner|fdpic|edöb)'],
  'OAIC (Australia)': ['(office of the australian information commissioner|oaic|australian information commissioner)'],
  'Privacy Commissioner (Canada)': ['(office of the privacy commissioner of canada|privacy commissioner of canada)'],
  'FTC (United States)': ['(federal trade commission|ftc|u.s federal trade commission)'],
  'CPPA (California)': ['(california privacy protection agency|cppa)'],
};

const SUBJECTS = ['privacy', 'data privacy', 'personal information', 'personal data', 'customer privacy'];
const PERSONS =
  'officer*|manager|director|lead|coordinator|administrator|counsel|official|steward|clerk|agent|specialist|representative';
const OFFICES =
  'office|team|department|group|desk|contact desk|unit|compliance department|compliance team|committee|council|division|program office';

/** Roles and offices that answer for privacy. */
export const OFFICERS: Terms = {
  'data protection officer': [
    toNames(['data protection'], `${PERSONS}|contact|department|team|desk|adviser`),
    '(dpo|dpo@*|data controller contact)',
  ],
  'privacy officer': [
    toNames(SUBJECTS, PERSONS),
    toNames(['attn privacy', 'attention privacy', 'attn data privacy'], PERSONS),
    '(privacy security officer|privacy and security officer|privacy data security officer|privacy and data security officer)',
    '(head of privacy|director of privacy|privacy compliance officer)',
  ],
  'privacy office': [
    toNames(SUBJECTS, OFFICES),
    '(office of privacy|attn privacy|attention privacy|compliance privacy department)',
  ],
  'general counsel': ['(general counsel|chief legal officer)'],
  'legal department': [
    '(legal department|legal team|legal affairs|legal dept|compliance officer|compliance department)',
    '(compliance office|legal and compliance department|legal and compliance team|chief compliance officer|compliance ethics officer|compliance and ethics officer)',
  ],
  'grievance officer': [
    '(grievance officer|complaints officer|complaints manager|ombuds office|complaints department)',
    'information officer',
  ],
  'eu representative': [
    '(eu representative|representative in the eu|uk representative|representative in the eea|gdpr representative)',
    '(article 27 representative|representative for data protection|local representative|representative pursuant)',
    '(representative in the european union|european representative)',
    'designated representative',
  ],
};

/** What a role is called with each of its subjects in front. */
function toNames(subjects: readonly string[], roles: string): string {
  return `(${subjects.flatMap((subject) => roles.split('|').map((role) => `${subject} ${role}`)).join('|')})`;
}
