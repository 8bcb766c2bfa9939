import type { Case } from './cases.ts';

/** Titles, feet, changelogs, linked statements, wrapped lists and contact blocks. */
export const PAGES: readonly Case[] = [
  {
    name: 'titles that ask, of one word and of many',
    text: 'Why?\n\nWe need it to bill you.\n\nWho can see what I have sent to you through the form?\n\nOur staff can.',
    clauses: ['We need it to bill you.', 'Our staff can.'],
  },
  {
    name: 'a foot with a copyright sign and a menu',
    text: 'We bill you.\n\nTerms | Privacy | Cookies | Help\n© 2021 Lark Ltd. Registered in England.',
    clauses: ['We bill you.'],
  },
  {
    name: 'a foot that repeats the title',
    text: 'We bill you.\n\nCopyright 2021 Lark Ltd\nAll rights reserved.',
    clauses: ['We bill you.'],
  },
  {
    name: 'a changelog',
    text: 'Changes\n\n- 1 May 2021: we added a section on cookies.\n- 3 June 2020: we moved to Bristol.\n\nWe keep old versions.',
    clauses: [
      '- 1 May 2021: we added a section on cookies.',
      '- 3 June 2020: we moved to Bristol.',
      'We keep old versions.',
    ],
  },
  {
    name: 'a changelog with versions',
    text: '## Change history\n\nVersion 2.1 (May 2021): New section on cookies.\nVersion 2.0 (June 2020): First version for Bristol.\n\nWe keep old versions.',
    clauses: [
      'Version 2.1 (May 2021): New section on cookies.',
      'Version 2.0 (June 2020): First version for Bristol.',
      'We keep old versions.',
    ],
  },
  {
    name: 'a linked statement',
    text: 'We bill.\n\n[We self-certify compliance with:](https://lark.example/shield)\n\nWe ship.',
    clauses: ['We bill.', '[We self-certify compliance with:](https://lark.example/shield)', 'We ship.'],
  },
  {
    name: 'a linked request that is a sentence',
    text: 'We bill.\n\n[You can opt out of this sharing here.](https://lark.example/out)\n\n[Opt out](https://lark.example/out)',
    clauses: ['We bill.', '[You can opt out of this sharing here.](https://lark.example/out)'],
  },
  {
    name: 'a wrapped item that ends in a comma at the column',
    text: 'We use your data:\n\nto run the site and to keep it safe, to find and mend its faults,\nand to plan it;\nto bill you for what you have ordered in the shop or through the\nphone; and\nto send you news of what we do and what our partners offer to you.\n\nWe ask before we use it for anything else than what is listed up\nhere.',
    clauses: [
      'We use your data:',
      'to run the site and to keep it safe, to find and mend its faults, and to plan it;',
      'to bill you for what you have ordered in the shop or through the phone; and',
      'to send you news of what we do and what our partners offer to you.',
      'We ask before we use it for anything else than what is listed up here.',
    ],
  },
  {
    name: 'items that end in commas at the column of a wrapped text',
    text: 'When you visit the site we may keep the following of your visits\nfor as long as the law allows it and we need it:\n\n* the address of your device, the kind and version of the browser,\n* the pages that you have seen and how long you have stayed there,\n* the page that you came from.\n\nWe delete all of it as soon as we have no more use for any of the\ndata.',
    clauses: [
      'When you visit the site we may keep the following of your visits for as long as the law allows it and we need it:',
      '* the address of your device, the kind and version of the browser,',
      '* the pages that you have seen and how long you have stayed there,',
      '* the page that you came from.',
      'We delete all of it as soon as we have no more use for any of the data.',
    ],
  },
  {
    name: 'a title in small letters that ends in a full stop alone on its line',
    text: 'Information collected automatically.\n\nWhen you visit us, we log your address.\n\nInformation from other sources.\n\nWe may buy data from brokers.',
    clauses: ['When you visit us, we log your address.', 'We may buy data from brokers.'],
  },
  {
    name: 'a title in bold that a colon ends, above items',
    text: '**We collect:**\n\n* names\n* ages\n\n**How We Share:**\n\nWe share nothing.',
    clauses: ['**We collect:**', '* names', '* ages', 'We share nothing.'],
  },
  {
    name: 'bold titles that run in, with and without a mark inside',
    text: '**Log files** – We keep logs.\n\n**Cookies:** We use cookies.\n\n**Beacons**. We use none.',
    clauses: ['**Log files** – We keep logs.', 'We use cookies.', 'We use none.'],
  },
  {
    name: 'a contact block with a lead-in and labels',
    text: 'Data protection officer:\n\nLark Ltd, 12 Quay Road, Bristol BS1 4XX\nE-mail: dpo@lark.example\nTel.: +44 20 0000 0000\n\nYou may also complain to the ICO.',
    clauses: [
      'Data protection officer:',
      'Lark Ltd, 12 Quay Road, Bristol BS1 4XX',
      'E-mail: dpo@lark.example',
      'Tel.: +44 20 0000 0000',
      'You may also complain to the ICO.',
    ],
  },
  {
    name: 'an opening with dates and a greeting',
    text: 'Privacy Notice\nLast updated: 1 May 2021\nVersion: 3.2\n\nWelcome! We respect your privacy.',
    clauses: ['Last updated: 1 May 2021', 'Version: 3.2', 'Welcome!', 'We respect your privacy.'],
  },
  {
    name: 'a sum, a share and a version in one sentence',
    text: 'We pay €1.50, i.e. 2.5 % of v. 3.0. You pay no fee.',
    clauses: ['We pay €1.50, i.e. 2.5 % of v. 3.0.', 'You pay no fee.'],
  },
  {
    name: 'laws with numbers and points',
    text: 'See Cal. Civ. Code § 1798.83 and Reg. (EU) 2016/679, Art. 6 para. 1 lit. f. We follow both.',
    clauses: ['See Cal. Civ. Code § 1798.83 and Reg. (EU) 2016/679, Art. 6 para. 1 lit. f.', 'We follow both.'],
  },
  {
    name: 'a title with a colon and its subtitle',
    text: 'Step 1: Tell Us Who You Are\n\nWe ask for your name.\n\nStep 2: Choose\n\nYou choose a plan.',
    clauses: ['We ask for your name.', 'You choose a plan.'],
  },
  {
    name: 'a lead-in above paragraphs with bold names',
    text: 'We share data with:\n\n**Hosts.** They keep our site.\n\n**Banks.** They take your money.',
    clauses: ['We share data with:', 'They keep our site.', 'They take your money.'],
  },
  {
    name: 'a numbered list of one-word items',
    text: 'We keep the following:\n1. Names\n2. Ages\n3. Places\n\nWe ask.',
    clauses: ['We keep the following:', '1. Names', '2. Ages', '3. Places', 'We ask.'],
  },
  {
    name: 'a list whose items are whole sentences in brackets of letters',
    text: 'You agree that:\n\n(A) We may keep your name.\n\n(B) We may share it.',
    clauses: ['You agree that:', '(A) We may keep your name.', '(B) We may share it.'],
  },
  {
    name: 'a contents list that a sentence announces',
    text: 'This notice covers the following topics:\n* Sharing Data\n* Keeping Data\n* Your Rights\n\nSharing Data\nWe share.\n\nKeeping Data\nWe keep.\n\nYour Rights\nYou may ask.',
    clauses: ['This notice covers the following topics:', 'We share.', 'We keep.', 'You may ask.'],
  },
  {
    name: 'a title with a subject and a verb in capitals, and a sentence of the same length',
    text: 'We Collect What You Choose To Provide.\n\nYou may send us your name.\n\nWe operate the Lark Shop from Bristol.\n\nYou may visit it.',
    clauses: ['You may send us your name.', 'We operate the Lark Shop from Bristol.', 'You may visit it.'],
  },
];
