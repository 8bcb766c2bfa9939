import type { Terms } from './terms.ts';

/** Kinds of recipients. */
export const RECIPIENTS: Terms = {
  'service providers': [
    '(service provider*|vendor*|supplier*|contractor*|subcontractor*|processor*|providing services on)',
    '(perform work for us|providers of services|companies that perform|companies that provide services)',
    '(companies who perform|outsourc*|it provider*|hosting provider*|cloud provider*|email provider*)',
    '(storage provider*|technology provider*|software provider*|infrastructure provider*|support provider*)',
  ],
  'affiliates and group companies': [
    '(affiliate|affiliates|affiliated compan*|subsidiar*|group compan*|parent company|sister compan*)',
    '(our group|group of companies|corporate family|related companies|worldwide offices)',
  ],
  'business partners': [
    '(business partner*|partner|partners|partner companies|joint marketing partner*)',
    '(co branded partner*|channel partner*|reseller*|distributor*|dealers|franchisees|merchants)',
    '(sellers|retailers|sponsors)',
  ],
  'advertisers and ad networks': [
    '(advertiser*|ad network*|advertising network*|advertising partner*|advertising compan*)',
    '(marketing partner*|marketing agenc*|ad partners|advertising servers)',
  ],
  'analytics providers': [
    '(analytics provider*|analytics compan*|analytics partner*|analytics service provider*|measurement compan*)',
    '(measurement partner*|attribution partner*|analytics vendor*)',
  ],
  'law enforcement and authorities': [
    '(law enforcement|government agenc*|government authorit*|public authorit*|regulator*|court|courts)',
    '(police|tax authorit*|tax office|governmental agenc*|government bod*|authorities)',
    'government request',
    '(government officials|government entit*|governmental entit*|governmental authorit*|public bodies|public officials)',
    '(governments|government departments|regulatory authorit*|supervisory authorit*|competent authorit*)',
  ],
  'buyers of the business': ['(acquirer|purchaser|successor*|buyer|acquiring company|new owner*|acquiring entity)'],
  'payment processors': [
    '(payment processor*|payment provider*|payment service*|card processor|card network*)',
    '(payment compan*|card processors|payment service provider*|payment gateway*)',
  ],
  'banks and financial institutions': ['(bank|banks|financial institution*|card issuer*|lenders)'],
  carriers: [
    '(shipping compan*|courier*|carrier*|delivery compan*|parcel service*|postal service*)',
    '(delivery service*|delivery partner*)',
  ],
  'professional advisers': [
    '(lawyer*|auditor*|accountant*|professional advis*|legal advis*|consultant*|attorneys|advisers)',
    '(advisors|solicitors)',
  ],
  insurers: ['(insurer*|insurance compan*|reinsurer*)'],
  'credit agencies': [
    '(credit bureau*|credit reference agenc*|credit reporting agenc*|credit agenc*|debt collect*)',
    '(collection agenc*|fraud prevention agenc*)',
  ],
  'social networks': [
    '(social network*|social media platform*|social media compan*|social media site*|social media operator*|social media network*)',
    '(social media provider*|social media service*)',
  ],
  'other users or the public': ['(other users|other members|other customers|general public|other players)'],
  'data brokers': ['(data broker*|information broker*)'],
  researchers: [
    '(researcher*|universities|research partner*|research institut*|research compan*|research agenc*)',
    '(market research organi*|market research firm*|academic institution*)',
  ],
  'employees and staff': ['(our employees|its employees|employees|our staff|personnel|staff members)'],
  'business customers': ['(our business customers|business customers|our corporate customers|enterprise customers)'],
  'third-party apps': [
    '(third party apps|third party applications|connected apps|connected services|third party integrations)',
  ],
  'employers and schools': ['(your employer|employers|schools|your school)'],
  'health professionals': ['(doctors|hospitals|pharmac*|health care provider*|healthcare provider*|clinics)'],
  charities: ['charit*'],
};

/** Recipients told by a turn of phrase: more than the words of a set. */
export const RECIPIENT_PHRASES: Terms = {
  'buyers of the business': [
    '(prospective|proposed|actual|potential) ..4 (sale|merger|acquisition|reorgani*)',
    '(in the context of|involved in|undergo) ..12 (merger|acquisition|reorgani*)',
    '(in connection with|in the event of|as part of|during negotiation*) ..10 (merger|acquisition|reorgani*|sale of|corporate transaction)',
    '(if|when|where) ..6 (sell|sells|sold|merge|merges|merged|acquired|acquires) ..8 (business|company|assets|another)',
    '(acquire*|acquisition of) ..4 (control|ownership|all|substantially|our business|our assets)',
  ],
  'affiliates and group companies': ['(companies|entities|members|businesses) ..2 (in|of|within) ..4 group'],
  'other users or the public': ['(becomes|become) public'],
  'third parties for their own purposes': [
    'third part* ..8 their own ..3 (use|purposes|marketing)',
    'third part* for their ..3 marketing',
  ],
};

/** Companies so widely used that policies name them rather than their kind. */
export const NAMED_COMPANIES: Terms = Object.fromEntries(
  Object.entries({
    Google: 'google|google analytics|google llc|google inc|admob|doubleclick|firebase',
    Meta: 'facebook|facebook inc|meta platforms|instagram',
    Microsoft: 'microsoft',
    Amazon: 'amazon web services|aws|amazon',
    Apple: 'apple',
    Adobe: 'adobe',
    Oracle: 'oracle',
    Twitter: 'twitter',
    LinkedIn: 'linkedin',
    TikTok: 'tiktok',
    PayPal: 'paypal',
    Stripe: 'stripe',
    Salesforce: 'salesforce',
    HubSpot: 'hubspot',
    Mailchimp: 'mailchimp',
    Zendesk: 'zendesk',
    Hotjar: 'hotjar',
    Mixpanel: 'mixpanel',
    Criteo: 'criteo',
    Flurry: 'flurry',
    Demandbase: 'demandbase',
    Lotame: 'lotame',
  }).map(([name, words]) => [name, [`(${words})`]]),
);

/** Where data comes from besides the person. */
export const SOURCES: Terms = {
  'data brokers': [
    '(data broker*|information broker*|list broker*|data providers|data provider|data partners)',
    '(data suppliers|information suppliers|data aggregators|marketing databases|mailing lists|mailing list providers)',
  ],
  'business partners': [
    '(business partner*|partners|partner|joint marketing partner*|resellers|channel partner*)',
    '(distributors|merchants|sellers|retailers|travel agent*|tour operators|franchisees)',
  ],
  'service providers': ['(service providers|vendors|suppliers|our agents|contractors|analytics providers)'],
  affiliates: [
    '(affiliate|affiliates|affiliated compan*|affiliated entit*|subsidiar*|group compan*|other companies in our group)',
    '(our group|sister compan*|parent company)',
  ],
  'public sources': [
    '(public source*|public databases|public records|public register*|publicly available sources)',
    '(publicly available information|publicly available data|government databases|land register)',
    '(companies house|electoral roll|open government|publicly accessible)',
  ],
  'social networks': [
    '(social network*|social media*|facebook|third party login|google account|single sign on)',
    'social log in',
  ],
  'credit agencies': [
    '(credit bureau*|credit reference agenc*|credit reporting agenc*|credit agenc*)',
    'fraud prevention agenc*',
  ],
  'third parties': [
    '(third party source*|third part*|other sources|outside sources|external sources|other companies)',
    '(online or offline sources|others|another source|other people|someone else|other persons)',
    '(another person|another company)',
  ],
  advertisers: ['(advertiser*|ad networks|advertising networks|advertising partners)'],
  'other users': [
    '(other users|your friends|a friend|other members|other customers|friends|family members|relatives)',
    '(neighbours|your spouse)',
  ],
  employers: [
    '(your employer|employer|former employers|references|referees|recruiters|recruitment agenc*)',
    '(your company|your organi*)',
  ],
  'trade shows and events': ['(trade show*|seminars|exhibitions|conferences)'],
  'health professionals': [
    '(your doctor|doctors|hospitals|your gp|other clinics|laborator*|pharmacies|health care providers)',
  ],
  insurers: ['(insurer*|insurance compan*)'],
  schools: ['(schools|your school|universities|teachers)'],
  'public authorities': ['(public authorities|police|tax office|courts|government agencies|tax authorit*)'],
  'identity verification services': [
    '(identity verification services|identity verification provider*|verification services)',
  ],
  'communication services': ['(communication services|email providers)'],
};
