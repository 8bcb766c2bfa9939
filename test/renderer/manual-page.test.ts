import { createElement, type ComponentType } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { REPORT_FORMATS } from '../../main/contract/comparison.ts';
import { EXPORT_DETAILS, EXPORT_FORMATS } from '../../main/contract/export-formats.ts';
import { POLICY_FORMATS } from '../../main/contract/policy-formats.ts';
import { SCREEN_NAMES } from '../../renderer/state/keys/action.ts';
import { toLeftOut } from '../../renderer/text/manual-formats.ts';
import { VIEW_NAMES } from '../../renderer/text/view-names.ts';
import { Formats } from '../../renderer/views/manual/formats.tsx';
import { KeyList } from '../../renderer/views/manual/key-list.tsx';
import { Screens } from '../../renderer/views/manual/screens.tsx';

const draw = (section: ComponentType): string => renderToStaticMarkup(createElement(section));

describe('the manual', () => {
  const screens = draw(Screens);
  it.each(Object.entries(VIEW_NAMES).filter(([view]) => view !== 'manual'))(
    'says what the view %s is for',
    (_view, name) => {
      expect(screens).toMatch(new RegExp(`<dt>${name}</dt><dd>[^<]{40,}</dd>`));
    },
  );

  const keys = draw(KeyList);
  it.each(Object.values(SCREEN_NAMES))('lists the keys of %s, each with what it does', (name) => {
    expect(keys).toContain(`<caption>${name}</caption><tbody><tr>`);
  });

  const formats = draw(Formats);
  it.each(EXPORT_FORMATS.map((format) => [format.id, format] as const))(
    'says of the format %s what reads it, which offsets it has and what it leaves out',
    (_id, format) => {
      const row = formats.split('<tr>').find((one) => one.startsWith(`<th scope="row">${format.name} `)) ?? '';
      for (const said of [format.hint, format.readBy, toLeftOut(format)]) expect(row).toContain(`>${said}</`);
      expect(row.includes('UTF-16')).toBe(format.places.startsWith('utf-16'));
    },
  );

  it.each(POLICY_FORMATS.map(({ name, extensions }) => [name, extensions] as const))(
    'names the policy format %s',
    (name, extensions) => {
      expect(formats).toContain(name);
      for (const extension of extensions) expect(formats).toContain(`.${extension}`);
    },
  );

  it('names every format of a report', () => {
    expect(formats).toContain(REPORT_FORMATS.map((format) => `.${format}`).join(', '));
  });
});

describe('what a format leaves out', () => {
  it('is what it does not hold, and nothing where it holds all', () => {
    expect(toLeftOut({ holds: Object.keys(EXPORT_DETAILS) as (keyof typeof EXPORT_DETAILS)[], lacks: null })).toBe(
      'nothing',
    );
    expect(
      toLeftOut({ holds: ['answers', 'verdicts', 'unsure', 'times', 'suggestions', 'scores'], lacks: 'texts' }),
    ).toBe('texts; notes');
  });
});
