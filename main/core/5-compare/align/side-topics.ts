import type { Pattern } from '../../4-find/pattern.ts';
import type { Point } from './points.ts';

/** A topic of which policies say several things in much the same words, each with its sides. */
export interface Topic {
  /** A clause that makes one of these points speaks of the topic, or in which one of these patterns stands. */
  readonly points: readonly Point[];
  readonly words?: readonly Pattern[];
  readonly sides: Readonly<Record<string, readonly Pattern[]>>;
}

/**
 * The topics: how readers are told of changes is another statement than when these take effect, whom to ask about security another than whom to
 * ask about the policy, and a right to see data another than one to have it deleted.
 */
export const TOPICS: Readonly<Record<string, Topic>> = {
  changes: {
    points: ['changes', 'how-changes-are-told'],
    sides: {
      may: [
        '(may|right to|reserve*|periodically|time to time|any time) ..6 (change|modify|update|amend|revise|review)',
        '(change*|modif*|update*|amend*|revis*) ..10 (any time|time to time|periodically)',
      ],
      told: [
        '(will|shall|may|also) ..10 (notify|notified|notification|inform|informed|email|announce*|post|posted|alert*|a notice|you notice)',
      ],
      untold: ['without ..3 (notice|notification|notifying)'],
      dated: [
        '(date|updated|revised) ..4 (at the|top|bottom|above|below|version)',
        '(note|revise|change|update) ..4 date',
      ],
      effect: ['(effective|effect|apply) ..3 (upon|immediately|when|as of|once|on|from)'],
      accepted: ['(continued|continuing|continue) ..3 use', '(seek|obtain|ask for|require) ..4 consent'],
    },
  },
  questions: {
    points: ['contact'],
    sides: {
      security: ['(question*|concern*|comment*|inquir*) ..4 security'],
      rights: ['(exercise|request) ..6 (right|rights|access|deletion|removal|removed|correction|portability)'],
      customers: [
        'contact ..4 (person|entity|employer|customer|organization|organisation|controller) ..4 (who|that|which|has)',
      ],
      children: ['(child|children|minor*|parent*)'],
      dispute: ['(dispute resolution|truste|trustarc|ombud*|arbitrat*)'],
      policy: [
        '(question*|concern*|comment*|inquir*|complaint*) ..8 (policy|statement|notice|practices|privacy)',
        'privacy (question*|concern*|inquir*|complaint*)',
      ],
    },
  },
  refusing: {
    points: ['not-providing'],
    sides: {
      effect: [
        '(unable|cannot|not able|not be able|not possible|impossible|unavailable|limited|prevent*|affect*|suffer*)',
      ],
      instead: ['(please|instead|also|can|may) ..2 (contact|call|write|email|mail|telephone|visit)'],
      free: ['(voluntary|optional|choose whether|not required|not obliged|no obligation|up to you)'],
    },
  },
  frameworks: {
    points: ['frameworks'],
    sides: {
      kept: ['(adhere*|comply|complies|certif*|self certif*|participat*|commit*|subject to|abide*)'],
      void: ['(invalid*|void|struck|annul*)', 'no longer ..3 (rely|relies|valid)'],
    },
  },
  rights: {
    points: [],
    words: [
      '(right|rights|entitled|request|requests|ask us|asking us|require us) ..12 (access|copy|copies|correct*|rectif*|delet*|eras*|portab*|object|restrict*|withdraw|automated|complain*|complaint|know|disclose)',
      'you (can|may) ..3 (access|correct|delete|erase|object|withdraw|restrict|update)',
    ],
    sides: {
      access: ['(access|accessing|copy|copies|know|confirm*|informed|disclose)'],
      correct: ['(correct*|rectif*|update|amend|inaccura*|accurate|completed)'],
      delete: ['(delet*|eras*|remov*|forgotten|eliminat*)'],
      elsewhere: [
        '(portab*|machine readable|another company|another controller|another organi*|another service|export)',
      ],
      object: ['(object|objecting|objection|opt out)'],
      restrict: ['(restrict*|limit|suspend|block*)'],
      withdraw: ['(withdraw*|revok*)'],
      automated: ['(automated|profiling)'],
      complain: ['(complain*|complaint*|authority|commissioner)'],
    },
  },
  bases: {
    points: ['legal-bases'],
    sides: {
      contract: ['(contract|contractual|agreement)'],
      consent: ['(consent|permission)'],
      duty: ['(legal|statutory) (obligation*|requirement*|duty|duties)', 'comply ..3 law*'],
      interests: ['legitimate ..2 interest*'],
      all: [
        '(following|these|valid|appropriate|relevant|a|any|each|what|set out|which) ..3 (legal|lawful) (basis|bases|ground*)',
        '(legal|lawful) (bases|grounds)',
      ],
    },
  },
  uses: {
    points: [],
    words: ['(we|us) ..3 (use|process) ..10 (to|for)', 'for the ..3 purposes'],
    sides: {
      provide: ['(provid*|provision|deliver*|operat*|maintain*|perform*|fulfil*|administer|run)'],
      improve: ['(improv*|develop*|enhanc*|optimi*|better)'],
      personal: ['(personali*|customi*|tailor*|recommend*|relevant|suggest*)'],
      ads: ['(ads|advertis*|marketing|market|promot*|offers|newsletter*|sweepstakes|contests)'],
      contact: ['(communicat*|contact|notify|inform|send|respond|answer|support|inquir*|question*)'],
      safety: ['(fraud*|secur*|protect*|safety|abuse|prevent*|detect*|misuse|enforce*|verify|illegal)'],
      legal: ['(law|laws|legal|comply|compliance|court|regulat*|obligation*)'],
      analyse: ['(analy*|understand*|research|measure|statistic*|trends|monitor|diagnos*|usage|track*)'],
      pay: ['(payment*|transaction*|purchase*|order*|bill*|invoice*)'],
    },
  },
  recipients: {
    points: [],
    words: [
      '(share|shares|shared|sharing|disclose|discloses|disclosed|disclosure|disclosing|release|sell|sold)',
      'transferred to',
    ],
    sides: {
      providers: [
        '(service provider*|vendor*|contractor*|processor*|supplier*|on our behalf|for us|consultants|services to us)',
      ],
      group: ['(affiliate*|subsidiar*|group|parent company|sister)'],
      law: ['(law|laws|legal|legally|court*|subpoena*|authorit*|government*|regulat*)'],
      sale: ['(merger*|acqui*|bankrupt*|reorgani*|divest*|buyer|successor|disposition|assets)', 'sale of'],
      ads: ['(advertis*|ads|sponsor*|marketing)'],
      protect: ['(protect|enforce|fraud|safety|rights)'],
      readers: ['(public|publicly|other users|everyone|anyone)'],
      aggregate: ['(aggregate*|anonym*|de identif*|deidentif*|non personal*|pseudonym*|statistic*)'],
      you: ['(consent|permission|direction|instruct*)'],
    },
  },
  data: {
    points: ['automatic-collection', 'from-others'],
    words: ['(we|us) ..4 (collect|receive|obtain|gather)'],
    sides: {
      identity: ['(name|names|email|address|phone|telephone|contact|account|username|birth*|gender|profile)'],
      technical: [
        '(ip|device|devices|browser|operating system|identifier*|hardware|internet|isp|usage|pages|visited|visit|visits|clicks|clicked|interact*|activit*|logs|log)',
        'use of',
      ],
      place: ['(location|geolocation|gps)'],
      pay: ['(payment*|credit|card|bank|purchase*|transaction*|order*|billing)'],
      content: ['(content|photo*|post|posts|message*|comment*|upload*|communicat*|correspond*)'],
      others: ['(third|other) (party|parties|sources|source)', '(partners|facebook|google|social|public*)'],
      survey: ['(survey*|contest*|promotion*|competition*)'],
      sensitive: ['(sensitive|health|race|religio*|biometric*)'],
    },
  },
};
