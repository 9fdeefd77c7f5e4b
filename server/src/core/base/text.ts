/** Languages that the product speaks. Chinese comes first. */
export const LOCALES = ['zh', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** A sentence in every language the product speaks; which one is shown is decided where it is shown. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

/** Fills `{name}` places of a template; a name without a value is left as it stands. */
export function fill(template: string, data: Readonly<Record<string, string | number | Text>>, locale: Locale): string {
  return template.replace(/\{([\w-]+)\}/g, (whole, name: string) => {
    const value = Object.hasOwn(data, name) ? data[name] : undefined;
    if (value === undefined) return whole;
    return typeof value === 'object' ? value[locale] : String(value);
  });
}

export function fillText(template: Text, data: Readonly<Record<string, string | number | Text>>): Text {
  return { zh: fill(template.zh, data, 'zh'), en: fill(template.en, data, 'en') };
}

/** The same words in both languages: for names, numbers and identifiers. */
export const same = (value: string): Text => ({ zh: value, en: value });

/** A part of a whole, as a name: `Seats: clean`. What the whole ends with where it is a sentence is left out. */
export const partOf = (whole: Text, part: Text): Text => ({ zh: `${whole.zh.replace(/。$/u, '')}：${part.zh}`, en: `${whole.en.replace(/\.$/u, '')}: ${part.en}` });
