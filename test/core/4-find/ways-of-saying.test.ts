import { describe, expect, test } from 'vitest';
import type { CellState } from '../../../main/contract/types.ts';
import type { AspectId } from '../../../main/contract/findings.ts';
import { findIn, hearIn } from './read-policy.ts';

type Case = readonly [aspect: AspectId, state: CellState, text: string];

/** Ways of saying what an aspect asks for that were once taken for silence. */
const SAID: readonly Case[] = [
  ['COL-5', 'deferred', 'How to manage these berth trackers is told in our Cookie and Tracking Policy.'],
  ['COL-6', 'denied', 'Our ferries’ pages cannot accommodate Do Not Track requests.'],
  ['COL-7', 'partial', 'We read the details that you voluntarily choose to provide at the pier.'],
  ['COL-7', 'partial', 'It is not necessary to provide personal information in order to board.'],
  ['COL-7', 'partial', 'We do not require you to give us any details at the gate.'],
  ['COL-7', 'partial', 'We cannot rent out a boat without obtaining your licence details.'],
  [
    'COL-7',
    'stated',
    'If you do not want to provide us with your details you do not have to, but then you may not be able to use the lockers without them.',
  ],
  ['COL-8', 'stated', 'We process the crew list to meet our legal and contractual obligations.'],
  ['SHA-1', 'denied', 'We do not distribute your details to third parties.'],
  ['SHA-2', 'stated', 'All our contractors are bound by contractual obligations to protect personal data.'],
  ['SHA-2', 'stated', 'We contractually require third parties to safeguard your details.'],
  ['SHA-2', 'stated', 'Our providers handle the crew list in accordance with our instructions.'],
  ['SHA-2', 'partial', 'Third parties that get your details comply with data protection laws.'],
  ['SHA-3', 'stated', 'Your details may be accessed by others in the Kelp Group.'],
  [
    'SHA-4',
    'denied',
    'We do not sell your details to third parties, and will offer an opt-out of such sale should that change.',
  ],
  ['SHA-5', 'denied', 'We do not sell your details to third parties for their own marketing.'],
  ['SHA-5', 'partial', 'We share your details with chandlers who wish to contact you about their offers.'],
  ['SHA-5', 'partial', '3rd party ad serving systems show advertisements on our timetable.'],
  ['SHA-7', 'stated', 'Relevant parties in connection with a sale, merger or like dealings.'],
  ['RET-3', 'stated', 'If you cancel your account, your bookings may be kept in our archive for a season.'],
  ['RET-3', 'stated', 'We have the right but not the obligation to retain bookings after your account is closed.'],
  ['RET-4', 'stated', 'You have the right to revoke your consent to the use of your details.'],
  ['RET-5', 'partial', 'We delete personal data when requested.'],
  ['RET-6', 'stated', 'Following that period, we erase your bookings.'],
  ['RET-7', 'stated', 'In some cases we may not be able to remove your details, and we will tell you why.'],
  ['RET-7', 'stated', 'We may not be able to honour your request where the law forbids it.'],
  ['RET-7', 'stated', 'You may ask us to delete your details, but this right is not absolute.'],
  ['CHI-2', 'denied', 'We do not permit individuals under the age of 18 on our boats’ site.'],
  ['CHI-3', 'partial', 'If a parent learns that their child wrote to us without their consent, tell us.'],
  ['CHI-4', 'stated', 'A parent of a child may write to us to remove what the child has sent.'],
  ['CHI-5', 'stated', 'Should we have inadvertently collected details of children under 13, we will delete them.'],
  ['TRA-3', 'stated', 'We transfer crew lists to countries that the Commission has approved as adequate.'],
  ['TRA-4', 'stated', 'Crew lists go to countries determined as sufficient by the Commission.'],
  ['TRA-5', 'stated', 'You can contact us for a copy of the safeguard used for transfers.'],
  ['TRA-6', 'stated', 'They work on our behalf, and we remain responsible for their handling of your data.'],
  ['DIS-1', 'partial', 'You may contact us by mail at care@kelp.example or by phone.'],
  ['DIS-2', 'stated', 'Write to our Privacy Committee.'],
  ['DIS-2', 'stated', 'Our designated representative in Ireland is Kelp Ltd.'],
  ['DIS-5', 'stated', 'You may lodge a complaint with your local data authority.'],
  ['DIS-6', 'partial', 'We will respond within 20 days.'],
  ['DIS-7', 'stated', 'This policy and what we owe you are subject to the laws of Norway.'],
  ['DIS-8', 'stated', 'When we receive a written complaint, we contact its sender to settle it.'],
  ['SHA-2', 'stated', 'If we share your details, we ensure they protect such information as this notice does.'],
  ['SHA-2', 'partial', 'Our vendors need your details to perform their work.'],
  ['SHA-3', 'stated', 'We share your details with companies that sail under the Kelp brand.'],
  ['SHA-8', 'stated', 'We de-identify crew lists and share them with partners.'],
  ['RET-4', 'stated', 'Once you give permission you can withdraw it at the pier.'],
  ['RET-6', 'stated', 'If the law does not ask us to keep them, we discard bookings when no longer needed.'],
  ['CHI-4', 'stated', 'To exercise privacy rights for your child, write to us.'],
  ['TRA-5', 'stated', 'You can read about safeguards for transfers to other countries here.'],
  ['DIS-3', 'stated', 'Send an inquiry to BBB National Programs.'],
  ['DIS-7', 'stated', 'The framework provides a right to binding arbitration.'],
  ['DIS-7', 'stated', 'This website is run from Oslo and is subject to Norwegian law.'],
  ['DIS-8', 'stated', 'Quarrels over this notice: the parties first seek a settlement by deliberation.'],
  ['DIS-8', 'partial', 'You may appeal our decision within a month.'],
  ['CHI-2', 'denied', 'The harbour office does not collect any children’s data.'],
  ['CHI-3', 'partial', 'Sailors from 14 to 17 may book under the supervision of a parent.'],
  ['SHA-2', 'stated', 'Where a third party gets your data, we require them to give the same protection to it.'],
  ['RET-7', 'stated', 'It is not always possible to remove each and every trace of your records.'],
  ['TRA-1', 'denied', 'We do not transfer your personal data to any country outside the EEA.'],
  ['TRA-4', 'stated', 'Your data may go to countries with a lower level of data protection.'],
  ['TRA-5', 'stated', 'Ask us for a copy of the mechanism by which we transfer data.'],
  ['RET-4', 'stated', 'You may withdraw your consent at any time by a line to the harbour office.'],
  ['RET-4', 'stated', 'In the menu you can deregister your account.'],
  ['RET-5', 'stated', 'You may request deletion of your records by following the instructions on the last page.'],
  ['RET-6', 'stated', 'When you close your account, we erase the logbook attached to it.'],
  ['RET-7', 'stated', 'We may be unable to delete logbooks that lie in our archives.'],
  ['RET-7', 'stated', 'When you make a request for deletion of data, we may retain what the port asks for.'],
  ['RET-7', 'partial', 'You may ask us to erase your personal data under certain conditions.'],
  [
    'COL-2',
    'stated',
    'You authorize us to access certain account information from the application that you log in by.',
  ],
  ['COL-2', 'stated', 'Our members provide us with details about other sailors.'],
  ['COL-7', 'stated', 'Without it, we may not be able to lend you a boat.'],
  ['COL-7', 'stated', 'Failure to provide such data will result in your being left ashore.'],
  ['SHA-2', 'stated', 'Our partners do not have the right to use the shared information for any other purpose.'],
  ['SHA-2', 'stated', 'We share crew information with service providers for the sole purpose of sailing the boats.'],
  ['SHA-4', 'denied', 'We do not sell, rent, lend, barter or otherwise hand out for money any crew information.'],
  ['CHI-7', 'denied', 'We do not engage in sales of information about sailors whom we know to be under the age of 16.'],
  ['TRA-3', 'partial', 'We ensure that your data gets an adequate level of protection in each country.'],
  ['TRA-4', 'stated', 'The data protection laws of countries vary.'],
  ['TRA-7', 'stated', 'Your use of the boats will constitute your consent to the transfer of your data abroad.'],
  ['DIS-8', 'partial', 'If you are still not satisfied, you may turn to the supervisory authority.'],
];

describe('An aspect is found where it is said in other words', () => {
  test.each(SAID)('%s is %s: %s', async (aspect, state, text) => {
    const finding = (await findIn(text)).get(aspect);
    expect(finding?.state).toBe(state);
    expect(finding?.evidence.length).toBeGreaterThan(0);
  });
});

describe('What stands near an aspect’s words does not say it', () => {
  const cases: readonly (readonly [AspectId, string, string])[] = [
    ['COL-5', 'a lack of control', 'We do not control the cookies of our advertisers.'],
    ['COL-8', 'legal reasons for keeping', 'For legal reasons we keep copies of tickets.'],
    ['RET-6', 'a script that ends', 'The script is temporarily downloaded to your device and deleted thereafter.'],
    ['RET-4', 'one who stops using the site', 'If you discontinue sailing with us, we keep your details.'],
    [
      'COL-2',
      'data that suppliers give is none of yours',
      'We work with suppliers who provide sails and other products to us.',
    ],
    ['COL-2', 'what the notice leaves out', 'This notice does not apply to what we obtain from other sources.'],
    [
      'COL-7',
      'one who cannot be verified',
      'If you cannot be verified by your details, we will not be able to give you data.',
    ],
    ['RET-6', 'what cannot be erased', 'We may be unable to delete your records.'],
    ['SHA-4', 'goods for sale', 'The charts and products we sell show your position.'],
    ['DIS-3', 'an ombudsman of the state', 'Write to the Office of the Data Protection Ombudsman.'],
    ['CHI-4', 'leave to use the service', 'Children must ask a parent before they use or access the boats.'],
  ];
  test.each(cases)('%s: %s', async (aspect, _why, text) => {
    expect((await hearIn(text)).get(aspect)).toMatchObject({ state: 'silent', evidence: [] });
  });
});

test('a way to write under a heading on complaints is a way to complain', async () => {
  const finding = (await findIn('## Complaints\n\nOur address is care@kelp.example.')).get('DIS-1');
  expect(finding?.state).toBe('stated');
});

test('an address for privacy matters is a way to ask for erasure', async () => {
  const text = 'You have the right to have your data erased.\n\nFor privacy matters contact care@kelp.example.';
  expect((await findIn(text)).get('RET-5')?.state).toBe('stated');
});
