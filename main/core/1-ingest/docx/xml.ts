import { Parser } from 'htmlparser2';

/** An element's attributes by their names as written, prefix and all. */
export type Attributes = Readonly<Record<string, string>>;

/** What a walk through an XML part meets, in order. Names keep their prefixes. */
export interface XmlVisitor {
  readonly onOpen: (name: string, attributes: Attributes) => void;
  readonly onClose: (name: string) => void;
  readonly onText?: (text: string) => void;
}

/** Walk through XML in one pass. Entities that the part itself declares are not expanded; what is broken is read as far as it goes. */
export function walkXml(source: string, { onOpen, onClose, onText }: XmlVisitor): void {
  const parser = new Parser(
    {
      onopentag: onOpen,
      onclosetag: onClose,
      ontext: (text) => onText?.(text),
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(source);
  parser.end();
}

/** The value of `w:val`; null where it is not stated. */
export function toValue(attributes: Attributes): string | null {
  return attributes['w:val'] ?? null;
}

/** Whether a property that can be switched, such as bold, is on: it is where no value is stated. */
export function isOn(attributes: Attributes): boolean {
  return !/^(?:0|false|off|none)$/i.test(toValue(attributes) ?? '1');
}

/** A whole number stated in `w:val`, or null. */
export function toNumber(attributes: Attributes): number | null {
  const value = toValue(attributes);
  return value !== null && /^-?\d{1,9}$/.test(value) ? Number(value) : null;
}
