import { LABEL_IDS } from '../contract/labels.ts';
import type { LabelFigures, ModelFigures } from '../contract/models.ts';
import type { CardFacts } from './model-card.ts';

/** The figures of a card (`card.json`), or null where it is none. Cards written before curves were kept have rates alone. */
export function parseCard(json: string): ModelFigures | null {
  try {
    const { crossValidation, figures } = JSON.parse(json) as Partial<CardFacts>;
    if (figures !== undefined) return isWhole(figures) ? figures : null;
    if (crossValidation === undefined) return null;
    const { labels, macro } = crossValidation;
    const rates = { labels, macroF1: macro.f1, bins: null, curves: null };
    return isWhole(rates) ? rates : null;
  } catch {
    return null;
  }
}

function isWhole({ labels, macroF1, bins, curves }: ModelFigures): boolean {
  const fields: readonly (keyof LabelFigures)[] = ['precision', 'recall', 'f1', 'support', 'calibrationError'];
  return (
    Number.isFinite(macroF1) &&
    LABEL_IDS.every(
      (id) =>
        fields.every((field) => Number.isFinite(labels[id][field])) &&
        (bins === null || bins[id].length === 10) &&
        (curves === null || (curves[id].given.length === 101 && curves[id].hits.length === 101)),
    )
  );
}
