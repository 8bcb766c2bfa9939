import { matchesAny, type Pattern } from '../../4-find/pattern.ts';
import type { Words } from '../../4-find/words.ts';

/**
 * Points that policies make besides the aspects, as patterns over a clause's words: what a reader would name the clause by, in whatever words
 * it is put.
 */
const POINTS = {
  'other-sites': [
    '(third party|other|linked|external|those|these) ..2 (site|sites|website|websites) ..8 (privacy|practices|policies|content)',
    '(not responsible|not control|no representation*|no control|not endorse|no responsibility) ..8 (site|sites|website|websites|party|parties)',
    '(links|link|linked) ..4 (other|third|party|external) ..3 (site|sites|website|websites)',
  ],
  'social-features': [
    '(social media|social network*|social plug*) ..4 (feature*|plug*|widget*|button*|page*|sites)',
    '(like|share) button',
    '(facebook|twitter|pinterest) ..6 (button|widget*|plug*|connect)',
  ],
  'public-places': [
    '(forum*|bulletin|chat|blog*|public area*|community|message board*)',
    'public ..3 (area*|website)',
    '(becomes|be|become) ..2 public',
    '(public at large|exercise caution|caution when|publicly post*)',
    '(not|caution) ..3 (post|disclos*) ..4 (personal|information|data)',
  ],
  'leaving-mailings': [
    '(unsubscribe|opt out|opting out|stop receiving|no longer wish|not wish|prefer not|choose not|not want) ..8 (mail*|e-mail*|email*|newsletter*|promotional|communications|messages|marketing|materials)',
    '(unsubscribe|opt out) ..4 (link|instructions|click*)',
    'unsubscribe',
  ],
  'service-messages': [
    '(transactional|service related|account related|administrative|non promotional|relationship) ..3 (mail*|e-mail*|email*|messages|communications|notices|account)',
    '(cannot|not able|still|continue|unaffected|not) ..4 (opt out|unsubscribe) ..5 (service|administrative|transactional)',
  ],
  'for-customers': [
    '(on behalf of|processor for|instructions of|direction of|agreements with) ..2 (customer*|client*|business*)',
    'contract ..6 with ..2 (customer*|client*|business*)',
    '(privacy policy|privacy statement|privacy policies|practices) of ..4 (customer*|client*|employer)',
    '(customer|client) (content|data|information)',
    '(person|entity|company|customer) ..5 (contracted|submitted)',
  ],
  introduction: [
    '(policy|statement|notice) ..4 (describes|describe|explains|explain|informs|outlines|sets out|tells|covers|to inform|to help|to assist|discloses)',
    '(established|developed|created|adopted|posted|provide) ..3 privacy (policy|statement|notice)',
  ],
  commitment: [
    '(committed|respects|respect|dedicated|values|value|takes|take|care about|believe) ..5 privacy',
    'privacy ..5 (important|priority|seriously)',
  ],
  changes: [
    '(change|changes|update|updates|amend|amended|amendments|modify|modifications|revise|revised|revisions|updated) ..8 (policy|statement|notice)',
    '(policy|statement|notice) ..6 (changes|changed|updated|amended|revised|modified|change)',
    '(changes|amendments|update) ..3 are material',
    '(material|significant) (changes|amendments|change)',
  ],
  'how-changes-are-told': [
    '(post|posted|posting|notify|notice|inform|publish*) ..12 (changes|change|amendments|updated|update|revised|new policy|new statement|new notice)',
    '(changes|change|amendments|update|updated|revised) ..14 (post|posted|posting|notify|notified|given|inform|published)',
  ],
  contact: [
    '(question|questions|concern|concerns|comments|inquiries|complaint|complaints) ..25 (contact|write|email|mail|reach|call|submit|hear|send)',
    '(contact us|write to us|reach us|email us) ..4 (at|by|via|if)',
  ],
  safeguards: [
    '(physical|technical|electronic|procedural|administrative|organizational|organisational) ..6 (safeguards|measures|security|procedures|controls)',
    '(security|reasonable|appropriate) (measures|safeguards|features|procedures|precautions|practices|steps) ..8 (protect*|unauthorized|unauthorised|prevent*|secure|safeguard)',
    '(protect*|prevent*|safeguard*|secure) ..8 (unauthorized|unauthorised|loss|misuse|alteration)',
  ],
  'no-perfect-security': [
    '(no|not|cannot|neither) ..6 (guarantee*|ensure|warrant|completely secure|perfectly secure|100) ..12 (secur*|disclosed|access*|transmi*)',
    '(no|not) ..6 (transmission|method) ..12 secure',
    '(not|never) ..3 (completely|100|totally|entirely) ..2 (secure|safe)',
  ],
  'what-cookies-are': [
    '(cookie|cookies) (is|are) ..4 (file|files|text|data|piece|pieces|information)',
    'small ..3 (file|files|piece|pieces) ..12 (computer|device|browser)',
  ],
  'what-cookies-are-for': [
    '(cookie|cookies|technologies|beacons) ..6 (to|help|allow|allows|enable) ..8 (improve|recognize|recognise|remember|analy*|track|understand|tailor|personal*|customi*|measure)',
    '(use|uses|using|place) ..4 cookies',
  ],
  'refusing-cookies': [
    '(refuse|reject|disable|block|decline|delete|remove|manage|control|prevent*|not accept*|turn off|object) ..8 (cookie|cookies)',
    '(browser|browsers) ..12 (refuse|reject|disable|block|decline|remove|delete|notify|warn|alert|accept*)',
  ],
  'without-cookies': [
    '(cookies|browser|do so|this) ..18 (not be able|inaccessible|unavailable|limited|lose|may not)',
    '(cookies|browser|do so|this) ..18 not ..3 (work|function|operate)',
  ],
  'other-techniques': [
    '(web beacon*|clear gif*|pixel tag*|pixels|log file*|server log*|local shared|flash cookies|tracking technolog*|similar technolog*)',
  ],
  'automatic-collection': [
    'automatic* ..4 (collect*|record*|store*|receive*|log*|gather*)',
    '(collect*|record*|store*) ..6 automatically',
    '(standard|certain) information ..5 (browser|device)',
    '(browser type|operating system|hardware model|device identif*|device id)',
  ],
  'measuring-visits': [
    '(google analytics|web analytics|statistical analysis|traffic|usage patterns)',
    'analytics ..2 (provider*|service*|tool*)',
  ],
  'interest-advertising': [
    '(interest based|behavioral|behavioural|targeted|relevant|tailored|personalized|customized) ..3 (ad|ads|advertis*|content)',
    '(third party|third parties|networks|partners|companies|advertisers) ..12 (serve*|display|deliver*|show|place) ..8 (ad|ads|advertis*|cookies)',
  ],
  'location-of-devices': [
    '(location|geolocation|gps) ..3 (data|information|based|services)',
    'geo location',
    'precise location',
  ],
  'access-and-correction': [
    '(access|review|correct*|update|rectif*|amend) ..8 (information|data|account|profile) ..20 (contact*|email*|request|instructions|right|log*|writ*)',
    '(right|request|requests|entitled) ..5 (access|correct*|rectif*|amend)',
  ],
  'asking-for-deletion': [
    '(right|request|requests|ask|tell us) ..8 (delete|deletion|erase|erasure|removal|removed|deleted|remove)',
  ],
  'limits-of-requests': [
    '(reject|deny|refuse|decline|limit|restrict*) ..6 (request|requests|access)',
    '(request|requests) ..4 (not guarantee|denied|refused|limited|rejected)',
    '(law|laws) ..4 (not permit|not require)',
    '(subject to|certain) ..2 (exceptions|exemptions|limitations)',
  ],
  'proof-of-identity': [
    '(verify|verification|proof|confirm|verified|verifiable) ..5 (identity|identification|request|requests)',
  ],
  'rights-by-place': [
    '(rights|right) ..8 (gdpr|ccpa|california|european|eea|general data protection)',
    '(gdpr|ccpa|california|european|eea) ..8 (rights|right)',
  ],
  'legal-bases': ['(legal|lawful) (basis|bases|ground|grounds)', 'legitimate interest*'],
  scope: [
    '(policy|statement|notice) ..3 (applies|apply|covers|cover|only)',
    '(policy|statement|notice) ..2 not ..2 (apply|cover)',
  ],
  'consent-by-use': [
    '(by|if) ..3 (using|use|visiting|accessing|continu*|submitting) ..12 (agree|consent|accept|acknowledge)',
  ],
  'keeping-secrets': ['(password|passwords|credentials) ..12 (confidential*|secret|safe|protect*|responsible|share)'],
  recruiting: ['(job|employment|career*|recruit*|resume|cv|applicant*)'],
  payments: ['(process*|complete|handle*) ..3 (payment*|purchase*|transaction*)'],
  encryption: ['(encrypt*|ssl|tls|secure socket*)'],
  'not-providing': [
    '(not|refuse|decline|prefer not|choose not) ..3 (provide|give|submit|supply|disclose) ..8 (information|data|details)',
    '(provide|providing|provision) ..8 (voluntary|optional|mandatory|not required)',
  ],
  'new-purposes': [
    '(another|other|new|different|additional|not described) ..3 (purpose|purposes|manner|way|ways|use|uses) ..12 (consent|permission|ask|notify|inform)',
    '(consent|permission|ask|notify|inform) ..14 (another|other|new|different|additional|not described) ..3 (purpose|purposes|manner|way|ways)',
    '(purpose|purposes) ..2 (other than|not described|incompatible)',
  ],
  'connected-accounts': [
    '(connect|link|sign in|log in|login|authenticate) ..8 (third party|facebook|google|apple|twitter|social) ..6 (account|app|apps|service|services|credentials|network*|site)',
    '(account|app|apps) ..3 (third party|facebook|google|apple|twitter) ..4 (connect*|link*)',
  ],
  'taking-data-elsewhere': [
    '(portability|portable|machine readable|structured commonly)',
    'transfer* ..6 to (another|other) (controller|company|organization|organisation|provider)',
  ],
  'withdrawing-consent': ['(withdraw|revoke|withdrawing|revoking) ..5 (consent|permission|authori*)'],
  objecting: ['right to object', '(object to|objection|restrict*) ..6 (process*|use|us)'],
  'complaining-to-authority': [
    '(complain|complaint|complaints) ..10 (authority|authorities|commissioner|regulator|ombuds*)',
  ],
  agents: ['authori* agent*', '(agent|representative) ..6 (behalf|request*|power of attorney)'],
  'no-discrimination': [
    '(discriminat*|retaliat*|penali*) ..10 (right|rights|exercis*|request*)',
    '(not|never) ..3 (discriminat*|retaliat*)',
  ],
  'at-your-direction': [
    '(at|with) your ..2 (direction|instruction*|request)',
    '(direct|ask|instruct) us to (share|disclose|send|transfer)',
  ],
  'own-staff': [
    '(employee*|staff|personnel|need to know) ..10 (access|confidential*|trained|authori*)',
    'access ..10 (employee*|staff|personnel|need to know)',
  ],
  'improving-services': [
    '(improve|improving|develop|developing|enhance|enhancing|optimi*) ..6 (service*|product*|site*|website*|app|feature*|platform)',
  ],
  'providing-services': [
    '(operate|provide|providing|deliver|maintain|perform) ..3 (the|our|their) (service|services|products|platform)',
  ],
  'answering-requests': [
    '(respond|reply|answer*) ..5 (question*|request*|inquir*|comment*|complaint*)',
    '(customer|technical|account) (support|service|assistance)',
    'provide ..3 support',
  ],
  'marketing-to-you': [
    '(market|marketing|promotional|advertis*|offers|newsletter*) ..8 (you|your interests|interest you)',
    '(send|provide|contact) you ..10 (marketing|promotional|offers|newsletter*|promotions)',
  ],
  'stopping-fraud': ['(fraud|abuse|spam|malicious|illegal activit*|suspicious|misuse)'],
  'protecting-rights': [
    '(protect*|defend|establish) ..5 (rights|property|safety)',
    'enforce ..6 (terms|agreement*|polic*|rights)',
  ],
  'legal-demands': [
    '(court order*|subpoena*|legal process|law enforcement|government request*|warrant*|legal obligation*)',
  ],
  'business-transfers': [
    '(merger|acquisition|bankruptcy|reorgani*)',
    '(sale|disposition) ..8 (business|assets|company)',
  ],
  combining: ['(combine*|combining|link|merge|supplement*) ..8 (with|other|additional) ..3 (information|data|sources)'],
  'from-others': [
    '(receive|obtain|collect|get) ..6 (information|data) ..8 from ..3 (third|other|partner*|affiliate*|public*|source*)',
  ],
  surveys: ['(survey*|contest*|sweepstake*|questionnaire*|promotions)'],
  friends: ['(refer|referral|tell|invite*) ..4 (friend|friends|colleague*)'],
  frameworks: ['(safe harbor|privacy shield|data privacy framework)'],
  references: ['please (refer to|see|review|read) ..14 (section*|article*)', 'learn more ..14 (section*|article*)'],
  sensitive: ['(sensitive|special categor*) ..4 (information|data|sensitive)', 'considered sensitive'],
} as const satisfies Readonly<Record<string, readonly Pattern[]>>;

/** A point's name. */
export type Point = keyof typeof POINTS;
const ALL_POINTS = Object.keys(POINTS) as readonly Point[];

/** The points that a clause makes, lead-in included. */
export function findPoints(words: Words): ReadonlySet<Point> {
  return new Set(ALL_POINTS.filter((point) => matchesAny(words, POINTS[point])));
}
