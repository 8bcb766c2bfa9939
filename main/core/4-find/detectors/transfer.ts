import type { Detector } from '../rule.ts';

// Portability ("transmitted to another organisation") and "secure transfer" move nothing abroad: every rule asks for a place abroad.

/** What is said of data leaving the country, where to and by which mechanism. */
export const TRANSFER: readonly Detector[] = [
  {
    // Denied: the data stays in the country.
    aspect: 'TRA-1',
    rules: [
      {
        gives: 'stated',
        says: [
          '@move ..24 @abroad',
          '@abroad ..20 @move',
          '@move ..12 (to|in|within|from|into|at) ..6 @country',
          '@abroad ..10 (recipient*|server*|providers)',
          '(server*|facilit*|data cent*|databases) ..8 (in|located|outside) ..6 (@country|@abroad)',
          '(transfer*|flows|transmission) ..6 (of|outside) ..14 @country',
          'cross border ..4 (flow*|transfer*)',
          '(based|located|established) ..6 (@country|@abroad)',
        ],
        also: ['(@data|@it|@kind|server*|transmission|transfers)'],
        label: 'transfer',
        unless: [
          '(governing law|court*|encrypt*|arbitrat*|@mail|residents of|certif*)',
          '(we|company|inc|llc|headquartered) ..3 (are|is) ..3 (based|located|established|incorporated) in',
        ],
        voids: ['(compl*|comply|adhere*|certif*) ..30 @country'],
        negated: 'denied',
      },
      {
        gives: 'stated',
        says: [
          'transfer* ..10 (personal)? ..2 @data ..10 (from|to) ..6 (@country|@abroad)',
          '@share ..24 (within or|in or|inside or|or) outside ..3 (@country|your country|the country)',
          '(@data|it) ..8 (end up|reside*|resides) ..10 (@abroad|@country)',
          '@share ..10 (across|outside) ..6 (border*|country|countr*)',
        ],
        negated: 'denied',
      },
      { gives: 'stated', says: ['(outbound|cross border) ..4 (flow*|transfer*)'], anyway: true },
      {
        gives: 'stated',
        says: ['@move ..24 @abroad'],
        also: ['(@data|@kind)'],
        unless: ['(@mail|encrypt*)'],
        voids: ['(law|laws|court) ..6 @abroad'],
        negated: 'denied',
      },
      {
        gives: 'denied',
        says: [
          '(remain*|stay*|kept|stored|held|processed) ..6 (only|exclusively|solely|always|in|within|inside) ..4 @country',
          '(only|exclusively|solely) ..6 (in|within|inside) ..3 @country',
          '(not|never|no) ..6 (leave*|transfer*|sent|moved|taken) ..14 (country|@abroad|@country)',
        ],
        with: ['(only|exclusively|solely|never|not|no|always|remain*|stay*)'],
        label: 'transfer',
        unless: ['(unless|except|without|may)', 'not ..6 (limited|only|adequate|same|provide)'],
        anyway: true,
      },
    ],
  },
  {
    // Partial: none; an open end ("or any other country") stands beside the named one.
    aspect: 'TRA-2',
    facts: 'destination',
    rules: [
      {
        gives: 'partial',
        says: [
          '(stored|hosted|host|kept|held|processed|located|remain*) ..6 (in|inside|within) ..6 (eu|eea|europe|european union|european economic area)',
        ],
        label: 'transfer',
        unless: ['(outside|you are|located in the eea)'],
        anyway: true,
      },
      {
        gives: 'partial',
        says: [
          '(countries|country|locations|jurisdictions|places|location) (in which|where) ..4 (we|our|us|affiliates|providers|company) ..8 (business|operate*|operations|offices|facilities|located|based|servers)',
          '(countries|country|locations|jurisdictions) (in which|where) ..3 (does business|do business|operates|has facilities|maintains facilities)',
        ],
        label: 'transfer',
        anyway: true,
      },
      {
        gives: 'deferred',
        says: [
          '(list of|see) ..8 (countries|locations|sub processors) ..8 (here|at|page|list|available)',
          '(check|see|visit|listed) ..10 (transfer destination*|destination countr*)',
        ],
        label: 'transfer',
        anyway: true,
      },
    ],
  },
  {
    // Partial: bare consent, or "appropriate steps" without naming one.
    aspect: 'TRA-3',
    rules: [
      {
        gives: 'stated',
        says: ['@shield'],
        unless: ['(not participat*|no longer participat*)'],
        also: [
          '(transfer*|@data|compl*|certif*|principles|framework|use|country|countries|approved|rely|adher*)',
          '(based on|safeguard*|protect*)',
          '(standard contractual clause*|model clause*|binding corporate rules|adequacy decision*)',
        ],
        voids: ['(security|physical|technical|organi*) ..6 (appropriate|adequate|suitable) safeguards'],
        with: [
          '(transfer*|@abroad|@country|shield|harbor|harbour|framework|clause*|adequacy|contract*)',
          '(corporate rules|sccs|bcrs|european)',
        ],
        anyway: true,
      },
      {
        gives: 'stated',
        says: [
          '(countries|country|territor*) ..10 (certified|approved|deemed|determined|recogni*|found) ..4 (sufficient|adequate|adequately)',
        ],
        with: ['(commission|transfer*)'],
        anyway: true,
      },
      {
        gives: 'stated',
        says: [
          '(contractual|contracts|contract) ..14 (transfer*|@abroad)',
          '(contract|contracts|clauses) ..6 (same|equivalent|similar|adequate|comparable) ..3 protection',
          '(transfer*|@abroad) ..24 (contractual|contracts|agreements)',
        ],
        label: 'transfer',
        unless: ['(consent*|perform*|necessary|fulfil*|conclu*)'],
        anyway: true,
      },
      {
        gives: 'partial',
        says: ['consent* ..14 @move', '@move ..24 consent*'],
        also: ['(@abroad|@country|transfer*|worldwide)'],
        label: 'transfer',
        anyway: true,
      },
      {
        gives: 'partial',
        says: [
          '(steps|measures|safeguards|protect*|contract*) ..20 (transfer*|@abroad|treated securely)',
          '(transfer*|@abroad) ..36 (steps|measures|safeguards|protected|contract*)',
          '(transfer*|@abroad) ..24 (valid|legal|lawful|appropriate) (legal)? (framework*|mechanism*)',
        ],
        label: 'transfer',
        with: ['(@abroad|@country|country|countries|transfers)'],
        unless: ['(secure the transfer|encrypt*)'],
        anyway: true,
      },
      {
        gives: 'partial',
        says: [
          '(appropriate|adequate|suitable) (measures|steps|safeguards)',
          '(safeguard|protect|protects) ..4 @data ..10 (law*|requirement*|policy|notice)',
        ],
        under: ['(transfer*|international*)'],
        anyway: true,
      },
      {
        gives: 'partial',
        says: ['(ensure|ensures|ensuring|receives) ..8 (adequate|appropriate|sufficient) ..3 protection'],
        also: ['(jurisdiction*|@abroad|country|countries|transfer*)'],
        label: 'transfer',
        anyway: true,
      },
    ],
  },
];
