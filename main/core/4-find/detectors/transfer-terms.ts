import type { Detector } from '../rule.ts';

/** What is said of protection abroad, and of who answers for it. */
export const TRANSFER_TERMS: readonly Detector[] = [
  {
    aspect: 'TRA-4',
    rules: [
      {
        gives: 'stated',
        says: [
          'adequate level of',
          '(law*|protection*|standard*|level*|legislation|rules|regime*|safeguards|rights) ..20 (differ*|less|lower|not be as|not the same|not as|weaker|not equivalent|as protective|fewer|not provide|not offer|may not|not have|lack*|other than|not be equal|inadequate|not ensure)',
          '(differ*|less|lower|weaker|fewer|not as|may not|not have|inadequate) ..16 (protection*|privacy|data) ..4 (law*|standard*|level*|rights|rules)',
          'not ..2 (have|has|offer|provide|ensure|afford|guarantee|enjoy|give|benefit) ..6 (equivalent|same|similar|comparable|adequate|sufficient|level) ..4 (protection*|right*|law*|framework|rules|regime*|safeguards|legislation)',
          'different ..3 (law*|rules|protection*|standard*|legislation|requirements)',
          '(lower|lesser|different) ..2 level* of ..3 (privacy|protection|data)',
          '(law*|protection*|legislation|rules) ..8 (vary|varies)',
          '(appropriate|adequate|sufficient|equivalent|comparable) level of ..4 protection',
          'adequacy (decision*|finding*|status|regulation*|determination*)',
          'finding* of adequacy',
          'not ..3 (necessarily)? protect ..10 same',
          '(same|equivalent|similar|comparable) ..3 (level of)? protection ..10 (eea|eu|europe|european|country)',
          '(recogni*|consider*|deem*|found|held) ..14 adequate',
          'adequate ..3 protection',
          '(countries|country|territor*) ..10 (certified|approved|deemed|determined) ..4 (sufficient|adequate)',
          '(commission|found|deem*|recogni*) ..6 adequately protect*',
        ],
        label: 'transfer',
        also: ['(country|countries|@country|@abroad|jurisdiction*|transfer*|there|where|commission|territor*)'],
        unless: [
          '(@child|these sites)',
          'privacy practices ..6 (may|differ)',
          'websites ..6 differ',
          'your rights ..6 (differ|vary)',
        ],
        anyway: true,
      },
      {
        gives: 'stated',
        says: ['(law|laws|regulations|rules) ..20 (differ*|different) from ..4 (@country|your country|the country)'],
        with: ['(@data|privacy|transfer*)'],
        anyway: true,
      },
      {
        gives: 'partial',
        says: [
          '(regardless|wherever|no matter) ..14 (same|equivalent|high|similar|comparable) ..3 (level|standard*|protection*)',
          '(same|equivalent|high|similar|comparable) ..3 (level|standard*|protection*) ..14 (regardless of|wherever|no matter) ..4 (where|countr*|location*|is|are|it)',
        ],
        label: 'transfer',
        anyway: true,
      },
      {
        gives: 'partial',
        says: [
          '(subject to|accessible to|accessed by|available to|access by) ..10 (court*|law enforcement|government*|national security|authorit*) ..14 (@country|jurisdiction*|country|countries|there|foreign)',
          'subject to (disclosure under|the laws of) ..6 (@country|jurisdiction*|country|countries)',
          '(court*|law enforcement|government*|national security) ..14 (@country|jurisdiction*|country|countries|foreign) ..10 (able to|may|can) ..4 (access|obtain|compel|demand)',
        ],
        with: ['(transfer*|stored|processed|processing|located|@abroad)'],
        label: 'transfer',
        unless: ['(complain*|dispute*|arbitrat*|shield|framework|federal trade)'],
        anyway: true,
      },
    ],
  },
  {
    aspect: 'TRA-5',
    rules: [
      {
        gives: 'stated',
        says: [
          '(view|see|visit|learn more|read|find|available|look|check|list*|at|further information|more information|obtain|copy|copies|request|ask*) ..24 (@url|cop* of|a copy|certification|list|here|on request|@mail)',
          '(certif*|shield|harbor|harbour|framework|clauses) ..20 (@url)',
        ],
        also: ['(@shield|safeguards|clauses|certification|binding corporate|framework)'],
        unless: ['(complain*|dispute*|unresolved|arbitrat*|cookie*)'],
        with: ['(@url|copy|copies|list|here|published|contact*|@mail|website|webpage|page)'],
        anyway: true,
      },
      {
        gives: 'stated',
        says: [
          '(more|information|details|summary|copy|copies) ..8 (of|about|on|regarding) ..6 (safeguards|clauses|mechanism*|transfers|contractual)',
          '(copy|copies|details) of ..8 (safeguard*|agreement*|clauses|contract*|mechanism*|measures)',
          '(learn|read|find out|see) ..4 safeguards ..24 here',
        ],
        also: ['(contact*|@mail|request*|write|@url|ask|obtain|here)'],
        with: ['(transfer*|safeguard*|clauses|international|mechanism*|measures)'],
        unless: ['(complain*|dispute*|arbitrat*|cookie*|right to)'],
        anyway: true,
      },
      {
        gives: 'stated',
        says: [
          '(consult|view|see|obtain|receive|inspect|request) ..6 (contractual|safeguard*|clauses|measures|agreement*) ..10 contact',
          '(contact|email|write|ask|request) ..8 copy',
          'copy ..20 (contact|email|write|request)',
        ],
        under: ['(transfer*|international|cross border|overseas|abroad)'],
        unless: ['(complain*|dispute*|arbitrat*|cookie*|right to|your personal)'],
        anyway: true,
      },
      {
        gives: 'partial',
        says: [
          '(more|further|additional) (information|details) ..8 (contact|email|write)',
          '(contact|email|write) ..14 (more|further|additional) (information|details)',
        ],
        under: ['(transfer*|international|cross border|overseas|abroad)'],
        unless: ['(complain*|dispute*|arbitrat*|cookie*|right to)'],
        anyway: true,
      },
      {
        gives: 'deferred',
        says: [
          '(learn|more|information|details) ..6 (transfer*|framework|shield|safeguard*|clauses) ..6 (see|refer|visit|read|consult|review) ..8 (policy|notice|practices|page|statement|section|website|here)',
          '(see|refer|visit|read|consult|review) ..6 (framework|shield|transfer*) ..2 (policy|notice|statement|page|section)',
        ],
        unless: ['(complain*|dispute*|arbitrat*|cookie*|right to)'],
        anyway: true,
      },
    ],
  },
  {
    // Denied: "we are not responsible for what recipients do".
    aspect: 'TRA-6',
    rules: [
      {
        gives: 'stated',
        says: [
          '(remain*|are|is|stay*|be|continue*|we|held) ..3 (liab*|responsib*|accountab*|answerab*|answer) ..20 (@third|@provider|recipient*|onward|transfer*|agents|agent|they|process*|suppliers)',
          '(liab*|responsib*|accountab*) ..14 onward',
          '(remain*|continue*) ..3 (liab*|responsib*|accountab*|answerab*) for ..3 (their|its) ..3 (handling|processing|use|acts|actions|compliance)',
          'we ..4 remain ..2 (liable|responsible|accountable) for ..3 (making sure|ensuring) ..6 (they|@provider|partners)',
          'onward transfer* ..14 (liab*|responsib*|accountab*|answer*)',
          '(liable|liability|responsible|accountable) ..12 if ..8 (agent*|@third|@provider)',
        ],
        also: ['(@data|@it|onward|shield|framework|use*|process*|agent*|principles)'],
        with: [
          '(onward|shield|framework|transfer*|@provider|agents|agent|on our behalf|recipient*|such parties|these parties|dpf)',
        ],
        unless: [
          '(security incident|linked|forum*|content|governed|data controller)',
          'you are ..6 responsible',
          'third party (site*|website*|link*)',
          'other (site*|website*)',
          '(their|those) ..4 (privacy|practices)',
          'if we are responsible',
          '@third ..4 (who|that|which) ..3 responsible',
          '(delegated|controller)',
          '(they|processors|providers|parties|partners) (are|is|remain|be) ..2 responsib*',
        ],
        negated: 'denied',
      },
      {
        gives: 'denied',
        says: [
          '(not|no) ..3 (responsib*|liab*) ..14 (use*|act*|misuse|processing|handling) ..10 (@third|parties|recipient*|them|@provider|companies)',
        ],
        label: 'sharing',
        unless: ['(site|sites|website*|forum*|link*|user*|social|members)'],
        anyway: true,
      },
      {
        gives: 'denied',
        says: [
          '(not|no) ..3 (responsib*|liab*) ..10 (practices|policies|use|handling) ..10 (@group|@provider|recipient*)',
          'not ..4 (guarantee|control) how ..8 (companies|third part*|they|recipients|partners) ..4 (use|handle|protect|treat)',
          'not ..2 (guarantee|ensure|control|responsib*|liable) ..24 (once|after) ..8 (disclosed|shared|transferred|provided|given|passed) ..6 (@third|parties|them|@provider)',
        ],
        label: 'sharing',
        unless: ['(link*|forum*|public*|post|social|other users|other members)'],
        anyway: true,
      },
      {
        gives: 'partial',
        says: [
          '(principles|principle) of ..8 onward transfer',
          'notice , choice , ..2 onward transfer',
          'onward transfer ..6 (principle*|, access|, security)',
        ],
        anyway: true,
      },
    ],
  },
  {
    aspect: 'TRA-7',
    rules: [
      {
        gives: 'stated',
        says: [
          '(by|when|if) ..14 (us*|submit*|provid*|visit*|access*|register*|giv*|continu*|send*|communicat*|shop*) ..40 (consent*|agree*|acknowledg*|accept*|understand*|authori*|aware)',
          '(use|using|submission|submit*|provision) ..14 (constitut*|signif*|mean*|indicat*) ..6 (consent|agreement|acceptance) ..24 (transfer*|processing)',
          '(you|user*|customers) ..20 (do|does) ..2 consent to ..24 transfer*',
          '(you|user*|customers) ..4 (consent*|agree*|acknowledg*|authori*|accept|understand) ..24 (transfer*|@abroad|@country|processing)',
        ],
        also: ['(transfer*|@abroad|international|worldwide|@country|in this way|regardless of where|wherever)'],
        with: ['(transfer*|process*|stor*|mov*|sent)'],
        label: 'transfer',
        unless: ['(arbitrat*|parent*)', 'jurisdiction ..6 court*', '(exclusive|competent) ..3 court*'],
      },
    ],
  },
];
