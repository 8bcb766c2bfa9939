import type { Terms } from './terms.ts';

/** Kinds of data by the name under which they are compared. The longest wording counts where two overlap. */
export const DATA_KINDS: Terms = {
  name: ['(name|names|surname|first name|last name|full name)'],
  'postal address': [
    '(address|addresses|mailing address|postal address*|billing address|shipping address)',
    '(delivery address|home address|street address|physical address)',
  ],
  'email address': ['(email address*|email)'],
  'phone number': [
    '(telephone number*|phone number*|mobile number*|contact number*|telephone|phone)',
    '(contact telephone numbers|fax number*)',
  ],
  'ip address': ['(ip address*|internet protocol address*|internet protocol|internet protocol ip address*)'],
  'device identifier': [
    '(device identifier*|device id*|unique device identif*|mac address*|advertising id*|imei)',
    '(unique identifiers|device type|hardware model|device information)',
  ],
  'browser and system': [
    '(browser type|web browser|operating system*|browser version|web browser software|browser language)',
    '(type of browser|browser)',
  ],
  location: [
    '(location data|geolocation|gps|geographic location|location information|precise location|location)',
    'whereabouts',
  ],
  'usage and browsing': [
    '(pages visited|pages you visit*|browsing history|browse history|clickstream|access times)',
    '(links clicked|referring url|referral url|usage data|search history|time spent|pages accessed)',
    '(pages viewed|files visited|web pages you visit|page views|interaction data)',
    '(ad interactions|content interactions|website interactions|app interactions|product interactions)',
  ],
  'domain name': ['domain name*'],
  'payment details': [
    '(credit card*|debit card*|payment card*|card number*|payment information|payment details)',
    '(billing information|bank account*|financial information|bank details|payment data)',
    '(payment instrument|iban|billing and transaction information|billing)',
  ],
  'purchase history': [
    '(purchase history|transaction history|transaction information|order history)',
    '(transactional information|transaction data|purchases|account history|orders)',
  ],
  'login details': [
    '(password*|user id*|username*|user name*|login details|login information|login data|login name*|login id*|credentials|security question*)',
    '(user ids and passwords|pin)',
  ],
  'date of birth or age': ['(date of birth|birth date|birthdate|dob|age|birthday)'],
  gender: ['(gender|sex)'],
  'demographic data': [
    '(demographic*|zip code|postcode|marital status|household|income|interests|preferences|language)',
  ],
  'government identifier': [
    '(social security number*|passport*|driver license*|driving licence*|national insurance number)',
    '(identity card*|tax number|id card|government id|government issued id*)',
    '(national identification*|tax identification number*|taxpayer identification number*|identity document*)',
  ],
  'employment details': [
    '(job title*|job role|employer|employer name|employment|professional information|occupation|company name|cv)',
    '(resume|department|work history|profession)',
  ],
  'health data': ['(health|medical|diagnosis|diagnoses|allerg*|prescription*|blood|heart rate|symptoms)'],
  'biometric data': ['(biometric*|fingerprint*|face recognition|facial recognition|voiceprint*|faceprint*)'],
  'photos and recordings': [
    '(photo|photos|photograph|photographs|picture|pictures|video|videos|video recordings|recordings|images|cctv)',
    '(voice|voice recordings|call recordings|phone conversations|audio|audio recordings|profile photo*)',
  ],
  communications: [
    '(messages|correspondence|chat sessions|your communications|communications with us|letters|comments|feedback|survey|surveys|survey responses|reviews)',
    'emails you send',
  ],
  contacts: ['(address book|contact list|friends)'],
  'contact details': ['(contact information|contact details|contact preferences|contact data)'],
  'credit history': ['(credit history|credit score*|credit report*|creditworthiness)'],
  education: [
    '(education|educational|education records|educational records|grades|schools attended|school name)',
    '(academic transcripts|student records|qualifications|degrees)',
  ],
  'error reports': [
    '(crash|crashes|crash data|crash report*|crash log*|error reports|system activity|diagnostic data|performance data|performance information)',
    'performance and configuration',
  ],
  'social media data': [
    '(social media profile*|social network profile|public profile|profile information|profile picture)',
  ],
};

/** Kinds told by a turn of phrase: more than the words of a set. */
export const DATA_KIND_PHRASES: Terms = {
  'race or ethnic origin': ['(race|racial|racial or ethnic|ethnic|ethnicity)'],
  'religion or belief': ['(religion|religious|religious or philosophical|philosophical beliefs)'],
  'political opinions': ['political (opinion|opinions|belief|beliefs|affiliation|affiliations|views)'],
  'sexual orientation': ['(sexual orientation|sex life|sexual life|sexual preferences)'],
  'genetic data': ['genetic'],
  'trade union membership': ['(trade union|union) membership*'],
  'criminal records': ['criminal (record*|conviction*|history)'],
  nationality: ['(nationality|citizenship|immigration status|citizenship status)'],
  'network provider': ['(internet service provider*|isp|mobile carrier|mobile network|network carrier)'],
  inferences: ['inferences (drawn|about|from)'],
  'usage and browsing': [
    '(browsing activity|browsing activities|browsing information|online activity|online activities)',
    '(search terms|search queries|searches you make|viewing history|listening history|referring website*)',
    'interactions ..3 (with|on|in) ..6 (content|ads|advert*|website*|site*|app|apps|service*|platform*|feature*|post*|page*|products|emails|communications)',
    '(how|whether) ..2 (you|visitors|users) interact* with',
    '(data|information|details) (from|about|on|of) (your|visitor|user)? interactions ..2 (with|during)',
    'your interactions (with|during) (events|posts|content)',
  ],
};
