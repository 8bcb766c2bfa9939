import { describe, expect, test } from 'vitest';
import type { FactType } from '../../../main/contract/findings.ts';
import { listFacts } from './read-policy.ts';

/** What looks like a fact and is none, beside what it looks like: nothing that is found in the second kind may go with the first. */
const CASES: readonly (readonly [FactType, readonly string[], string])[] = [
  // Words that only begin like a kind of data.
  ['data-kind', [], 'We collect rents for surveyors, videographers and the Addressograph museum.'],
  ['data-kind', [], 'We process this notice, which addresses the mooring of boats.'],
  ['data-kind', ['photos and recordings'], 'We collect photos and videos of your boat.'],
  // What data is used for.
  ['data-kind', [], 'We use the information that we hold to process orders and to send you messages.'],
  ['data-kind', ['purchase history'], 'We collect details of your orders at the chandlery.'],
  ['data-kind', [], 'What we collect depends on your interactions with us.'],
  ['data-kind', ['usage and browsing'], 'We collect data about your interactions with our website.'],
  ['data-kind', [], 'Depending on your location, we collect harbour dues.'],
  ['data-kind', ['location'], 'We collect your location.'],
  // Kinds that a law's definition, a plea or a request names.
  ['data-kind', [], 'Personal data is any information relating to a natural person, such as a name or a photo.'],
  ['data-kind', ['name'], 'Personal data that we collect includes your name.'],
  ['data-kind', [], 'Please do not send us your health data or your passport, for example with an enquiry.'],
  ['data-kind', [], 'We take letters: include your full name and address so that we can process your request.'],
  ['data-kind', [], 'We will not collect, store or otherwise process details such as your health or gender.'],
  ['data-kind', [], 'We process this in simpler language and include videos, for example of boats.'],
  ['data-kind', [], 'Keep the password that we collect dues with confidential, and the secret password too.'],
  // Parties that receive nothing.
  ['recipient', [], 'We send you offers for services provided by us, our affiliates and selected partners.'],
  ['recipient', ['affiliates and group companies'], 'We share your data with our affiliates.'],
  [
    'recipient',
    [],
    'We share what protects the safety of our guests, the crew, the neighbours and the general public.',
  ],
  ['recipient', [], 'We share data under clauses or rules approved by supervisory authorities.'],
  ['recipient', [], 'We share Google email accounts with nobody, by the Google API rules of our partners like Kelp.'],
  ['recipient', ['banks and financial institutions'], 'We share payments with your bank.'],
  ['source', [], 'We collect your list of friends and what you share with our other users.'],
  ['source', ['other users'], 'We receive information about you from other users.'],
  ['source', [], 'We forbid advertisers to obtain data from crews or partners.'],
  ['recipient', [], 'We share reports on our partners’ websites and the processor’s policy.'],
  ['recipient', [], 'We act as a data processor when we share moorings.'],
  ['recipient', [], 'We receive information about boats that you share from our vendors.'],
  ['recipient', [], 'We share berths with you if you work for one of our suppliers.'],
  ['recipient', [], 'We share offers sold by Kelp and our partners.'],
  ['recipient', [], 'We share a page of ours on Facebook, Instagram and TikTok, with services.'],
  ['source', [], 'We collect the domain from which you access our site or social media pages.'],
  // Countries that data comes from.
  ['destination', ['US'], 'We transfer the data of users in France, Spain and Italy to the United States.'],
  ['destination', [], 'For transfers we use the term “Near Countries” to refer to Spain, Italy and Norway.'],
  ['destination', [], 'Transfers of data collected in Switzerland are governed by clauses.'],
  ['destination', [], 'Complaints on transfers go to a provider based in Canada.'],
  // Ways that carry no transfer.
  ['transfer-mechanism', [], 'You may have data transferred to another company where we rest on your consent.'],
  ['transfer-mechanism', [], 'While we adhere to the Privacy Shield principles, we do not rely on them for transfers.'],
  ['transfer-mechanism', [], 'A transfer does not require an adequacy decision.'],
  ['transfer-mechanism', [], 'We transfer nothing to others without your consent.'],
  [
    'transfer-mechanism',
    [],
    'Some countries are not found to give an adequate level of protection to what we transfer.',
  ],
  [
    'transfer-mechanism',
    ['adequacy decision'],
    'We transfer data to countries that were found to offer an adequate level of protection.',
  ],
  // Terms of others, and terms that are obeyed.
  ['deferral', [], 'We share data to enforce our terms of use.'],
  ['deferral', [], 'Please review the terms and conditions of every site that you visit.'],
  ['deferral', [], 'Those ferries are subject to separate terms and conditions.'],
  ['deferral', ['terms of use'], 'Please read our Terms of Use as well.'],
  ['deferral', [], 'You may be subject to the terms and conditions and policies applicable to such Other Site.'],
  ['deferral', [], 'Other sites are not governed by our Website Terms of Use.'],
  // Lengths of time.
  ['deadline', [], 'We complied with 229 requests to opt out in an average of 15 days.'],
  ['deadline', [], 'If you opt back in within 21 days of your opt out, the profile comes back.'],
  ['deadline', [], 'You may submit an appeal to us within 60 days of our decision on your request.'],
  ['deadline', [], 'If we reject your request, you may contact us within 45 days.'],
  [
    'deadline',
    ['P30D (answer complaint)'],
    'You may submit a complaint to our officer, who will answer within 30 days.',
  ],
  ['deadline', ['P30D (answer request)'], 'We provide the copy retained within 30 days upon your request.'],
  ['deadline', [], 'After your request you can come back for a period of 30 days.'],
  ['deadline', ['P30D (answer request)'], 'Within 30 days of receiving such a request on marketing we will answer.'],
  ['deadline', ['P15D (act on opt-out)'], 'We act on opt-out choices within 15 days.'],
  ['retention-rule', [], 'We keep drawings for as long as the user chooses.'],
  ['retention-period', ['P10Y'], 'The maximum retention time is ten (10) years.'],
  ['retention-period', [], 'Access to the booking page is terminated within three days after the last trip.'],
  // Offices, rights, laws.
  ['officer', [], 'A team looks after our privacy compliance efforts.'],
  ['officer', ['privacy officer'], 'Write to Kelp, Attn: Privacy Officer.'],
  ['officer', ['privacy officer'], 'Write to our Privacy Compliance Officer.'],
  ['right', [], 'You can read how you access or use the service or input data.'],
  ['law', [], 'This excludes what is covered by HIPAA and the Harbour Financial Privacy Act.'],
  ['right', [], 'We do not sell what we collect.'],
  ['right', ['opt out of sale or sharing'], 'To opt out, click on “Do Not Sell My Personal Information”.'],
  ['right', [], 'We believe that access, use or disclosure of the information is needed.'],
  ['right', [], 'Your ferry is chosen by automated decisions: you have nothing to do.'],
  ['right', ['human review of automated decisions'], 'You have the right not to be subject to automated decisions.'],
  ['law', ['Marine Privacy Act'], 'Under the Marine Privacy Act you may ask us.'],
  ['dispute-body', ['data protection authority'], 'You may lodge a complaint with your local supervisory authority.'],
  ['dispute-body', ['IMY (Sweden)'], 'You may complain to the Swedish data protection authority.'],
  ['dispute-body', [], 'We notify the supervisory authority of breaches that somebody complained of.'],
];

describe('What looks like a fact and is none is kept out', () => {
  test.each(CASES)('%s %j: %s', async (type, values, text) => {
    expect(await listFacts(text, type)).toEqual(values);
  });
});

test('a company that the policy is about is none of its recipients', async () => {
  const own = `Google privacy notice. ${'Google keeps boats. '.repeat(8)}We share data with partners such as Google and Adobe.`;
  expect(await listFacts(own, 'recipient')).toEqual(['business partners', 'Adobe']);
});
