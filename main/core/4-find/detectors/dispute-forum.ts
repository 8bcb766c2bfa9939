import type { Detector } from '../rule.ts';

/** What is said of authorities, courts, terms and steps. */
export const DISPUTE_FORUM: readonly Detector[] = [
  {
    aspect: 'DIS-5',
    rules: [
      {
        gives: 'stated',
        says: ['@dpa'],
        also: [
          '(complain*|lodge|contact*|file|right|refer|report|raise|appeal|write|go to|turn to|unresolved)',
          '(concern*|approach|address|escalate|ask|object)',
          'lead ..2 @dpa',
        ],
        unless: [
          '(clauses|investigatory|consumer information)',
          'we ..3 (report|notify|cooperate|inform|registered|comply) ..12 @dpa',
          '@share ..14 @dpa',
          'law enforcement',
          'registered with ..6 @dpa',
          'breach* ..10 @dpa',
          'contact ..3 for ..4 @dpa',
          'approved by ..6 @dpa',
          'jurisdiction of ..6 federal trade commission',
          '@dpa ..6 has jurisdiction',
        ],
        anyway: true,
      },
      {
        gives: 'stated',
        says: [
          '(complain*|lodge|appeal) ..4 (with|to|before) ..3 (that|the|an|your|this|any|relevant|local|competent) ..4 (authority|authorities|commissioner|regulator)',
        ],
        unless: ['(law enforcement|court*)'],
        anyway: true,
      },
    ],
  },
  {
    // Partial: a limit for answering requests but none for complaints. A time for acting on an opt-out is neither.
    aspect: 'DIS-6',
    facts: 'deadline',
    byRole: { 'answer complaint': 'stated', 'acknowledge complaint': 'stated', 'answer request': 'partial' },
    rules: [
      {
        gives: 'partial',
        says: [
          '(respond*|reply|replies|answer*|get back|come back|deal*|resolve*) ..14 (without undue delay|without delay)',
          '(respond*|reply|replies|answer*|get back|come back|deal*|resolve*) ..14 (within|in) ..3 (reasonable|required|applicable|prescribed|statutory) (time|timeframe|period|timescale|deadline*|time frame|time period)',
        ],
        also: ['(request*|complain*|concern*|inquir*|enquir*|question*|grievance*|query|queries|rights|dispute*)'],
        unless: ['(@child|law enforcement|breach*|subpoena*|court*|marketing|unsubscribe|customer service|support)'],
        anyway: true,
      },
    ],
  },
  {
    // Deferred: the terms of use hold the law and the court. Partial: a law is named in passing.
    aspect: 'DIS-7',
    rules: [
      {
        gives: 'stated',
        says: [
          '(arbitrat*|class action*|small claims)',
          '(binding|final) arbitration',
          '(governed|construed|interpreted) ..10 (law|laws)',
          '(governing|applicable) law ..6 (is|of|shall|and)',
          '(jurisdiction|venue) ..14 (court*|of)',
          '(court|courts) ..10 (of|in|located) ..10 (jurisdiction|exclusive|competent|decide*|hear)',
          '(exclusive|competent) ..4 court*',
          '(go to|before|judicial remedy|apply to) ..4 court',
          'take ..3 to ..2 court',
          'law* of ..8 (apply|applies|govern*)',
          'court* ..6 (decide*|shall have|have|has) ',
        ],
        label: 'dispute',
        voids: [
          'litigation , arbitration',
          '(litigation|mediation) ..4 arbitration ..6 (adjudication|government|investigation*)',
        ],
        unless: [
          '(subpoena*|court order*)',
          '(share|shared|disclos*|transfer*|release*|send) ..30 (court*|arbitrat*)',
          '@keep ..20 court',
          'terms of (use|service) ..14 (contain*|choice)',
          'data protection law* ..4 govern',
          'where your address is',
          '(laws|law|regulations) governing ..3 (personal|data|privacy)',
          '(stated|set out|set forth|specified|described|provided) in ..8 (terms|agreement|conditions)',
          '(resolved|settled|handled) (per|under|in accordance with|according to) ..12 terms',
        ],
        anyway: true,
      },
      {
        gives: 'stated',
        says: [
          'choice of law',
          '(policy|notice|statement|agreement|obligations|terms) ..8 subject to ..3 laws of',
          'subject only to ..3 (laws|law) of',
          '(website|site|services) ..4 (is|are) ..8 subject to ..6 law',
          '(governed|construed|interpreted) ..3 (by|under|in accordance with) ..6 law*',
          '(binding) arbitration',
        ],
        unless: [
          '(share|shared|disclos*|transfer*|release*)',
          'terms of (use|service)',
          'services are governed by ..4 privacy',
        ],
        anyway: true,
      },
      {
        gives: 'partial',
        says: ['choice of ..3 law', 'terms of (use|service) ..20 (governing law|arbitrat*|disput*|jurisdiction)'],
        unless: ['(@share|@keep|enforc*|investigat*|violat*|subpoena*)'],
        anyway: true,
      },
      {
        gives: 'deferred',
        says: [
          '(dispute*|governing law|arbitrat*) ..30 (see|governed by|subject to|refer to|resolved|settled|per|in accordance with) ..12 (terms|agreement|conditions)',
          '(law|laws|venue|jurisdiction|disputes) ..8 (stated|set out|set forth|specified|described|provided) ..8 (terms|agreement|conditions)',
          '(terms|agreement|conditions) ..3 (of use|of service|and conditions)? ..6 (govern*|cover*) ..6 dispute*',
        ],
        anyway: true,
      },
    ],
  },
  {
    // Partial: one of the order of steps, what to supply and what happens next.
    aspect: 'DIS-8',
    rules: [
      {
        gives: 'stated',
        says: [
          '(unresolved|not satisf*|unsatisf*|dissatisf*|not resolved|not addressed|unhappy|not happy|can not resolve|not agree|still not|no answer|not receive|do not resolve|remain* unresolved) ..40 (contact|reach out|refer*|escalat*|may|can|visit|file|submit|write|ask|complain*|appeal|take|turn|go)',
          'not ..3 (addressed|resolved|answered|satisfactorily) ..24 (contact|reach out|refer*|escalat*|may|can|visit|file|submit|write|lodge|complain*)',
          '(first|before|initially) ..24 (contact|write|complain*|submit|raise)',
          '(in the first instance|first) ..3 (email|phone|call)',
          '(appreciate|welcome|like) ..3 (chance|opportunity) to ..6 (address|deal|resolve|help)',
          '(contact|write|reach|email|talk|let us know) ..8 (first|in the first instance)',
          '(settle|settlement|resolve) ..6 (amicably|amicable|deliberation|negotiation|good faith)',
          '(not able|unable|not been able|fail*) ..3 resolve ..30 (lodge|complain*|contact|right)',
          'not comply with your request ..30 (lodge|complain*|appeal)',
          '(investigat*|look into|review|examine) ..16 (complaint*|issue|concern*|dispute*|matter|it)',
          '(provide*|supply|include|give|set out|state|describ*|tell us|enclos*|with) ..14 (sufficient|details|evidence|documents|supporting|nature|copies|reference)',
          '(we will|we shall) ..8 (acknowledge|refer|investigat*|answer|respond|reply|look into|reconsider) ..16 (complaint*|concern*|dispute*|it)',
          'receiv* ..6 complain* ..20 (contact|respond|reply)',
          '(arbitrator|ombudsman|panel|board|mediator) ..10 (will|decides|hears|shall)',
          '(then|next|second|after that|finally) ..20 (ombuds*|arbitrat*|mediat*|board|panel)',
        ],
        also: ['(complain*|dispute*|unresolved|concern*|grievance*|compliance|complied|appeal*|unhappy|settlement)'],
        label: 'dispute',
        unless: [
          '(@child|fraud)',
          '@share ..10 investigat*',
          'appeal ..6 supervisory',
          '(dissatisf*|unsatisf*|not satisf*|unhappy|not happy) ..40 @dpa',
        ],
        anyway: true,
      },
      {
        gives: 'partial',
        says: [
          '(unresolved|not satisf*|unsatisf*|dissatisf*|not resolved|not addressed|unhappy|not happy|not able to resolve|still not|not been able) ..40 (@dpa|authority|authorities)',
          '(first|directly|before) ..30 (contact|complain*|resolve) ..40 (@dpa|authority)',
          '(let us know|contact us|tell us) so that we can ..4 (investigat*|look into|resolve)',
          '(resolve|settle) ..3 (dispute*|complaint*) ..4 directly',
          '(complaint*|grievance*) ..4 (be|is|are) ..2 (dealt|handled|investigat*|reviewed|responded|answered|processed|considered|examined|addressed|forwarded)',
          'appeal* ..24 (within|to|by|decision)',
          'escalat* ..14 (complaint*|concern*|dispute*|grievance*)',
          '(complaint*|concern*|dispute*|grievance*) ..14 escalat*',
        ],
        unless: ['(@child|fraud)'],
        anyway: true,
      },
      {
        gives: 'partial',
        says: ['(we will|we shall|will be) ..4 (handle*|respond*|investigat*|answer*|review*|consider*)'],
        under: ['(complain*|grievance*|dispute*)'],
        unless: ['(@child|fraud)'],
        anyway: true,
      },
    ],
  },
];
