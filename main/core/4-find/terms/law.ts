import type { AspectId } from '../../../contract/findings.ts';
import type { Terms } from './terms.ts';

/** Mechanisms that carry a transfer. */
export const MECHANISMS: Terms = {
  'standard contractual clauses': [
    '(standard contractual clause*|standard data protection clause*|model clause*|model contract*|sccs)',
    '(standard contract clauses|eu standard clauses)',
    'contractual clause* ..4 (approved|adopted|issued)',
    '(international data transfer agreement|international data transfer addendum)',
  ],
  'binding corporate rules': ['(binding corporate rules|bcrs)'],
  'adequacy decision': [
    '(adequacy decision*|adequacy finding*|adequacy regulation*|adequacy)',
    '(recogni*|deem*|found|consider*|determin*|decid*|decision*) ..12 adequate level of ..3 protection',
    '(recogni*|deem*|found|consider*|determin*) ..8 adequate protection',
    'adequate level of ..3 protection ..6 (determin*|decided|recogni*|according to) ..6 (commission|decision)',
  ],
  'EU-US Privacy Shield': ['privacy shield'],
  'Safe Harbor': ['(safe harbor|safe harbour)'],
  'Data Privacy Framework': ['(data privacy framework|dpf)'],
  contract: [
    '(contractual or other steps|data transfer agreement*|contractual safeguards)',
    '(contractual protections|transfer agreement*|contractual measures)',
  ],
  consent: ['consent* ..10 transfer*', 'transfer* ..14 consent*'],
};

/** Laws and frameworks by the name in common use, under the aspect that they are cited for: a law of consumers’ rights is no basis of processing. */
export const LAWS = {
  'COL-8': {
    GDPR: ['(gdpr|general data protection regulation|regulation eu 2016 679|2016 679|uk gdpr)'],
    'UK data protection law': ['uk data protection (law|laws|legislation)'],
    'UK Data Protection Act': ['(uk|u.k) ..2 data protection act', 'data protection act (2018|1998)'],
    'Data Protection Act': ['data protection act'],
    PIPEDA: ['(pipeda|personal information protection and electronic documents act)'],
    LGPD: ['(lgpd|lei geral)'],
    'EU Data Protection Directive': ['(95 46|data protection directive)'],
    'Privacy Act 1988 (Australia)': ['(privacy act 1988|australian privacy principles)'],
    POPIA: ['(popia|protection of personal information act)'],
    PDPA: ['(pdpa|personal data protection act)'],
    PIPL: ['(pipl|personal information protection law)'],
    'Swiss data protection law': [
      '(federal act on data protection|swiss data protection law|fadp)',
      'swiss ..2 data protection act',
    ],
    'APPI (Japan)': ['(appi|act on the protection of personal information)'],
  },
  'RET-5': {
    CCPA: ['(ccpa|california consumer privacy act|california consumer protection act)'],
    CPRA: ['(cpra|california privacy rights act)'],
    VCDPA: ['(virginia consumer data protection act|vcdpa)'],
    'Colorado Privacy Act': ['colorado privacy act'],
    'Connecticut Data Privacy Act': ['(connecticut data privacy act|ctdpa)'],
    'Utah Consumer Privacy Act': ['(utah consumer privacy act|ucpa)'],
    'Texas Data Privacy and Security Act': ['(texas data privacy and security act|tdpsa)'],
    'Oregon Consumer Privacy Act': ['oregon consumer privacy act'],
  },
  'CHI-2': {
    COPPA: ['(coppa|children online privacy protection act|children online privacy protection rule)'],
  },
  'SHA-5': {
    'California Civil Code 1798.83': ['(shine the light|section 1798.83)', 'california? civil code ..3 1798.83'],
    'California Civil Code': ['california civil code'],
  },
  'COL-6': {
    CalOPPA: ['(caloppa|california online privacy protection act)'],
  },
  'COL-5': {
    'ePrivacy Directive': ['(eprivacy directive|2002 58)'],
  },
  'DIS-5': {
    'Federal Trade Commission Act': ['federal trade commission act'],
  },
  'COL-1': {
    HIPAA: ['(hipaa|health insurance portability and accountability act)'],
    'Gramm-Leach-Bliley Act': ['(gramm leach bliley|glba)'],
    FERPA: ['(ferpa|family educational rights and privacy act)'],
    'Fair Credit Reporting Act': ['(fair credit reporting act|fcra)'],
    BIPA: ['biometric information privacy act'],
    'CAN-SPAM Act': ['can spam'],
  },
} as const satisfies Partial<Record<AspectId, Terms>>;

/** Rights that a policy offers. */
export const RIGHTS: Terms = {
  access: [
    '(right to know|request access)',
    'access ..8 (information|data|records)',
    'right (to|of) access',
    'specific pieces of ..3 (information|data)',
    '(copy|copies) of ..5 (information|data)',
    '(find out|know|request information) ..8 (what|which|whether|if) ..6 (information|data) ..4 (stored|held|hold|processed)',
    'review ..6 (information|data)',
    'see ..4 (information|data) we hold',
    'know whether ..6 (information|data)',
    'confirm whether ..8 process*',
  ],
  rectification: [
    '(correction|rectification)',
    '(correct|correcting|corrected|rectif*|update|updating|updated|amend*|edit|modify) ..8 (information|data|it|record*)',
    'make corrections',
    'right (to|of) (rectif*|correct*)',
    '(to be|have) ..8 (corrected|updated|rectified)',
  ],
  erasure: [
    '(right to be forgotten|request deletion|erasure)',
    '(delet*|eras*|removal) ..10 (information|data|account)',
    '(delete|erase) (it|them)',
    'right (to|of) (delet*|eras*)',
    '(to be|have) ..8 (deleted|erased|canceled|cancelled|removed)',
  ],
  restriction: [
    '(restriction|restrictions) (of|on) ..3 (processing|use)',
    '(restrict|restricting|restricts|restricted) ..6 (processing|use|sharing)',
    'right (to|of) restrict*',
    'limit ..4 processing',
  ],
  objection: [
    'object to ..10 (processing|use|marketing|it)',
    'right (to|of) object*',
    '(ask|request) ..4 (stop|cease) ..3 (using|processing)',
    '(oppose|opposition) ..4 (processing|treatment|use|,|erasure)',
  ],
  portability: [
    '(portab*|structured , commonly used|machine readable)',
    '(export|download) ..4 (information|data|notes|content|archive)',
    '(transfer|transmit|send|move) ..5 (data|information|it) ..4 (another|other|different) ..2 (organi*|company|controller|provider|service)',
    'receive ..8 (data|information) ..10 format',
  ],
  'be informed': ['(right to be informed|right to information about)'],
  'withdraw consent': [
    '(withdraw*|revoke*) ..6 consent',
    '(withdraw|revoke) (that|this|your|such) (agreement|permission)',
    'consent ..10 (withdraw|revoke) it',
  ],
  'opt out of marketing': [
    '(opt out|unsubscrib*|not to receive|stop receiving) ..14 (marketing|promotional|newsletter*|emails|communications|mailings|messages|materials)',
  ],
  'opt out of sale or sharing': [
    'do not (sell|share) ..4 my',
    '(request|ask) ..8 no longer ..2 (shared|sold)',
    'do not sell (page|link|button|form|request)',
    'opt out of ..6 (sale|sharing|selling)',
    'opt out of having ..8 share',
  ],
  'no discrimination': [
    '(not discriminate|free from discrimination|non discrimination|nondiscrimination|discriminatory treatment)',
    '(discriminat*) ..10 (exercis*|rights)',
    'not ..4 discriminat*',
    'being discriminated',
  ],
  'close the account': ['(cancel|close|deactivate|terminate) ..3 account'],
  'human review of automated decisions': [
    'human intervention',
    '(right*|object|opt out|contest|challenge|review|not to be|not be) ..24 automated ..3 decision*',
  ],
  'limit use of sensitive data': [
    'limit ..10 (use|disclosure) ..10 sensitive',
    'right to limit (our|the|its|your)? use',
  ],
  appeal: ['(can|may) appeal', 'appeal ..6 (decision*|denial*|refus*|our)'],
  complaint: [
    '(lodge|file|make|submit|raise|bring) ..2 complaint* ..4 (with|to|before)',
    'right to (complain|lodge)',
    'complain to',
  ],
};
