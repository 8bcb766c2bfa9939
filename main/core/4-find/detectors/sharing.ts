import type { Detector } from '../rule.ts';

/** What is said of who gets data, and what they may do with it. */
export const SHARING: readonly Detector[] = [
  {
    // Denied: nobody gets the data. Partial: "third parties" without a kind.
    aspect: 'SHA-1',
    rules: [
      {
        gives: 'stated',
        says: [
          '@share ..14 (to|with|by) ..8 @recipient',
          '(to|with|among|between) ..5 @recipient',
          '@recipient ..10 (receive*|get|gets|have access|has access|access|obtain|obtains|sees|see)',
          '(we|disclosure|disclosed) ..3 (use|uses|employ|engage|contract*|hire|hires|work) ..4 (with)? ..3 @recipient',
          '@share ..8 @data ..8 @recipient',
        ],
        also: ['(@data|@it|@share|@kind|disclosure*)'],
        voids: ['from ..6 @recipient', 'by ..3 @recipient', 'provided to ..2 @recipient'],
        label: 'sharing',
      },
      { gives: 'partial', says: ['@share ..10 (with|to) ..4 @third'], label: 'sharing' },
      {
        gives: 'denied',
        says: [
          '(not|never|no) ..6 (share|disclose|give|pass|provide|reveal|distribute) ..10 (anyone|anybody|third part*|others|outside|nobody)',
          '(nobody|no one) ..5 (receives|gets|sees)',
        ],
        unless: ['(unless|except|without|other than|@child|marketing|only|if)'],
        anyway: true,
      },
    ],
  },
  {
    // Partial: safeguards are spoken of without a limit to the purpose or a like level of protection.
    aspect: 'SHA-2',
    rules: [
      {
        gives: 'stated',
        says: [
          '(only|solely|exclusively|limited to|restricted to) ..10 (purpose*|extent|necessary|needed|perform*|provide|provid*|instruct*|behalf|service*|deliver*|task*|job)',
          '(@provider|they|them|recipients|parties|those) ..14 (not|never|nor|prohibit*|forbid*|forbidden|no) ..8 (use|using|disclose|share|keep|retain|sell) ..14 (other|own|purpose*|than|else)',
          '(same|equal|equivalent|similar|comparable|consistent|adequate|appropriate) ..8 (protect*|privacy|security|safeguard*|standard*|confidential*|care)',
          '(contract*|agreement*|bound|required|oblig*|must|require*|expected|commit*|agree*) ..14 (confidential*|protect*|secur*|safeguard*|instruct*|secret|comply)',
          '(in accordance with|on|under|follow|following|per) ..3 (our|written)? instructions',
          '(data protection|confidentiality|security|contractual) (requirement*|obligation*|terms|clauses|agreement*) ..8 (with|on) ..4 (@third|@provider|them)',
          '(@provider|they) ..8 (never|not) ..4 (store|use|process|share|disclose) ..10 (scope|purpose*)',
          'no more ..6 than ..8 (necessary|needed|need)',
          '@provider ..6 for the (sole|only|exclusive) purpose* of',
          '(authorized|authorised|permitted) to use ..8 as ..2 (necessary|needed)',
          '(@third|@provider|they|such companies|these companies) ..20 (not|never|nor|prohibit*|forbid*|restrict*) ..8 (use|using|disclos*|retain*|share|sell|process*) ..14 (other|own|than|else|purpose*)',
          '(@provider|third parties|they) ..12 (contractually|by contract|in writing|contract) ..6 (promis*|oblig*|requir*|ask*|bound|commit*|restrict*|prohibit*|limit*|agree*)',
          '(contractually|contract*) ..6 (promis*|oblig*|requir*|ask*|bound|commit*|restrict*|prohibit*|limit*|agree*) ..10 (@provider|third parties|them)',
          'steps ..6 ensure ..6 data ..6 (secure|protected)',
          '(require*|oblig*|ensure*|insist*) ..4 (third part*|such parties|partners|recipients) ..14 (safeguard*|protect*|confidential*|secur*|instructions|only)',
          '(subject to|under|by) ..2 contractual (restrict*|oblig*|dut*)',
          '(@provider|third parties) ..8 (sign*|enter*|commit*) ..4 (contract*|agreement*)',
        ],
        also: [
          '(@provider|recipient*)',
          '(they|them|third parties|partners|recipients|parties|these companies|such companies) ..20 (authori*|may only|may not|shall not|will not|may use|must|required|bound|prohibit*|agree*|acting on|permitted|only|contract*|on our behalf)',
          '(contractually|require*|oblige*) ..6 third part*',
          'process* ..3 for us',
          '(require|requires) ..2 them',
          'trusted (businesses|parties|partners|companies|persons)',
        ],
        with: ['(@data|@it|@third|@provider)'],
        label: 'sharing',
        unless: ['(opt out|@child|you choose to|we are not responsible|their own privacy|these sites|subpoena)'],
        anyway: true,
      },
      {
        gives: 'stated',
        says: [
          '@provider ..8 (bound|obliged|obligated) ..4 (contract*|confidential*|agreement*|oblig*)',
          '(require*|oblig*|contractually) ..6 @provider ..14 (confidential*|protect*|safeguard*|secur*|instructions|purpose*|follow|adhere)',
          '(require|ensure) ..3 they ..6 (protect|safeguard) ..4 @data',
          '@provider ..4 (are|is) ..3 (only)? (permitted|authori*|allowed) ..3 (only)? to use',
          '(@provider|partners|they) ..6 not ..3 (right|entitled|permitted|allowed) to use ..14 other purpose*',
          '(contract|contracts|contractual) ..4 (means|measures|provisions|commitments) ..6 protect* ..10 (parties|@provider)',
          '(third part*|affiliate*|subsidiar*|recipients|@provider) ..8 (required|oblig*|bound|agree*) ..14 (accordance|comply|compliance|consistent) ..3 with ..3 (this|our) ..2 (policy|notice|statement)',
        ],
        with: ['(@data|gdpr|privacy|confidential*|protect*)'],
        unless: ['(opt out|@child|employee*|we are bound)'],
        anyway: true,
      },
      {
        gives: 'partial',
        says: [
          '(ensur*|require*|expect*|ask) ..3 @provider ..16 (secur*|safeguard*|protect*|measure*|confidential*)',
          '@provider ..14 (secur*|safeguard*|protect*|confidential*|trust*|careful*)',
          '@provider ..20 (written contract|written agreement|data processing agreement)',
          '(third part*|partners) ..20 (follow|comply|adhere) ..6 (privacy|data protection) ..4 (law*|regulation*|rules)',
          '@share ..40 need to know',
          '@provider ..6 need ..6 to perform',
          '(appoint*|engag*) ..8 as ..2 processor*',
        ],
        unless: ['(opt out|@child)'],
      },
    ],
  },
  {
    // Denied: nothing goes to the group. Received from affiliates is no sharing with them.
    aspect: 'SHA-3',
    rules: [
      {
        gives: 'stated',
        says: [
          '@share ..16 (to|with|by|among|between|within|across) ..10 @group',
          '(with|within|among|between|across|amongst) ..8 @group',
          '(to|and) (our|its|an|any|another|other) ..6 @group',
          '(to|with) another ..2 (entity|company|member) ..4 (group|family)',
          '@share ..16 to another ..3 entity',
          '@share ..16 (companies|entities|members|departments|businesses) ..3 (in|of|within) ..4 group',
          '@share ..14 group (departments|companies|entities)',
          '(process*|carried out) ..10 controllers ..3 (in|of|within) ..4 group',
          '@group ..8 (may|will|can)? (use|access|receive|process|see) ..5 (@data|@it|your)',
          '@share ..12 @group',
          '@share ..6 (within|among|across) ..3 affiliated',
          '@share ..10 (companies|entities) ..4 under ..3 brand',
          '(shared|accessed|disclosed|share|used) ..4 (within|by others in|across|throughout) ..2 the ..5 group',
        ],
        also: ['(@share|@data|@it|@kind|disclosure*)'],
        label: 'sharing',
        voids: [
          'from ..4 @group',
          '(operated|owned|controlled|provided|offered|collected|obtained) by ..4 @group',
          '(use|uses|used) by ..6 @group',
          '@share ..10 from ..4 @group',
        ],
        unless: [
          '(hereafter|hereinafter)',
          'this (policy|notice|statement) ..3 (applies|covers)',
          '(obtain*|receive|receives|collect*|get) ..8 from ..3 @group',
          '(rights|safety|property|protect*) ..12 @group',
        ],
        negated: 'denied',
      },
      {
        gives: 'stated',
        says: ['(transfer*|share|shared|disclose|disclosed) ..14 (to|with|among) ..3 (our|its|other) ..3 @group'],
        with: ['(@data|@it)'],
        voids: ['from ..4 @group'],
        unless: ['(hereafter|hereinafter)'],
        negated: 'denied',
      },
      {
        gives: 'stated',
        says: ['@group'],
        under: ['(recipient*|share|sharing|shared|disclos*|receive*)', 'who ..4 access'],
        label: 'sharing',
        with: ['(for|to|may|will|our|compan*|entit*)'],
        unless: [
          '(obtain*|receive|receives|collect*|get) ..8 from ..6 @group',
          '(rights|safety|property|protect*|websites|links|not) ..12 @group',
          '(hereafter|hereinafter)',
        ],
      },
    ],
  },
];
