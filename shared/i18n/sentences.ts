/** Sentences of one area: a code, and its text in every language. `{{name}}` is filled from params. */
export type Sentences = Readonly<Record<string, { readonly zh: string; readonly en: string }>>;

export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
